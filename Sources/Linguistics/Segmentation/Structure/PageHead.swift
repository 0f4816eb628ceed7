/// The head of a page: the headline and the numbers, credits and dates between it and the text.
struct PageHead: Sendable {
  typealias Item = PageStructure.Item

  /// Whether the next segment may be a headline: at the beginning and after a footer.
  private var expectsHeadline = true
  /// How many paragraphs ago the headline stood, while its article has not begun.
  private var sinceHeadline: Int?

  /// How far below its headline an article begins.
  private static let depth = 8

  mutating func apply(to items: inout [Item], from first: Int, through emitted: Int) {
    var settled = self
    for index in first..<items.count {
      visit(index, &items)
      if index < emitted { settled = self }
    }
    self = settled
  }

  private mutating func visit(_ index: Int, _ items: inout [Item]) {
    let item = items[index]
    if item.isBoilerplate {
      if item.kind == .copyright || item.kind == .footer { expectsHeadline = true }
      if sinceHeadline != nil { sinceHeadline? += 1 }
      return
    }
    if expectsHeadline, isHeadline(index, items) {
      items[index].draft.kind = .headline
      expectsHeadline = false
      sinceHeadline = 0
      return
    }
    // A date or a rubric may stand above the headline.
    if item.evidence.form != .dateline, item.evidence.form != .number, item.evidence.words > 2 {
      expectsHeadline = false
    }
    guard let since = sinceHeadline else { return }
    if item.evidence.isBody || since > Self.depth {
      sinceHeadline = nil
    } else {
      if item.evidence.form == .number, item.isAlone { items[index].draft.kind = .counter }
      sinceHeadline = since + 1
    }
  }

  /// A line without a full stop, set off from a text of sentences that follows.
  private func isHeadline(_ index: Int, _ items: [Item]) -> Bool {
    let item = items[index]
    guard item.isAlone, item.evidence.words >= 2, item.evidence.words <= 30,
      item.evidence.endsOpen, item.evidence.form == .text, !item.evidence.startsLower
    else { return false }
    var isSetOff = false
    for next in items[(index + 1)...] {
      isSetOff = isSetOff || next.draft.followsBlank
      if next.draft.paragraph > item.draft.paragraph + Self.depth { return false }
      if next.evidence.isBody { return isSetOff || next.evidence.words >= 12 }
      if next.isBoilerplate || next.evidence.form != .text {
        isSetOff = isSetOff || next.isBoilerplate
      }
    }
    return false
  }
}

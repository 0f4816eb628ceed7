/// Boilerplate stands together: a segment that may be boilerplate is taken for it beside one that
/// certainly is.
enum BoilerplateSpread {
  typealias Item = PageStructure.Item

  /// How many paragraphs may lie between two pieces of boilerplate of one group.
  private static let reach = 3

  static func apply(to items: inout [Item], from first: Int) {
    spreadInParagraphs(&items, from: first)
    for _ in 0..<2 {
      spread(&items, Array(first..<items.count), before: -1)
      spread(&items, (first..<items.count).reversed(), before: 1)
    }
    fillGaps(&items, from: first)
  }

  /// The short sentences after a notice in its paragraph are its tail.
  private static func spreadInParagraphs(_ items: inout [Item], from first: Int) {
    for index in items.indices.dropFirst(max(first, 1)) where items[index].kind == nil {
      let previous = items[index - 1]
      guard previous.draft.paragraph == items[index].draft.paragraph, previous.isBoilerplate,
        opensParagraph(items, before: index), items[index].evidence.words <= 12
      else { continue }
      items[index].draft.kind = items[index].evidence.cue?.kind ?? previous.kind
    }
  }

  private static func opensParagraph(_ items: [Item], before index: Int) -> Bool {
    let paragraph = items[index].draft.paragraph
    guard let first = items[..<index].lastIndex(where: { $0.draft.paragraph != paragraph }) else {
      return items[0].isBoilerplate
    }
    return items[first + 1].isBoilerplate
  }

  /// One pass over segments that may be boilerplate, looking at one side.
  private static func spread(_ items: inout [Item], _ order: [Int], before step: Int) {
    for index in order where items[index].kind == nil {
      guard let kind = possibleKind(items[index]) else { continue }
      var neighbour = index + step
      while items.indices.contains(neighbour) {
        let distance = abs(items[neighbour].draft.paragraph - items[index].draft.paragraph)
        if distance > reach { break }
        if items[neighbour].isBoilerplate {
          if supports(items[neighbour].kind, kind) { items[index].draft.kind = kind }
          break
        }
        if items[neighbour].evidence.isBody { break }
        neighbour += step
      }
    }
  }

  private static func possibleKind(_ item: Item) -> SegmentKind? {
    if let cue = item.evidence.cue { return cue.kind }
    switch item.evidence.form {
    case .number: return item.isAlone ? .counter : nil
    case .contact: return .footer
    default: return nil
    }
  }

  /// Credits and counters stand at the head of an article too, among its own lines.
  private static func supports(_ boilerplate: SegmentKind?, _ kind: SegmentKind) -> Bool {
    switch boilerplate {
    case .footer, .copyright, .channel, .subscription: true
    case .counter: kind == .counter
    default: false
    }
  }

  /// Short lines without sentence punctuation between two lines of a footer.
  private static func fillGaps(_ items: inout [Item], from first: Int) {
    for index in items.indices.dropFirst(max(first, 1)).dropLast()
    where items[index].kind == nil && items[index].isAlone {
      let evidence = items[index].evidence
      if evidence.words <= 5, !evidence.endsSentence, isFooter(items[index - 1].kind),
        isFooter(items[index + 1].kind)
      {
        items[index].draft.kind = .footer
      }
    }
  }

  private static func isFooter(_ kind: SegmentKind?) -> Bool {
    kind == .footer || kind == .copyright
  }
}

/// Datelines, lists and headings inside an article: all of them are translated, so a wrong guess
/// only gives a segment the wrong label.
enum ArticleParts {
  typealias Item = PageStructure.Item

  static func apply(to items: inout [Item], from first: Int) {
    for index in first..<items.count where items[index].kind == nil {
      items[index].draft.kind = kind(index, items)
    }
  }

  private static func kind(_ index: Int, _ items: [Item]) -> SegmentKind {
    let item = items[index]
    switch item.evidence.form {
    case .dateline where item.draft.isFirst: return .dateline
    case .bullet where item.draft.isFirst && item.evidence.words > 0: return .bullet
    case .dash where item.draft.isFirst && isListItem(index, items): return .bullet
    default: break
    }
    // АСТАНА. КАЗИНФОРМ – …
    if item.draft.isFirst, !item.draft.isLast, item.evidence.isAllCaps, item.evidence.words <= 3,
      items.indices.contains(index + 1), item.evidence.endsSentence
    {
      return .dateline
    }
    return isHeading(index, items) ? .headline : .sentence
  }

  /// Items of a list end with semicolons or begin with small letters; lines of a dialogue do not.
  private static func isListItem(_ index: Int, _ items: [Item]) -> Bool {
    let item = items[index]
    if item.evidence.endsWithSemicolon { return true }
    let paragraph = item.draft.paragraph
    guard let previous = items[..<index].last(where: { $0.draft.paragraph < paragraph }) else {
      return false
    }
    if previous.evidence.endsWithColon { return true }
    return previous.kind == .bullet && previous.draft.paragraph == paragraph - 1
      || previous.evidence.endsWithSemicolon
  }

  /// A line of its own between paragraphs of sentences or lists.
  private static func isHeading(_ index: Int, _ items: [Item]) -> Bool {
    let item = items[index]
    guard item.isAlone, item.draft.followsBlank, item.evidence.endsOpen,
      !item.evidence.endsSentence,
      item.evidence.form == .text, (2...16).contains(item.evidence.words),
      !item.evidence.startsLower, index > 0,
      items[index - 1].evidence.isBody || items[index - 1].kind == .bullet,
      items.indices.contains(index + 1)
    else { return false }
    let next = items[index + 1].evidence
    return next.isBody || next.form == .bullet
  }
}

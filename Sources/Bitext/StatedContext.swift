import Linguistics

/// The neighbours a unit's own properties name, as the tools that write them mean them.
///
/// Phrase puts `context_prev` and `context_next` on a variant, memoQ and MateCat `x-context-pre` and
/// `x-context-post` (memoQ's in a `<seg>` written as text); XTM `x-previous-source-text` and
/// `x-next-source-text` on the unit, OmegaT `prev` and `next`, all of the source language.
/// Hashes that other tools keep say nothing about a text and are only carried along.
package enum StatedContext {
  private static let previous: Set<String> = [
    "context_prev", "x-context_prev", "x-context-pre", "x-previous-source-text", "prev",
  ]
  private static let next: Set<String> = [
    "context_next", "x-context_next", "x-context-post", "x-next-source-text", "next",
  ]

  /// What properties say of the variant at `index`; nil when they say nothing. A property that says
  /// there is no neighbour gives an empty one.
  ///
  /// - Parameter source: the language the file says its units are translated from.
  package static func neighbours(
    of index: Int, in unit: TranslationUnit, source: String?
  ) -> SegmentNeighbours? {
    if let stated = neighbours(in: unit.variants[index].annotations) { return stated }
    guard let stated = neighbours(in: unit.annotations),
      index == sourceIndex(of: unit, source: source)
    else { return nil }
    return stated
  }

  /// The properties that state neighbours of a variant, as memoQ and MateCat write them.
  package static func annotations(_ neighbours: SegmentNeighbours) -> [Annotation] {
    func value(_ content: SegmentContent?) -> String {
      content.map { $0.markup.map { "<seg>\($0)</seg>" } ?? $0.plain } ?? ""
    }
    return [
      .property("x-context-pre", value(neighbours.previous)),
      .property("x-context-post", value(neighbours.next)),
    ]
  }

  private static func neighbours(in annotations: [Annotation]) -> SegmentNeighbours? {
    var found = SegmentNeighbours()
    for annotation in annotations where annotation.kind == .property {
      guard let type = annotation.attributes.value(of: "type") else { continue }
      if previous.contains(type) { found.previous = found.previous ?? content(annotation.value) }
      if next.contains(type) { found.next = found.next ?? content(annotation.value) }
    }
    return found == SegmentNeighbours() ? nil : found
  }

  /// Goes by bytes: a combining mark behind `<seg>` is text.
  private static func content(_ value: String) -> SegmentContent {
    let bytes = value.utf8
    guard bytes.starts(with: "<seg".utf8) else { return SegmentContent(value) }
    let (start, end) = ("<seg>".utf8, "</seg>".utf8)
    guard bytes.starts(with: start), bytes.suffix(end.count).elementsEqual(end) else {
      return SegmentContent("")
    }
    let markup = bytes.dropFirst(start.count).dropLast(end.count)
    return SegmentContent(markup: String(decoding: markup, as: UTF8.self))
  }

  private static func sourceIndex(of unit: TranslationUnit, source: String?) -> Int {
    guard let source = unit.attribute("srclang") ?? source else { return 0 }
    let tag = LanguageTag(source)
    return unit.variants.firstIndex { $0.language.normalized == tag.normalized }
      ?? unit.variants.firstIndex { $0.language.isSameLanguage(as: tag) } ?? 0
  }
}

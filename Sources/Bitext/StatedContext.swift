import Linguistics

/// The neighbours a unit's own properties name, as the tools that write them mean them.
///
/// Phrase puts `context_prev` and `context_next` on a variant, memoQ and MateCat `x-context-pre` and
/// `x-context-post` (memoQ's in a `<seg>` written as text); XTM `x-previous-source-text` and
/// `x-next-source-text` on the unit, OmegaT `prev` and `next`, all of the source language.
/// Hashes that other tools keep say nothing about a text and are only carried along.
package struct StatedContext {
  private static let previous: Set<String> = [
    "context_prev", "x-context_prev", "x-context-pre", "x-previous-source-text", "prev",
  ]
  private static let next: Set<String> = [
    "context_next", "x-context_next", "x-context-post", "x-next-source-text", "next",
  ]

  /// The text before; empty where the property says that there is none.
  package private(set) var previous: SegmentContent?
  package private(set) var next: SegmentContent?

  /// What properties say of the variant at `index`; nil when they say nothing.
  ///
  /// - Parameter source: the language the file says its units are translated from.
  package init?(of index: Int, in unit: TranslationUnit, source: String?) {
    read(unit.variants[index].annotations)
    if previous == nil, next == nil, !unit.annotations.isEmpty,
      index == Self.sourceIndex(of: unit, source: source)
    {
      read(unit.annotations)
    }
    if previous == nil && next == nil { return nil }
  }

  private mutating func read(_ annotations: [Annotation]) {
    for annotation in annotations where annotation.kind == .property {
      guard let type = annotation.attributes.value(of: "type") else { continue }
      if Self.previous.contains(type) { previous = previous ?? Self.content(annotation.value) }
      if Self.next.contains(type) { next = next ?? Self.content(annotation.value) }
    }
  }

  private static func content(_ value: String) -> SegmentContent {
    guard value.hasPrefix("<seg") else { return SegmentContent(value) }
    guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else { return SegmentContent("") }
    return SegmentContent(markup: String(value.dropFirst(5).dropLast(6)))
  }

  private static func sourceIndex(of unit: TranslationUnit, source: String?) -> Int {
    guard let source = unit.attribute("srclang") ?? source else { return 0 }
    let tag = LanguageTag(source)
    return unit.variants.firstIndex { $0.language.normalized == tag.normalized }
      ?? unit.variants.firstIndex { $0.language.isSameLanguage(as: tag) } ?? 0
  }
}

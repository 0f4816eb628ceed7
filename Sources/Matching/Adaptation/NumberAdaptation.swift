import Linguistics

/// The numbers and dates that a segment has in place of those of a stored one, and how a
/// translation is made to say them.
///
/// A number is exchanged only where there is no doubt: the edit script pairs the two, the stored
/// one has one successor, and the translation has it as often as the stored source does. All else
/// stays as it was, for a translator to see in the source's differences.
package struct NumberAdaptation {
  private struct Change {
    let new: Placeable
    /// How often the stored source has the old value.
    let count: Int
  }

  private var changes: [Placeable.Value: Change] = [:]

  /// Nil when no number or month differs. The texts are the very ones that were analyzed and that
  /// the script is of.
  package init?(
    _ script: EditScript, stored: AnalyzedText, storedText: String, new: AnalyzedText,
    newText: String, language: LanguageTag
  ) {
    guard script.edits.contains(where: Self.canChange) else { return nil }
    let old = Placeable.placeables(in: storedText, language: language)
    guard !old.isEmpty else { return nil }
    let fresh = Placeable.placeables(in: newText, language: language)
    let pairs = Self.pairs(script, old, stored, fresh, new)
    let successors = Dictionary(grouping: old.indices, by: { old[$0].value })
    for (value, indices) in successors {
      let new = indices.compactMap { pairs[$0].map { fresh[$0] } }
      guard let first = new.first, new.count == indices.count, first.value != value,
        new.allSatisfy({ $0.value == first.value })
      else { continue }
      changes[value] = Change(new: first, count: indices.count)
    }
    if changes.isEmpty { return nil }
  }

  private static func canChange(_ edit: Edit) -> Bool {
    if case .replaced(_, _, let change) = edit { return change == .number || change == .word }
    return false
  }

  /// For each old placeable the new one that stands in its place.
  private static func pairs(
    _ script: EditScript, _ old: [Placeable], _ stored: AnalyzedText, _ fresh: [Placeable],
    _ new: AnalyzedText
  ) -> [Int?] {
    var pairs = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: fresh.count)
    for edit in script.edits {
      let tokens: (stored: Int, new: Int)
      switch edit {
      case .same(let stored, let new): tokens = (stored, new)
      case .replaced(let stored, let new, _): tokens = (stored, new)
      case .deleted, .inserted: continue
      }
      let from = old.indices.filter {
        pairs[$0] == nil && old[$0].range.overlaps(stored.tokens[tokens.stored].range)
      }
      let to = fresh.indices.filter {
        !isTaken[$0] && fresh[$0].range.overlaps(new.tokens[tokens.new].range)
      }
      guard from.count == to.count else { continue }
      for (from, to) in zip(from, to) where old[from].isLike(fresh[to]) {
        pairs[from] = to
        isTaken[to] = true
      }
    }
    return pairs
  }

  /// A stored translation with the new numbers; nil when none can be put in.
  package func adapt(_ text: String, language: LanguageTag) -> AdaptedText? {
    let places = Placeable.placeables(in: text, language: language)
    let counts = Dictionary(grouping: places, by: \.value).mapValues(\.count)
    var replacements: [(range: Range<Int>, text: String)] = []
    for place in places {
      guard let change = changes[place.value], counts[place.value] == change.count,
        let new = replacement(for: place, by: change.new, in: text, language)
      else { continue }
      replacements.append(new)
    }
    return replacements.isEmpty ? nil : AdaptedText(text, replacements)
  }

  private func replacement(
    for place: Placeable, by new: Placeable, in text: String, _ language: LanguageTag
  ) -> (range: Range<Int>, text: String)? {
    switch (place.form, new.value) {
    case (.monthName(let name), .month(let month)):
      return name.changed(to: month).map { (place.range, $0) }
    case (.datePart(let model), .month(let month)):
      return (place.range, WrittenNumber(whole: String(month)).writtenInDate(like: model))
    case (.datePart(let model), .number):
      return new.number.map { (place.range, $0.writtenInDate(like: model)) }
    case (.number(let model), .number):
      guard let number = new.number else { return nil }
      let surroundings = NumberSurroundings(text, place.range, language)
      let digits = number.written(like: model, in: language)
      return surroundings.replacement(of: model, by: number, written: digits)
    case (.literal, .literal(let literal)): return (place.range, literal)
    default: return nil
    }
  }
}

extension Placeable {
  /// Whether both are numbers, or months, or neither.
  fileprivate func isLike(_ other: Placeable) -> Bool {
    switch (value, other.value) {
    case (.number, .number), (.month, .month), (.literal, .literal): true
    default: false
    }
  }
}

import Linguistics

/// Finds the words of a translation that stand for a run of words of its source.
///
/// Spans are consistent in the sense of Och and Ney (*The alignment template approach*, 2004,
/// section 3): no word inside is linked to a word outside.
struct SpanProjection {
  /// For every word the first and last word it is linked to; empty ranges for unlinked words.
  private let ofSource: [ClosedRange<Int>?]
  private let ofTarget: [ClosedRange<Int>?]

  init(_ unit: LinkedUnit) {
    var ofSource = [ClosedRange<Int>?](repeating: nil, count: unit.source.count)
    var ofTarget = [ClosedRange<Int>?](repeating: nil, count: unit.target.count)
    for link in unit.links.links {
      let (i, j) = (Int(link.source), Int(link.target))
      guard i < ofSource.count, j < ofTarget.count else { continue }
      ofSource[i] = Self.extend(ofSource[i], to: j)
      ofTarget[j] = Self.extend(ofTarget[j], to: i)
    }
    self.ofSource = ofSource
    self.ofTarget = ofTarget
  }

  private static func extend(_ range: ClosedRange<Int>?, to index: Int) -> ClosedRange<Int> {
    guard let range else { return index...index }
    return min(range.lowerBound, index)...max(range.upperBound, index)
  }

  /// The narrowest consistent span that holds all links of the source words; nil when there is none or it
  /// is too long to be their translation.
  func target(of source: Range<Int>) -> Range<Int>? {
    var hull: ClosedRange<Int>?
    for position in source {
      guard let range = ofSource[position] else { continue }
      hull = Self.extend(Self.extend(hull, to: range.lowerBound), to: range.upperBound)
    }
    guard let hull, hull.count <= FragmentLimits.mostTargetWords(for: source.count) else {
      return nil
    }
    for position in hull {
      guard let range = ofTarget[position] else { continue }
      guard source.contains(range.lowerBound), source.contains(range.upperBound) else { return nil }
    }
    return hull.lowerBound..<hull.upperBound + 1
  }

  /// Whether a word of the translation stands for nothing, and so may belong to either neighbour.
  func isUnlinked(target position: Int) -> Bool {
    ofTarget.indices.contains(position) && ofTarget[position] == nil
  }
}

/// What counts as a fragment.
enum FragmentLimits {
  /// Words of a source phrase.
  static let words = 2...9
  static let leastContentWords = 2

  /// Longer translations are whole clauses.
  static func mostTargetWords(for count: Int) -> Int { 2 * count + 3 }

  /// Whether a translation says as much as its source: more than half as many content words, or
  /// at least as many words.
  static func isComplete(
    sourceWords: Int, sourceContent: Int, targetWords: Int, targetContent: Int
  ) -> Bool {
    targetWords <= mostTargetWords(for: sourceWords)
      && (targetContent > sourceContent / 2 || targetWords >= sourceWords && targetContent > 0)
  }
}

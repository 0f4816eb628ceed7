import Linguistics

/// The sentence around a phrase, as far as it says whether a translation fits there.
struct FragmentContext {
  let stems: [UInt32]
  let span: Range<Int>
  /// What the lexicon knows of each word of the sentence.
  let entries: [ArraySlice<TranslationLexicon.Entry>]
  let crossesMark: Bool
  let beginsAtMark: Bool
  let endsAtMark: Bool
  private let content: Set<UInt32>

  /// Words beyond the phrase's ends that may explain a word of a translation.
  private static let reach = 6

  init(
    _ query: FragmentQuery, _ span: Range<Int>, _ lexicon: TranslationLexicon,
    _ sourceWords: FunctionWords
  ) {
    stems = query.stems
    self.span = span
    entries = query.entries(lexicon)
    crossesMark = query.isMarked[span.dropFirst()].contains(true)
    beginsAtMark = query.isMarked[span.lowerBound]
    endsAtMark = span.upperBound == stems.count || query.isMarked[span.upperBound]
    content = query.content(sourceWords)
  }

  var begins: Bool { span.lowerBound == 0 }

  /// On how many sides a place has the sentence's next word, or both end there.
  func sameNeighbours(_ other: [UInt32], _ place: Range<Int>) -> Int {
    let before = span.lowerBound > 0 ? stems[span.lowerBound - 1] : nil
    let after = span.upperBound < stems.count ? stems[span.upperBound] : nil
    let theirBefore = place.lowerBound > 0 ? other[place.lowerBound - 1] : nil
    let theirAfter = place.upperBound < other.count ? other[place.upperBound] : nil
    return (before == theirBefore ? 1 : 0) + (after == theirAfter ? 1 : 0)
  }

  /// The share of the sentence's other content words that a unit has too.
  func likeness(_ other: [UInt32], _ place: Range<Int>) -> Float {
    guard content.count > span.count else { return 0 }
    var common = 0
    for (index, stem) in other.enumerated() where !place.contains(index) {
      if content.contains(stem) { common += 1 }
    }
    return min(1, Float(common) / Float(max(4, content.count - span.count)))
  }

  /// The words near the phrase on both sides.
  var outside: [Int] {
    Array(max(0, span.lowerBound - Self.reach)..<span.lowerBound)
      + Array(span.upperBound..<min(stems.count, span.upperBound + Self.reach))
  }
}

import Bytes

/// Spells words to their end that were never met, as known words go on after the same letters.
///
/// Kazakh and Russian have more forms of a word than any memory; after `гербицидт` come the endings
/// that stand after `т` and what precedes it in other words. Nothing is stored for it: the list of
/// words is looked through, some 0.1 ms for 20,000 words; of a longer list only a part.
struct UnseenForms {
  private let words: WordList

  /// A way to go on with a word, to its end.
  struct Rest {
    let bytes: [UInt8]
    /// Its share among all ways to go on.
    let share: Float
  }

  private static let most = 40
  /// Words that are looked through.
  private static let mostWords = 40_000
  /// How much more each letter of agreement counts.
  private static let agreement: Float = 3
  private static let mostAgreement = 6
  private static let leastLetters = 3

  init(_ words: WordList) {
    self.words = words
  }

  /// How a word of this beginning may go on, the likeliest first; the empty rest among them.
  func rests(of beginning: [UInt8]) -> [Rest] {
    let letters = beginning.indices.filter { beginning[$0].beginsScalar }
    guard letters.count >= Self.leastLetters else { return [] }
    var found: [UInt64: (weight: Float, place: Range<Int>)] = [:]
    var total: Float = 0
    for length in [3, 2] {
      let needle = beginning[letters[letters.count - length]...]
      words.forEachPlace(of: needle, most: Self.mostWords) { place, word in
        var agreement = length
        var back = place.lowerBound
        var start = beginning.count - needle.count
        while back > word.lowerBound, start > 0, agreement < Self.mostAgreement,
          words.byte(back - 1) == beginning[start - 1]
        {
          back -= 1
          start -= 1
          if beginning[start].beginsScalar { agreement += 1 }
        }
        var weight: Float = 1
        for _ in length..<agreement { weight *= Self.agreement }
        let rest = place.upperBound..<word.upperBound
        var key: UInt64 = 14_695_981_039_346_656_037
        for index in rest { key = (key ^ UInt64(words.byte(index))) &* 1_099_511_628_211 }
        found[key, default: (0, rest)].weight += weight
        total += weight
      }
      if total > 0 { break }
    }
    return found.values.sorted {
      ($1.weight, $0.place.lowerBound) < ($0.weight, $1.place.lowerBound)
    }.prefix(Self.most).map { Rest(bytes: words.bytes(in: $0.place), share: $0.weight / total) }
  }
}

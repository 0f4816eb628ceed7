import Linguistics

/// The words of a translation whatever its numbers: a stem each, and for the n-th number of the
/// source phrase ``firstNumber`` + n.
struct TargetPhrase: Hashable {
  let words: [UInt32]

  /// Below 16, where no stem hash lies; see ``TextAnalyzer/stemHash(_:)``.
  private static let firstNumber: UInt32 = 2
  private static let mostNumbers = 14

  /// The phrase at a span; nil when its numbers are not those of the source phrase.
  init?(_ unit: LinkedUnit, source: Range<Int>, target: Range<Int>) {
    let numbers = Self.numbers(unit.source, in: source)
    guard numbers.count <= Self.mostNumbers else { return nil }
    var isUsed = [Bool](repeating: false, count: numbers.count)
    var there = Self.numbers(unit.target, in: target)[...]
    var words: [UInt32] = []
    words.reserveCapacity(target.count)
    for stem in unit.target.stems[target] {
      guard stem == TextAnalyzer.numberStem else {
        words.append(stem)
        continue
      }
      guard let number = there.popFirst(),
        let index = numbers.indices.first(where: { !isUsed[$0] && numbers[$0] == number })
      else { return nil }
      isUsed[index] = true
      words.append(Self.firstNumber + UInt32(index))
    }
    guard isUsed.allSatisfy({ $0 }) else { return nil }
    self.words = words
  }

  private static func numbers(_ text: WordSequence, in span: Range<Int>) -> ArraySlice<UInt32> {
    guard !text.numbers.isEmpty else { return [] }
    let before = text.stems[..<span.lowerBound].count { $0 == TextAnalyzer.numberStem }
    let inside = text.stems[span].count { $0 == TextAnalyzer.numberStem }
    guard before + inside <= text.numbers.count else { return [] }
    let found = text.numbers[before..<before + inside]
    return ArraySlice(Array(found))
  }

  /// Which number of the source phrase a word is; nil for a word proper.
  static func number(_ word: UInt32) -> Int? {
    (firstNumber..<16).contains(word) ? Int(word - firstNumber) : nil
  }

  /// The stems as the phrase index has them.
  var stems: [UInt32] {
    words.map { Self.number($0) == nil ? $0 : TextAnalyzer.numberStem }
  }
}

/// A place where a phrase stands with a translation.
struct FragmentOccurrence {
  let unit: Int
  let source: Range<Int>
  let target: Range<Int>
  /// On how many sides the sentence's next word stands there too.
  var sameNeighbours = 0
}

/// A translation of a phrase with all that speaks for it.
struct FragmentCandidate {
  let phrase: TargetPhrase
  var occurrences: [FragmentOccurrence] = []
  /// The best of its occurrences' mean and least link probabilities of source content words.
  var meanLink: Float = 0
  var leastLink: Float = 0
  /// The best share of target content words that are linked into the phrase.
  var linkedShare: Float = 0
  /// The best quality of its units' links.
  var quality: Float = -8
  /// The least share of the phrase's content words that no link explains.
  var unlinkedSource: Float = 1
  /// The fewest sides, of two, on which a content word stands beside the translation that no link
  /// explains, and so may belong to it.
  var looseNeighbours: Float = 2
  /// How many sides of its occurrences have the sentence's next word.
  var sameNeighbours = 0
  /// The largest share of a unit that an occurrence makes up.
  var wholeness: Float = 0
  /// How much the unit most alike has in common with the rest of the sentence.
  var topic: Float = 0
  /// The least share of its words that no link explains.
  var gaps: Float = 1

  init(_ phrase: TargetPhrase) { self.phrase = phrase }
}

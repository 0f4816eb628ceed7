import Linguistics

/// The words and numbers of a text in order, as word alignment sees them: stems, no marks.
package struct WordSequence: Sendable, Equatable {
  /// A stem hash a word; ``TextAnalyzer/numberStem`` for every number.
  package let stems: [UInt32]
  /// What the numbers are, one hash each, in order.
  package let numbers: [UInt32]

  /// Words past this one are not linked: a text so long is a list or several sentences, and time
  /// grows with the cube of the length.
  package static let longest = 120

  package init(stems: [UInt32], numbers: [UInt32]) {
    self.stems = stems
    self.numbers = numbers
  }

  /// The first ``longest`` words of an analyzed text.
  package init(_ text: AnalyzedText) {
    var stems: [UInt32] = []
    var numbers: [UInt32] = []
    for token in text.tokens where token.kind.isContent && stems.count < Self.longest {
      stems.append(token.stem)
      if token.kind == .number { numbers.append(Self.numberHash(token)) }
    }
    self.init(stems: stems, numbers: numbers)
  }

  /// What a number is, whatever its place.
  package static func numberHash(_ token: AnalyzedToken) -> UInt32 {
    UInt32(truncatingIfNeeded: token.folded)
  }

  package var count: Int { stems.count }

  /// For every position what the word is to an aligner: numbers are themselves, not all one.
  package var identities: [UInt64] {
    var next = 0
    return stems.map { stem in
      guard stem == TextAnalyzer.numberStem, next < numbers.count else { return UInt64(stem) }
      next += 1
      return 1 << 32 | UInt64(numbers[next - 1])
    }
  }
}

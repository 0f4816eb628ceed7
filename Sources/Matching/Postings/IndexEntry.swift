import Linguistics

/// What the index keeps of a text.
package struct IndexEntry: Sendable {
  /// Words weigh 5 and marks 1: the weights of ``MatchCosts`` divided by 4.
  package let weight: Int
  /// The stems of words and numbers in order.
  package let stems: [UInt32]

  package init(_ text: AnalyzedText) {
    weight = text.contentCount * Self.contentWeight + text.markCount
    var stems: [UInt32] = []
    stems.reserveCapacity(text.contentCount)
    for token in text.tokens where token.kind.isContent { stems.append(token.stem) }
    self.stems = stems
  }

  package init(_ outline: TextOutline) {
    weight = outline.stems.count * Self.contentWeight + outline.markCount
    stems = outline.stems
  }

  package static let contentWeight = 5
  /// The twentieths of a word in one unit of index weight.
  package static let twentieths = 4
  /// Texts above this weight (13,000 words) are kept and exported but never suggested.
  package static let largestWeight = Int(UInt16.max)
  /// The smallest score that can be asked for; ``marksStem`` relies on it.
  package static let smallestMinimum = 30

  /// The list of texts that are largely marks, see ``CandidateSearch``.
  package static let marksStem: UInt32 = 2

  private var isLargelyMarks: Bool {
    (weight - stems.count * Self.contentWeight) * 100 >= Self.smallestMinimum * weight
  }

  /// The lists this text belongs to, each once; none when it can never be found.
  package var listedStems: [UInt32] {
    guard weight > 0, weight <= Self.largestWeight else { return [] }
    var listed = stems
    if isLargelyMarks { listed.append(Self.marksStem) }
    listed.sort()
    var last: UInt32?
    listed.removeAll { stem in
      defer { last = stem }
      return stem == last
    }
    return listed
  }
}

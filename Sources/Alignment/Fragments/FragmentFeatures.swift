/// What a candidate is scored by. All are about 0 to 1, or a small logarithm.
///
/// Counts of its places and how they go together come first, then its links, its length and edges,
/// and what the lexicon says of its words (``LexicalEvidence``). `boundBefore` and `boundAfter` are the
/// shares of the phrase's places where the sentence's next word stands on that side too: a phrase
/// that is nearly always part of a longer one mostly stops inside it. Then comes what the sentence
/// around it says (``FragmentContext``), and at the second look what other phrases say
/// (``FragmentAgreement``).
package struct FragmentFeatures: Sendable {
  /// In the order of ``names``; those of the second look are 0 before it.
  package private(set) var values: [Float]

  package static let names = firstNames + secondNames

  /// What is known of a candidate by itself.
  package static let firstNames = [
    "bias", "logUnits", "shareOfConsistent", "shareOfAll", "logTargetShare", "dice", "meanLink",
    "leastLink", "linkedShare", "length", "ratio", "isRepeated", "looseTargetEdges",
    "looseSourceEdge", "association", "quality", "contentLength", "isSameLength", "margin",
    "lexicalMean", "lexicalLeast", "backLexicalMean", "backLexicalLeast", "unlinkedSource",
    "looseNeighbours", "boundBefore", "boundAfter", "logPlaces", "choices", "hasNumber",
    "looseBounds",
    "sameNeighbours", "wholeness", "topic", "gaps", "leak", "crossesMark", "beginsAtMark",
    "endsAtMark", "signedRatio", "functionShare", "begins", "targetLength", "leakCount",
    "isKnownBefore", "isKnownAfter", "lexicalLogMean", "backLexicalLogMean",
  ]

  /// What the other phrases of the sentence say of it.
  static let secondNames = [
    "confidence", "advance", "within", "withinElse", "around", "aroundElse", "bestWithin",
    "bestAround",
  ]

  /// Takes the values of ``firstNames``.
  init(_ values: [Double]) {
    self.values = values.map { Float($0) } + Self.secondNames.map { _ in 0 }
  }

  /// Takes the values of ``secondNames``.
  mutating func add(_ second: [Float]) {
    values.replaceSubrange(Self.firstNames.count..., with: second)
  }
}

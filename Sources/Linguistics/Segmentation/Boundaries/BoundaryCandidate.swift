/// A place where a sentence may end: sentence punctuation, closing marks, white space.
struct BoundaryCandidate {
  /// What the punctuation is.
  enum Terminator: UInt8, Sendable { case stop, ellipsis, question, exclamation, mixed }

  var terminator: Terminator
  /// The punctuation, of any length (`.`, `?!`, `…`).
  var punctuation: Range<Int>
  /// Where the sentence ends if it ends here: after the closing marks.
  var end: Int
  /// Where the next sentence begins if this one ends here.
  var next: Int
  /// The first closing mark after the punctuation, or 0.
  var closer: UInt32
  /// Where the text since the candidate before this one begins.
  var clauseStart: Int
  /// Whether a « or ( opened before is still open, as far as the paragraph tells.
  var isQuoted: Bool
  var isBracketed: Bool
  /// How the text behind begins.
  var onset: Onset

  var hasCloser: Bool { closer != 0 }
}

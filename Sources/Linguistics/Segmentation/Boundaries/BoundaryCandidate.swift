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
  /// The marks opened before that are still open, as far as the paragraph tells.
  var open: OpenMarks
  /// How the text behind begins.
  var onset: Onset
  /// Whether no white space stands between.
  var isGlued: Bool

  var isQuoted: Bool { open.guillemets.depth > 0 }
  var isBracketed: Bool { open.brackets.depth > 0 }
  var hasCloser: Bool { closer != 0 }
}

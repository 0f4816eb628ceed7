/// What the scorer asks about a candidate; each is a question and the values that answer it.
///
/// *Before* is the word before the punctuation, *earlier* the one before that, *after* and *later*
/// the two that follow. The raw values are part of the format of the shipped weights.
enum BoundaryFeature: UInt8, CaseIterable, Sendable {
  case bias
  case punctuation, onset, punctuationOnset
  case quotedOnset, bracketedOnset
  case afterShape
  case role, roleOnset, roleAfterShape, roleEarlierShape
  case beforeShape, beforeShapeOnset, beforeShapeAfterShape, shapesAround
  case clauseStartShape
  case before, beforeOnset, beforeAfterShape, beforeEarlierShape, earlierBefore, beforeAfter
  case markedBeforeShape, markedBefore
  case after, afterPunctuation, afterOnset, afterBeforeShape
  case laterOnset
  case clauseLength
  case roleClauseLength

  /// Whether its values are words rather than shapes: nothing to learn from another language.
  var isLexical: Bool {
    switch self {
    case .before, .beforeOnset, .beforeAfterShape, .beforeEarlierShape, .earlierBefore,
      .beforeAfter, .markedBefore, .after, .afterPunctuation, .afterOnset, .afterBeforeShape:
      true
    default: false
    }
  }

  /// The number a question and its answer have in the table of weights.
  @inline(__always)
  func key(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0, group: UInt64 = 0) -> UInt32
  {
    var hash = (UInt64(rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ group &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ first) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    hash = (hash ^ second) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 29
    hash = (hash ^ third) &* 0x9FB2_1C65_1E98_DF25
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}

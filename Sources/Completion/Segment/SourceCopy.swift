import Linguistics

/// A word of the target that is made from one of the source.
struct SourceCopy {
  /// How it is made.
  enum Kind: UInt8 {
    case number
    case latin
    case name
  }

  let word: WordID
  let index: Int
  let kind: Kind
  let likelihood: Float
}

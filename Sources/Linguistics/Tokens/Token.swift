/// A word, number, mark or code of a text, with where it stands.
package struct Token: Sendable, Equatable {
  /// What a token is; words and numbers carry meaning, the rest is form.
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case punctuation
    /// An inline code of a CAT tool, standing in the text as U+FFFC.
    case tag

    /// Whether it carries meaning: a word or a number.
    package var isContent: Bool { self == .word || self == .number }
  }

  package let kind: Kind
  /// The range in UTF-8 bytes.
  package let range: Range<Int>
  /// Whether no space parts it from the token before; the first token is not glued.
  package let isGlued: Bool
}

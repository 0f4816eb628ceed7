import Linguistics

/// A word, number or mark of a target text, as completion counts and offers it.
package struct WordToken: Sendable, Equatable {
  /// In lower case, as UTF-8.
  package let word: [UInt8]
  /// Where it stands, in UTF-8 bytes of the text.
  package let range: Range<Int>
  package let kind: Token.Kind
  /// Whether no space parts it from the token before.
  package let isGlued: Bool

  /// The word that a number is counted as: its digits all 0, so that `2014` and `2026` are one.
  ///
  /// Which number comes next is told by the source, that one of four digits comes by the counts.
  var counted: [UInt8] {
    guard kind == .number else { return word }
    return word.map { WordCutter.isDigit($0) ? UInt8(ascii: "0") : $0 }
  }
}

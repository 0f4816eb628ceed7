import Linguistics

/// A term found in a text.
package struct TermOccurrence: Sendable, Hashable {
  /// The number of the term in its ``TermIndex``.
  package let term: Int
  /// Where the form stands, in UTF-8 bytes of the text.
  package let range: Range<Int>
}

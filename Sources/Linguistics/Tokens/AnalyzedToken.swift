/// A token as matching compares it: how it looks, what it is apart from case, what it is a form of.
package struct AnalyzedToken: Sendable {
  /// Equal for tokens that look the same.
  package let surface: UInt64
  /// Equal for tokens that differ in case or `ё`/`е` only, or in the shape of a quote or dash.
  package let folded: UInt64
  /// Equal for forms of one word and for all numbers; 0 for marks and codes.
  package let stem: UInt32
  package let kind: Token.Kind
  package let isGlued: Bool
  /// Where it stands, in UTF-8 bytes of the text.
  package let start: UInt32
  package let end: UInt32

  package var range: Range<Int> { Int(start)..<Int(end) }

  /// The token as it would be with another number in its place.
  package func looking(_ surface: UInt64) -> AnalyzedToken {
    AnalyzedToken(
      surface: surface, folded: surface, stem: stem, kind: kind, isGlued: isGlued, start: start,
      end: end)
  }
}

/// A text made ready for matching.
package struct AnalyzedText: Sendable {
  package var tokens: [AnalyzedToken]
  /// Words and numbers.
  package var contentCount: Int
  /// Marks and codes.
  package var markCount: Int { tokens.count - contentCount }

  package init(tokens: [AnalyzedToken]) {
    self.tokens = tokens
    contentCount = tokens.count { $0.kind.isContent }
  }

  /// Equal for texts that look identical: the same tokens, glued and spaced alike, however wide
  /// the spaces.
  package var fingerprint: UInt64 { tokens.withUnsafeBufferPointer(Self.fingerprint) }

  /// The fingerprint of a text by its tokens.
  package static func fingerprint(of tokens: UnsafeBufferPointer<AnalyzedToken>) -> UInt64 {
    var hash = StableHash()
    for (index, token) in tokens.enumerated() {
      hash.combine(token.surface)
      hash.combine(token.isGlued && index > 0 ? 1 as UInt32 : 0)
    }
    return hash.value
  }
}

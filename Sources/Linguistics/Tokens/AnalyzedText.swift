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
    var fingerprint = TextFingerprint()
    for token in tokens { fingerprint.add(token.surface, isGlued: token.isGlued) }
    return fingerprint.value
  }
}

/// What a memory keeps of a text: enough to find it by, see ``AnalyzedText``.
package struct TextOutline: Sendable {
  package internal(set) var fingerprint: UInt64 = 0
  /// Those of words and numbers, in order.
  package internal(set) var stems: [UInt32] = []
  /// Marks and codes.
  package internal(set) var markCount = 0
}

/// The fingerprint of a text whose tokens come one after the other.
struct TextFingerprint {
  private var hash = StableHash()
  private var isFirst = true

  @inline(__always)
  mutating func add(_ surface: UInt64, isGlued: Bool) {
    hash.combine(surface)
    hash.combine(isGlued && !isFirst ? 1 as UInt32 : 0)
    isFirst = false
  }

  var value: UInt64 { hash.value }
}

import Linguistics

/// A number that stands for a word of the target language; 0 is the start of a text.
package typealias WordID = Int32

/// Cuts texts into the words that completion counts: those of ``Tokenizer``, in lower case.
package struct WordCutter: Sendable {
  private let tokenizer = Tokenizer()

  package init() {}

  /// The tokens of a text in order; inline codes are left out.
  package func tokens(in text: String) -> [WordToken] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [WordToken] = []
      tokens.reserveCapacity(bytes.count / 8 + 1)
      tokenizer.forEachToken(in: bytes) { token in
        guard token.kind != .tag else { return }
        tokens.append(
          WordToken(
            word: Self.lowercased(UnsafeBufferPointer(rebasing: bytes[token.range])),
            range: token.range, kind: token.kind, isGlued: token.isGlued))
      }
      return tokens
    }
  }

  /// A word in lower case.
  static func lowercased(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      appendUTF8(ScalarTable.shared.lowercase(decodeScalar(bytes, &index)), to: &lower)
    }
    return lower
  }

  static func lowercased(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { lowercased($0) }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

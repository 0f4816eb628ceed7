import Bytes

/// Cuts text into words, numbers, marks and codes.
///
/// A word is letters, with hyphens and apostrophes between letters (`торгово-экономический`,
/// `d'affaires`); a number is digits with single `.`, `,` or `:` between them; any other visible scalar
/// is a token of its own. Zero-width scalars belong to the word they stand in and never part it.
package struct Tokenizer: Sendable {
  private let table = ScalarTable.shared

  package init() {}

  /// The tokens of a UTF-8 text in order. Linear in its length.
  package func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 8 + 1)
    forEachToken(in: bytes) { tokens.append($0) }
    return tokens
  }

  /// The tokens of a text in order.
  package func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(in: $0) }
  }

  @inline(__always)
  package func forEachToken(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Void) {
    var index = 0
    var isGlued = false
    while index < bytes.count {
      let start = index
      let scalar = decodeScalar(bytes, &index)
      let kind: Token.Kind
      switch table.scalarClass(scalar) {
      case .space:
        isGlued = false
        continue
      case .ignorable:
        continue
      case .upper, .lower, .letter, .mark:
        index = endOfWord(bytes, from: index)
        kind = .word
      case .digit:
        index = endOfNumber(bytes, from: index)
        kind = .number
      case .symbol:
        kind = scalar == "\u{FFFC}" ? .tag : .punctuation
      }
      body(Token(kind: kind, range: start..<index, isGlued: isGlued))
      isGlued = true
    }
  }

  private func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var index = start
    while index < bytes.count {
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = table.scalarClass(scalar)
      if scalarClass.isLetter {
        end = index
      } else if scalarClass == .ignorable {
        continue
      } else if Self.joinsLetters(scalar), index < bytes.count {
        var next = index
        guard table.scalarClass(decodeScalar(bytes, &next)).isLetter else { break }
        index = next
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var index = start
    while index < bytes.count {
      let scalar = decodeScalar(bytes, &index)
      if table.scalarClass(scalar) == .digit {
        end = index
      } else if scalar == "." || scalar == "," || scalar == ":", index < bytes.count {
        var next = index
        guard table.scalarClass(decodeScalar(bytes, &next)) == .digit else { break }
        index = next
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Hyphens and apostrophes, in the forms texts have them.
  @inline(__always)
  private static func joinsLetters(_ scalar: UInt32) -> Bool {
    scalar == "-" || scalar == "'" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "’"
  }
}

import Bytes
import Linguistics

/// Where a word of a term was found, with the words around it: what tells `Соловьёв` from `соловей`.
struct TermPlace {
  let tokens: [AnalyzedToken]
  let position: Int
  let bytes: UnsafeBufferPointer<UInt8>

  /// The letters of a token counted from the place, as they are written; empty where there is none
  /// or no word.
  func letters(_ offset: Int = 0) -> Letters {
    let index = position + offset
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return [] }
    return TermWords.letters(of: tokens[index], in: bytes)
  }

  func lower(_ offset: Int = 0) -> Letters {
    var letters = letters(offset)
    for index in letters.indices { letters[index] = ScalarTable.shared.lowercase(letters[index]) }
    return letters
  }

  /// The first of a token's ``letters(_:)``, without the work of all of them; a Latin letter of a
  /// Cyrillic word is still Latin.
  func firstLetter(_ offset: Int = 0) -> UInt32? {
    let index = position + offset
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    var place = tokens[index].range.lowerBound
    while place < tokens[index].range.upperBound {
      let scalar = decodeScalar(bytes, &place)
      if ScalarTable.shared.scalarClass(scalar) != .ignorable { return scalar }
    }
    return nil
  }

  /// Whether a token begins with a capital.
  func isCapitalized(_ offset: Int = 0) -> Bool {
    firstLetter(offset).map { ScalarTable.shared.scalarClass($0) == .upper } ?? false
  }

  /// Whether a token is a word with a capital and small letters, as a name is.
  func isName(_ offset: Int) -> Bool {
    let letters = letters(offset)
    return isCapitalized(offset)
      && letters.dropFirst().contains { ScalarTable.shared.scalarClass($0) == .lower }
  }

  /// The places of the words of its sentence, counted from the place, without itself.
  var sentence: [Int] {
    let before = tokens[..<position].lastIndex { Self.ends($0, bytes) }.map { $0 + 1 } ?? 0
    let after = tokens[position...].firstIndex { Self.ends($0, bytes) } ?? tokens.count
    return (before..<after).filter { $0 != position }.map { $0 - position }
  }

  /// Whether the text ends behind the place, or a mark that ends sentences stands there.
  var isLast: Bool {
    let next = position + 1
    guard next < tokens.count else { return true }
    return Self.ends(tokens[next], bytes)
  }

  /// Whether the place begins its text or a sentence of it.
  var isFirst: Bool {
    guard position > 0 else { return true }
    let before = tokens[position - 1]
    return before.kind == .punctuation && bytes[before.range.lowerBound] != UInt8(ascii: ",")
  }

  /// Whether the word before is an initial with its stop: `Дж. Лондон`.
  var followsInitial: Bool {
    guard position > 1, tokens[position - 1].kind == .punctuation,
      bytes[tokens[position - 1].range.lowerBound] == UInt8(ascii: ".")
    else { return false }
    let before = letters(-2)
    return !before.isEmpty && before.count <= 2 && isCapitalized(-2)
  }

  private static func ends(
    _ token: AnalyzedToken, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard token.kind == .punctuation else { return false }
    var index = token.range.lowerBound
    switch decodeScalar(bytes, &index) {
    case ".", "!", "?", "…": return true
    default: return false
    }
  }
}

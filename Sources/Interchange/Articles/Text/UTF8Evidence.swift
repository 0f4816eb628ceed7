/// How far bytes are UTF-8: what tells a damaged UTF-8 text from one in an old encoding.
struct UTF8Evidence {
  /// Complete characters of more than one byte.
  private(set) var characters = 0
  /// Bytes or beginnings of characters that are none.
  private(set) var malformed = 0
  /// Where the first of them stands.
  private(set) var firstMalformed: Int?

  /// Whether this is UTF-8, if with some bad bytes. In a text in an old encoding, where hardly two
  /// letters in a row make a character of UTF-8 by chance, bad bytes are several times as many.
  var isUTF8: Bool { malformed <= characters }

  /// - Parameter isCut: whether the bytes may end inside a character.
  init(_ bytes: some Sequence<UInt8>, isCut: Bool = false) {
    // How many bytes the character still needs, and what the next must be (Unicode 3.9, table 3-7).
    var needed = 0
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    var position = 0
    var start = 0
    for byte in bytes {
      defer { position += 1 }
      if needed > 0 {
        if low...high ~= byte {
          needed -= 1
          (low, high) = (0x80, 0xBF)
          if needed == 0 { characters += 1 }
          continue
        }
        needed = 0
        (low, high) = (0x80, 0xBF)
        note(start)
      }
      start = position
      switch byte {
      case 0..<0x80: break
      case 0xC2...0xDF: needed = 1
      case 0xE0...0xEF:
        needed = 2
        if byte == 0xE0 { low = 0xA0 }
        if byte == 0xED { high = 0x9F }
      case 0xF0...0xF4:
        needed = 3
        if byte == 0xF0 { low = 0x90 }
        if byte == 0xF4 { high = 0x8F }
      default: note(position)
      }
    }
    if needed > 0, !isCut { note(start) }
  }

  private mutating func note(_ position: Int) {
    malformed += 1
    if firstMalformed == nil { firstMalformed = position }
  }
}

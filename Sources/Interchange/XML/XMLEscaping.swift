/// Where text stands in XML, which decides what must be written as a reference.
enum XMLPlace {
  /// Between tags. `\r` goes out as a reference, or a parser would read it as `\n`.
  case content
  /// In the double quotes of an attribute, where a parser would normalise white space (XML 1.0,
  /// section 3.3.3).
  case attribute
  /// XML already.
  case markup
}

/// Appends text to a document, escaped for its place; returns how many characters were left out
/// because XML 1.0 cannot hold them (section 2.2).
///
/// Bytes that need nothing, almost all of them, are copied in runs, and told eight at a time. `text` is
/// well-formed UTF-8.
@discardableResult
func appendXML(
  _ text: UnsafeBufferPointer<UInt8>, as place: XMLPlace, to bytes: inout [UInt8]
) -> Int {
  var removed = 0
  var start = 0
  var index = 0
  func copyRun(to bytes: inout [UInt8]) {
    if index > start {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
  }
  while index < text.count {
    if text.count &- index >= 8, areOrdinary(text, index) {
      index &+= 8
      continue
    }
    let byte = text[index]
    // Letters and what lies above them, but for the lead byte of U+FFFE and U+FFFF.
    if byte > UInt8(ascii: ">"), byte != 0xEF {
      index &+= 1
      continue
    }
    if let length = illegalLength(text, index) {
      copyRun(to: &bytes)
      removed += 1
      index += length
      start = index
    } else if let reference = reference(for: byte, in: place) {
      copyRun(to: &bytes)
      reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += 1
      start = index
    } else {
      index &+= 1
    }
  }
  copyRun(to: &bytes)
  return removed
}

/// Whether the eight bytes from `index` on need nothing in any place: no control, quotation mark, `&`,
/// `<`, `>` nor lead byte of U+FFFE.
@inline(__always)
private func areOrdinary(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  let ones: UInt64 = 0x0101_0101_0101_0101
  // The high bit of a byte that is 0 is set; that of another only where one before it is 0.
  @inline(__always)
  func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
  // `"` and `&` differ in one bit, and so do `<` and `>`.
  let found =
    (bytes &- 0x20 &* ones) & ~bytes
    | zeros((bytes | 0x04 &* ones) ^ 0x26 &* ones)
    | zeros((bytes | 0x02 &* ones) ^ 0x3E &* ones)
    | zeros(bytes ^ 0xEF &* ones)
  return found & (0x80 &* ones) == 0
}

@inline(__always)
private func reference(for byte: UInt8, in place: XMLPlace) -> StaticString? {
  if place == .markup { return nil }
  switch byte {
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "&"): return "&amp;"
  case 0x0D: return "&#13;"
  case UInt8(ascii: "\"") where place == .attribute: return "&quot;"
  case 0x09 where place == .attribute: return "&#9;"
  case 0x0A where place == .attribute: return "&#10;"
  default: return nil
  }
}

/// The length of the character at `index` when XML 1.0 does not allow it (production 2, `Char`):
/// the controls but three, U+FFFE and U+FFFF.
@inline(__always)
private func illegalLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
  let byte = text[index]
  if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : 1 }
  guard byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE
  else { return nil }
  return 3
}

enum XMLCharacter {
  /// Whether XML 1.0 allows the character (production 2, `Char`).
  static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x20...0xFFFD: true
    case 0x10000...: true
    default: false
    }
  }
}

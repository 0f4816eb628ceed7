/// Appends text as XML content; `\r` as a reference, or a parser would read it as `\n`.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  for byte in text {
    switch byte {
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
    default: bytes.append(byte)
    }
  }
}

/// Appends text as the value of an attribute in double quotes; white space that a parser would
/// normalise goes out as references (XML 1.0, section 3.3.3).
func appendEscapedAttribute(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  for byte in value {
    switch byte {
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case 0x09: bytes.append(contentsOf: "&#9;".utf8)
    case 0x0A: bytes.append(contentsOf: "&#10;".utf8)
    case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
    default: bytes.append(byte)
    }
  }
}

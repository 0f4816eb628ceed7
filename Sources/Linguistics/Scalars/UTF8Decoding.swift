/// Decodes the scalar that starts at `index` and moves `index` past it.
///
/// Malformed bytes decode one at a time to U+FFFD, so any buffer can be read to its end and every
/// byte belongs to some scalar.
@inline(__always)
package func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
  let first = UInt32(bytes[index])
  if first < 0x80 {
    index &+= 1
    return first
  }
  if first >= 0xC2, first < 0xE0, index &+ 1 < bytes.count {
    let second = UInt32(bytes[index &+ 1])
    if second & 0xC0 == 0x80 {
      index &+= 2
      return (first & 0x1F) << 6 | (second & 0x3F)
    }
  }
  return decodeLongScalar(bytes, &index, first)
}

/// The three- and four-byte forms and everything malformed (the Unicode Standard, table 3-7).
@inline(never)
private func decodeLongScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ first: UInt32
) -> UInt32 {
  let length = first >= 0xF0 ? 4 : 3
  if first >= 0xE0, first < 0xF5, index + length <= bytes.count {
    var value = first & (length == 4 ? 0x07 : 0x0F)
    var isWellFormed = true
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      isWellFormed = isWellFormed && byte & 0xC0 == 0x80
      value = value << 6 | (byte & 0x3F)
    }
    if isWellFormed, value >= (length == 4 ? 0x10000 : 0x800), Unicode.Scalar(value) != nil {
      index += length
      return value
    }
  }
  index += 1
  return 0xFFFD
}

/// Appends the UTF-8 form of a scalar value.
@inline(__always)
package func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  if scalar < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  } else if scalar < 0x800 {
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else if scalar < 0x10000 {
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else {
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}

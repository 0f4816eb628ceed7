/// Turns ranges of a window into text and counts.
struct SegmentWriter {
  let bytes: Bytes
  /// Whether the window is well-formed UTF-8, so that bytes can be copied as they are.
  let isWellFormed: Bool
  /// Whether a segment can hold line breaks.
  let joinsLines: Bool

  func scalarCount(_ range: Range<Int>) -> Int {
    if isWellFormed {
      var count = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      _ = decodeScalar(bytes, &index)
      count += 1
    }
    return count
  }

  /// The text of a range; line breaks and the spaces around them become one space.
  func text(_ range: Range<Int>) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    if isWellFormed, !joinsLines || !slice.contains(0x0A) && !slice.contains(0x0D) {
      return String(decoding: slice, as: UTF8.self)
    }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      var after = index
      skipSpaces(bytes, &after, end: range.upperBound)
      if after > index {
        let gap = bytes[index..<after]
        if gap.contains(0x0A) || gap.contains(0x0D) {
          output.append(0x20)
        } else {
          output.append(contentsOf: gap)
        }
        index = after
      } else {
        appendUTF8(decodeScalar(bytes, &index), to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

/// Where the first malformed UTF-8 of a window stands, if anywhere.
func firstMalformedOffset(_ bytes: Bytes) -> Int? {
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      index &+= 1
      continue
    }
    // Two bytes, as Cyrillic has, without decoding them.
    if bytes[index] >= 0xC2, bytes[index] < 0xE0, index &+ 1 < bytes.count,
      bytes[index &+ 1] & 0xC0 == 0x80
    {
      index &+= 2
      continue
    }
    let start = index
    // U+FFFD is written in three bytes; decoded from one it stands for something malformed.
    if decodeScalar(bytes, &index) == 0xFFFD, index - start == 1 { return start }
  }
  return nil
}

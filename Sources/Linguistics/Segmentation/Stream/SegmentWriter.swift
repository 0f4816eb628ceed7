import Bytes

/// Turns ranges of a window into text and counts.
struct SegmentWriter {
  let bytes: Bytes
  /// Whether a segment can hold line breaks.
  let joinsLines: Bool

  /// The text of a segment and how many scalars of the input it is; line breaks and the spaces
  /// around them become one space.
  struct Written {
    var text: String
    var scalars: Int
    /// Where the first malformed UTF-8 stands, if anywhere.
    var malformed: Int?
  }

  func write(_ range: Range<Int>) -> Written {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    let isJoined = joinsLines && (slice.contains(0x0A) || slice.contains(0x0D))
    if !isJoined, let text = String(validating: slice, as: UTF8.self) {
      return Written(text: text, scalars: slice.scalarCount)
    }
    return Written(
      text: text(range), scalars: scalarCount(range), malformed: firstMalformed(range))
  }

  /// How many scalars a range of white space, or of a segment, is; it may be malformed.
  func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      _ = decodeScalar(bytes, &index)
      count += 1
    }
    return count
  }

  private func text(_ range: Range<Int>) -> String {
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

  private func firstMalformed(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      // U+FFFD is written in three bytes; decoded from one it stands for something malformed.
      if decodeScalar(bytes, &index) == 0xFFFD, index - start == 1 { return start }
    }
    return nil
  }
}

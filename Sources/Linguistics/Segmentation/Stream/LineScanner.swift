/// The lines of a window: `\n`, `\r\n`, `\r`, vertical tab, form feed, U+0085, U+2028 and U+2029
/// end one.
struct LineScanner {
  struct Line {
    /// The line without white space at its ends; empty for a blank line.
    var content: Range<Int>
    /// Where the next line begins, after the line's end.
    var next: Int
    /// Whether the line's end was seen.
    var isComplete: Bool
  }

  let bytes: Bytes
  /// Lines are looked for before this offset; the end of one may reach past it.
  let window: Int
  private var position = 0

  init(_ bytes: Bytes, window: Int, from start: Int = 0) {
    self.bytes = bytes
    self.window = window
    position = start
  }

  private static let mayEnd: [Bool] = (0..<256).map {
    [0x0A, 0x0B, 0x0C, 0x0D, 0xC2, 0xE2].contains($0)
  }

  mutating func next() -> Line? {
    guard position < window else { return nil }
    let start = position
    var index = start
    var length = 0
    Self.mayEnd.withUnsafeBufferPointer { mayEnd in
      while index < window {
        if mayEnd[Int(bytes[index])] {
          length = lineEndLength(at: index)
          if length > 0 { break }
        }
        index &+= 1
      }
    }
    position = index + length
    var first = start
    var last = index
    skipSpaces(bytes, &first, end: index)
    skipSpacesBack(bytes, &last, start: first)
    return Line(content: first..<last, next: position, isComplete: length > 0)
  }

  private func lineEndLength(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    default:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    }
  }
}

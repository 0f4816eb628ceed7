/// Bytes in which ranges are replaced, from the first to the last.
struct ByteSplice {
  private let source: [UInt8]
  private var result: [UInt8] = []
  private var position = 0

  init(_ source: [UInt8]) {
    self.source = source
    result.reserveCapacity(source.count + source.count / 4)
  }

  /// Replaces a range; one that begins before the end of another is left as it is.
  mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    guard range.lowerBound >= position else { return }
    result += source[position..<range.lowerBound]
    result += bytes
    position = range.upperBound
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    replace(range, with: text.utf8)
  }

  mutating func finish() -> [UInt8] {
    result += source[position...]
    position = source.count
    return result
  }
}

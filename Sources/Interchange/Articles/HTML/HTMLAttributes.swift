/// The attributes of a start tag, read from what stands between its name and its `>`.
struct HTMLAttributes: Sequence, IteratorProtocol {
  private let page: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  /// Where the value last returned stands, without its quotation marks; nil when there is none.
  private(set) var valueRange: Range<Int>?

  init(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.page = page
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next name, in small letters, and its value, with character references resolved.
  mutating func next() -> (name: String, value: String)? {
    valueRange = nil
    while position < end,
      HTMLTokenizer.isSpace(page[position]) || page[position] == UInt8(ascii: "/")
    { position += 1 }
    guard position < end else { return nil }
    let start = position
    position += 1
    while position < end, !HTMLTokenizer.isSpace(page[position]),
      page[position] != UInt8(ascii: "/"), page[position] != UInt8(ascii: "=")
    { position += 1 }
    let name = String(
      decoding: page[start..<position].lazy.map(asciiLowercased), as: UTF8.self)
    var next = position
    while next < end, HTMLTokenizer.isSpace(page[next]) { next += 1 }
    guard next < end, page[next] == UInt8(ascii: "=") else { return (name, "") }
    next += 1
    while next < end, HTMLTokenizer.isSpace(page[next]) { next += 1 }
    return (name, value(from: next))
  }

  private mutating func value(from start: Int) -> String {
    position = start
    guard start < end else { return "" }
    let quote = page[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while position < end, page[position] != quote { position += 1 }
      defer { position = Swift.min(position + 1, end) }
      valueRange = start + 1..<position
      return decoded(start + 1..<position)
    }
    while position < end, !HTMLTokenizer.isSpace(page[position]) { position += 1 }
    valueRange = start..<position
    return decoded(start..<position)
  }

  private func decoded(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    HTMLCharacterReference.decode(page, range, isAttribute: true, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

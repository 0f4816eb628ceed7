/// Where the elements of a well-formed XML document stand in its bytes.
///
/// For writing a document again with little of it changed: libxml2 tells what is in it, this tells
/// where. Elements are in the order of their start tags, which is how ``XMLPushParser`` counts them
/// too. The document must have been read by that parser before; of one that is not well-formed the
/// outline ends where it cannot go on.
struct XMLOutline: Sendable {
  struct Element: Sendable {
    /// Where the start tag begins, where the content begins and ends, and where the end tag ends.
    var start: Int32
    var contentStart: Int32
    var contentEnd: Int32
    var end: Int32
    /// The element it stands in; -1 for the root.
    var parent: Int32
    /// The next element that does not stand in it.
    var next: Int32
    /// The place of its name in ``XMLOutline/names``.
    var name: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
    var startTag: Range<Int> { Int(start)..<Int(contentStart) }
    var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
  }

  private(set) var elements: [Element] = []
  /// Names as they are written, prefix and all.
  private(set) var names: [String] = []
  /// The namespaces of prefixes, the empty one too; of several for one prefix the last.
  private(set) var namespaces: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  /// The elements that stand directly in one.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var child = element + 1
    while child < Int(elements[element].next) {
      children.append(child)
      child = Int(elements[child].next)
    }
    return children
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var open: [Int] = []
    var known: [ArraySlice<UInt8>: Int32] = [:]
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "?"): index = Self.end(of: "?>", in: bytes, from: index)
      case UInt8(ascii: "!"):
        let isComment = Self.has("<!--", in: bytes, at: index)
        let isData = Self.has("<![CDATA[", in: bytes, at: index)
        index = Self.end(of: isComment ? "-->" : isData ? "]]>" : ">", in: bytes, from: index)
      case UInt8(ascii: "/"):
        let end = Self.tagEnd(bytes, index)
        if let element = open.popLast() { close(element, content: index, end: end) }
        index = end
      default:
        let end = Self.tagEnd(bytes, index)
        let nameEnd = bytes[(index + 1)..<end].firstIndex(where: Self.endsName) ?? end
        let name = ArraySlice(bytes[(index + 1)..<nameEnd])
        let number = known[name] ?? Int32(names.count)
        if number == names.count {
          known[name] = number
          names.append(String(decoding: name, as: UTF8.self))
        }
        noteNamespaces(bytes, nameEnd..<end)
        elements.append(
          Element(
            start: Int32(index), contentStart: Int32(end), contentEnd: Int32(end),
            end: Int32(end), parent: Int32(open.last ?? -1), next: Int32(elements.count + 1),
            name: number))
        if bytes[end - 2] != UInt8(ascii: "/") { open.append(elements.count - 1) }
        index = end
      }
    }
    for element in open.reversed() { close(element, content: bytes.count, end: bytes.count) }
  }

  private mutating func close(_ element: Int, content: Int, end: Int) {
    elements[element].contentEnd = Int32(content)
    elements[element].end = Int32(end)
    elements[element].next = Int32(elements.count)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    TextEncoding.isXMLSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func has(
    _ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let count = words.utf8CodeUnitCount
    return index + count <= bytes.count
      && (0..<count).allSatisfy { bytes[index + $0] == words.utf8Start[$0] }
  }

  private static func end(
    of words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var index = start + 2
    while index < bytes.count, !has(words, in: bytes, at: index) { index += 1 }
    return min(bytes.count, index + words.utf8CodeUnitCount)
  }

  /// Where the tag that begins at an index ends; a `>` in a value does not end it.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start + 1
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  private mutating func noteNamespaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>
  ) {
    var index = tag.lowerBound
    while index < tag.upperBound {
      guard Self.has("xmlns", in: bytes, at: index), TextEncoding.isXMLSpace(bytes[index - 1])
      else {
        index += 1
        continue
      }
      let equals = bytes[index..<tag.upperBound].firstIndex(of: UInt8(ascii: "="))
      guard let equals,
        let open = bytes[equals..<tag.upperBound].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }),
        let close = bytes[(open + 1)..<tag.upperBound].firstIndex(of: bytes[open])
      else { return }
      let name = String(decoding: bytes[(index + 5)..<equals], as: UTF8.self).trimmed
      let prefix = name.hasPrefix(":") ? String(name.dropFirst()) : ""
      namespaces[prefix] = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      index = close
    }
  }
}

/// The attributes of a start tag that is known to be well-formed, where they stand in its document.
struct XMLAttributeScan: Sequence, IteratorProtocol {
  /// An attribute without its prefix, and its value as it is written, without quotation marks.
  struct Attribute {
    let name: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>
  }

  private var rest: ArraySlice<UInt8>

  /// - Parameter tag: from its `<` to its `>`.
  init(_ tag: ArraySlice<UInt8>) {
    rest = tag.drop { !TextEncoding.isXMLSpace($0) }
  }

  mutating func next() -> Attribute? {
    rest = rest.drop(while: TextEncoding.isXMLSpace)
    guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let whole = rest[..<equals].prefix { !TextEncoding.isXMLSpace($0) }
    let name = whole.firstIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
    let open = rest[(equals + 1)...].drop(while: TextEncoding.isXMLSpace)
    guard let quote = open.first, let end = open.dropFirst().firstIndex(of: quote) else {
      return nil
    }
    rest = rest[(end + 1)...]
    return Attribute(name: name, value: open[(open.startIndex + 1)..<end])
  }
}

/// The content of a segment as a tree, for what must be rewritten rather than copied.
///
/// Reads the canonical markup that ``XMLFragment`` writes: attributes in double quotes, no `>` in
/// them, no comments.
indirect enum MarkupNode: Equatable {
  /// Escaped text.
  case text(String)
  /// An element; the values of its attributes are escaped.
  case element(name: String, attributes: [(name: String, value: String)], children: [MarkupNode])

  static func == (a: MarkupNode, b: MarkupNode) -> Bool { a.markup == b.markup }

  static func parse(_ markup: String) -> [MarkupNode] {
    var stack: [(name: String, attributes: [(name: String, value: String)], nodes: [MarkupNode])] =
      [("", [], [])]
    func add(_ node: MarkupNode) { stack[stack.count - 1].nodes.append(node) }
    var rest = markup.utf8[...]
    while let first = rest.first {
      guard first == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) else {
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        add(.text(String(rest[..<end]) ?? ""))
        rest = rest[end...]
        continue
      }
      let tag = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.first == UInt8(ascii: "/") {
        guard stack.count > 1, let done = stack.popLast() else { continue }
        add(.element(name: done.name, attributes: done.attributes, children: done.nodes))
        continue
      }
      let isEmpty = tag.last == UInt8(ascii: "/")
      let (name, attributes) = start(isEmpty ? tag.dropLast() : tag)
      if isEmpty {
        add(.element(name: name, attributes: attributes, children: []))
      } else {
        stack.append((name, attributes, []))
      }
    }
    return stack[0].nodes
  }

  private static func start(
    _ tag: Substring.UTF8View
  ) -> (String, [(name: String, value: String)]) {
    let isSpace: (UInt8) -> Bool = TextEncoding.isXMLSpace
    let name = tag.prefix { !isSpace($0) }
    var attributes: [(name: String, value: String)] = []
    var rest = tag[name.endIndex...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = rest[..<equals].drop(while: isSpace)
      let open = rest.index(after: equals)
      guard open < rest.endIndex else { break }
      let value = rest[rest.index(after: open)...].prefix { $0 != UInt8(ascii: "\"") }
      attributes.append((String(key) ?? "", String(value) ?? ""))
      guard value.endIndex < rest.endIndex else { break }
      rest = rest[rest.index(after: value.endIndex)...]
    }
    return (String(name) ?? "", attributes)
  }

  var markup: String {
    switch self {
    case .text(let text): return text
    case .element(let name, let attributes, let children):
      let tag = Self.startTag(name, attributes)
      if children.isEmpty { return "<\(tag)/>" }
      return "<\(tag)>\(children.map(\.markup).joined())</\(name)>"
    }
  }

  static func startTag(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
    name + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
  }

  /// Markup as text that shows it.
  static func escaped(_ markup: String) -> MarkupNode {
    var bytes: [UInt8] = []
    var markup = markup
    _ = markup.withUTF8 { appendXML($0, as: .content, to: &bytes) }
    return .text(String(decoding: bytes, as: UTF8.self))
  }
}

import Bitext

/// XLIFF's inline codes as TMX has them, so that a memory holds one kind of markup.
///
/// Pairs (`g`, `pc`, `bpt`/`ept`, `bx`/`ex`, `sc`/`ec`) become `bpt` and `ept`, single codes (`x`,
/// `ph`, `cp` and what marks no text) `ph`, unpaired ones `it`, marks around text (`mrk`) `hi`
/// (TMX 1.4b, section 3.1). Native code stays the content; a code without any shows its tag.
/// Phrase writes its codes into the text, as `{1>` and `<1}`; they are codes here too.
struct XLIFFCodes {
  /// Whether the text holds codes in braces.
  let hasBraces: Bool
  /// Numbers of the codes of a unit, by their ids: those of the source and of its translation are
  /// the same.
  private var numbers: [String: Int] = [:]
  /// What opens and closes in the text in hand.
  private var opened: Set<String> = []
  private var closed: Set<String> = []

  init(hasBraces: Bool) {
    self.hasBraces = hasBraces
  }

  private typealias Attributes = [(name: String, value: String)]

  /// The content with TMX's codes.
  mutating func converted(_ content: SegmentContent) -> SegmentContent {
    guard content.markup != nil || hasBraces else { return content }
    var nodes = content.markup.map(MarkupNode.parse) ?? [MarkupNode.escaped(content.plain)]
    if hasBraces { nodes = Self.withBraces(nodes) }
    (opened, closed) = ([], [])
    note(nodes)
    let markup = text(nodes).map(\.markup).joined()
    return SegmentContent(markup: markup)
  }

  // MARK: Pairs

  private mutating func note(_ nodes: [MarkupNode]) {
    for case .element(let name, let attributes, let children) in nodes {
      switch name {
      case "bpt", "bx", "sc": opened.insert(Self.pair(name, attributes))
      case "ept", "ex", "ec": closed.insert(Self.pair(name, attributes))
      default: break
      }
      note(children)
    }
  }

  /// What the two halves of a pair have in common.
  private static func pair(_ name: String, _ attributes: Attributes) -> String {
    let keys = name == "ec" ? ["startRef", "id"] : ["rid", "id"]
    return keys.lazy.compactMap { value($0, attributes) }.first ?? ""
  }

  private static func value(_ name: String, _ attributes: Attributes) -> String? {
    attributes.first { $0.name == name }?.value
  }

  private mutating func number(_ id: String) -> Int {
    if let number = numbers[id] { return number }
    // An id that is a number is kept; any other gets the next that is free.
    let used = Set(numbers.values)
    let own = Int(id).flatMap { $0 >= 0 && !used.contains($0) ? $0 : nil }
    let number = own ?? (1...).first { !used.contains($0) } ?? 1
    numbers[id] = number
    return number
  }

  // MARK: Elements

  /// Content where text counts.
  private mutating func text(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.flatMap { node -> [MarkupNode] in
      guard case .element(let name, let attributes, let children) = node else { return [node] }
      switch name {
      case "g", "pc": return pair(name, attributes, children)
      case "bpt", "bx", "sc": return [half(name, attributes, children, opens: true)]
      case "ept", "ex", "ec": return [half(name, attributes, children, opens: false)]
      case "it": return [isolated(name, attributes, children)]
      case "mrk", "hi":
        return [.element(name: "hi", attributes: mark(attributes), children: text(children))]
      case "sub": return text(children)
      default: return single(name, attributes, children)
      }
    }
  }

  private mutating func pair(
    _ name: String, _ attributes: Attributes, _ children: [MarkupNode]
  ) -> [MarkupNode] {
    let number = String(number(Self.value("id", attributes) ?? ""))
    let tag = MarkupNode.startTag(name, Self.shown(attributes))
    let start: Attributes = [("i", number), ("x", number)] + Self.type(attributes)
    return [.element(name: "bpt", attributes: start, children: [.escaped("<\(tag)>")])]
      + text(children)
      + [.element(name: "ept", attributes: [("i", number)], children: [.escaped("</\(name)>")])]
  }

  private mutating func half(
    _ name: String, _ attributes: Attributes, _ children: [MarkupNode], opens: Bool
  ) -> MarkupNode {
    let id = Self.pair(name, attributes)
    let number = String(number(id))
    let content = native(name, attributes, children)
    guard opened.contains(id), closed.contains(id) else {
      let position: Attributes = [("pos", opens ? "begin" : "end"), ("x", number)]
      return .element(name: "it", attributes: position + Self.type(attributes), children: content)
    }
    return opens
      ? .element(
        name: "bpt", attributes: [("i", number), ("x", number)] + Self.type(attributes),
        children: content)
      : .element(name: "ept", attributes: [("i", number)], children: content)
  }

  private mutating func isolated(
    _ name: String, _ attributes: Attributes, _ children: [MarkupNode]
  ) -> MarkupNode {
    let position = Self.value("pos", attributes)?.lowercased()
    let isEnd = position == "close" || position == "end"
    let number = String(number(Self.value("id", attributes) ?? ""))
    return .element(
      name: "it",
      attributes: [("pos", isEnd ? "end" : "begin"), ("x", number)] + Self.type(attributes),
      children: native(name, attributes, children))
  }

  /// A code that stands alone; text inside an unknown element stays text.
  private mutating func single(
    _ name: String, _ attributes: Attributes, _ children: [MarkupNode]
  ) -> [MarkupNode] {
    guard name == "ph" || children.isEmpty else { return pair(name, attributes, children) }
    let id = Self.value("id", attributes)
    let count: Attributes = id.map { [("x", String(number($0)))] } ?? []
    return [
      .element(
        name: "ph", attributes: count + Self.type(attributes),
        children: native(name, attributes, children))
    ]
  }

  /// The native code of a code: its content, else its own tag.
  private mutating func native(
    _ name: String, _ attributes: Attributes, _ children: [MarkupNode]
  ) -> [MarkupNode] {
    if children.isEmpty {
      return [.escaped("<\(MarkupNode.startTag(name, Self.shown(attributes)))/>")]
    }
    return children.map { node in
      guard case .element("sub", _, let inner) = node else {
        if case .text = node { return node }
        return .escaped(node.markup)
      }
      return .element(name: "sub", attributes: [], children: text(inner))
    }
  }

  // MARK: Attributes

  private static func type(_ attributes: Attributes) -> Attributes {
    value("ctype", attributes).map { [("type", $0)] } ?? []
  }

  private func mark(_ attributes: Attributes) -> Attributes {
    (Self.value("mtype", attributes) ?? Self.value("type", attributes)).map { [("type", $0)] }
      ?? []
  }

  private static func shown(_ attributes: Attributes) -> Attributes {
    attributes.filter { !$0.name.hasPrefix("xmlns") }
  }

  // MARK: Codes in braces

  private static func withBraces(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.flatMap { node -> [MarkupNode] in
      switch node {
      case .text(let text): return braces(in: text)
      case .element(let name, let attributes, let children):
        return [.element(name: name, attributes: attributes, children: withBraces(children))]
      }
    }
  }

  /// Escaped text cut at `{1>`, `<1}` and `{1}`.
  private static func braces(in text: String) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    var start = text.startIndex
    let codes = /\{(\w{1,8})&gt;|&lt;(\w{1,8})\}|\{(\d{1,8})\}/.matchingSemantics(.unicodeScalar)
    for match in text.matches(of: codes) {
      if start < match.range.lowerBound {
        nodes.append(.text(String(text[start..<match.range.lowerBound])))
      }
      start = match.range.upperBound
      let code = MarkupNode.text(String(match.output.0))
      let (name, id) =
        if let id = match.output.1 { ("bpt", id) } else if let id = match.output.2 {
          ("ept", id)
        } else { ("ph", match.output.3 ?? "") }
      nodes.append(.element(name: name, attributes: [("id", String(id))], children: [code]))
    }
    if start < text.endIndex { nodes.append(.text(String(text[start...]))) }
    return nodes
  }
}

/// Inline markup made to fit the TMX 1.4 DTD, nothing of it lost.
///
/// An element of another format becomes what TMX has for it: `bpt` and `ept` around its content,
/// or a `ph`, with the foreign tag as their native code. Attributes the DTD does not know go.
struct ValidSegment {
  /// Things changed.
  private(set) var changes = 0
  private var nextNumber = 0

  private static let attributes: [String: Set<String>] = [
    "bpt": ["i", "x", "type"], "ept": ["i"], "ph": ["x", "assoc", "type"],
    "it": ["pos", "x", "type"], "hi": ["x", "type"], "ut": ["x"], "sub": ["datatype", "type"],
  ]

  mutating func valid(_ markup: String) -> String {
    let nodes = MarkupNode.parse(markup)
    nextNumber = (nodes.flatMap(Self.numbers).max() ?? 0) + 1
    return inText(nodes).map(\.markup).joined()
  }

  private static func numbers(_ node: MarkupNode) -> [Int] {
    guard case .element(_, let attributes, let children) = node else { return [] }
    let own = attributes.first { $0.name == "i" }.flatMap { Int($0.value) }
    return (own.map { [$0] } ?? []) + children.flatMap(numbers)
  }

  /// Content of `seg`, `hi` and `sub`: text and codes.
  private mutating func inText(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.flatMap { node -> [MarkupNode] in
      guard case .element(let name, let attributes, let children) = node else { return [node] }
      switch name {
      case "hi":
        return [
          .element(name: name, attributes: kept(attributes, name), children: inText(children))
        ]
      case "bpt", "ept", "ph", "it", "ut": return [code(name, attributes, children)]
      case "sub":
        changes += 1
        return inText(children)
      default: return foreign(name, attributes, children)
      }
    }
  }

  private mutating func code(
    _ name: String, _ attributes: [(name: String, value: String)], _ children: [MarkupNode]
  ) -> MarkupNode {
    var name = name
    var attributes = attributes
    if name == "it" {
      let position = attributes.first { $0.name == "pos" }?.value.lowercased()
      let words = ["begin": "begin", "open": "begin", "end": "end", "close": "end"]
      attributes.removeAll { $0.name == "pos" }
      if let word = position.flatMap({ words[$0] }) {
        if word != position { changes += 1 }
        attributes.insert(("pos", word), at: 0)
      } else {
        name = "ph"
        changes += 1
      }
    }
    attributes = kept(attributes, name)
    if name == "bpt" || name == "ept", !attributes.contains(where: { $0.name == "i" }) {
      attributes.insert(("i", String(nextNumber)), at: 0)
      changes += 1
      if name == "ept" { nextNumber += 1 }
    }
    return .element(name: name, attributes: attributes, children: inCode(children))
  }

  /// Content of a native code: text, and `sub` for what is to be translated in it.
  private mutating func inCode(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.map { node in
      guard case .element(let name, let attributes, let children) = node else { return node }
      if name == "sub" {
        return .element(
          name: name, attributes: kept(attributes, name), children: inText(children))
      }
      changes += 1
      return .escaped(node.markup)
    }
  }

  private mutating func foreign(
    _ name: String, _ attributes: [(name: String, value: String)], _ children: [MarkupNode]
  ) -> [MarkupNode] {
    changes += 1
    let tag = MarkupNode.startTag(name, attributes)
    if children.isEmpty {
      return [.element(name: "ph", attributes: [], children: [.escaped("<\(tag)/>")])]
    }
    let number = [(name: "i", value: String(nextNumber))]
    nextNumber += 1
    return [.element(name: "bpt", attributes: number, children: [.escaped("<\(tag)>")])]
      + inText(children)
      + [.element(name: "ept", attributes: number, children: [.escaped("</\(name)>")])]
  }

  private mutating func kept(
    _ attributes: [(name: String, value: String)], _ name: String
  ) -> [(name: String, value: String)] {
    let kept = attributes.filter { Self.attributes[name]?.contains($0.name) == true }
    changes += attributes.count - kept.count
    return kept
  }
}

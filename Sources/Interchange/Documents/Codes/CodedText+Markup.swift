import Bitext

/// Codes as TMX writes them: `bpt` and `ept` for a pair, `ph` for one alone, `it` for half a pair.
extension CodedText {
  /// Reads a segment's content; codes without a number get the next that is free.
  package init(_ content: SegmentContent) {
    guard let markup = content.markup else {
      self.init(content.plain)
      return
    }
    self.init()
    var reading = Reading()
    reading.add(MarkupNode.parse(markup), to: &self)
  }

  private struct Reading {
    private var numbers: [String: Int] = [:]
    private var used: Set<Int> = []

    mutating func add(_ nodes: [MarkupNode], to text: inout CodedText) {
      for node in nodes {
        switch node {
        case .text(let escaped): text.append(SegmentContent(markup: escaped).plain)
        case .element(let name, let attributes, let children):
          add(name, attributes, children, to: &text)
        }
      }
    }

    private mutating func add(
      _ name: String, _ attributes: [(name: String, value: String)], _ children: [MarkupNode],
      to text: inout CodedText
    ) {
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      let kind = (value("type") ?? value("ctype")).flatMap(CodeKind.init)
      let native = SegmentContent(markup: children.map(Self.content).joined()).plain
      switch name {
      case "bpt":
        let number = number(value("x") ?? value("i"))
        if let pair = value("i") { numbers[pair] = number }
        text.append(Code(number, .opening, kind: kind, native: native))
      case "ept":
        let known = value("i").flatMap { numbers[$0] }
        text.append(
          Code(known ?? number(value("i")), .closing, isIsolated: known == nil, native: native))
      case "it":
        let isEnd = value("pos") == "end"
        text.append(
          Code(
            number(value("x")), isEnd ? .closing : .opening, isIsolated: true, kind: kind,
            native: native))
      case "ph", "ut", "x":
        text.append(Code(number(value("x") ?? value("id")), .single, kind: kind, native: native))
      // Marks around text say nothing of the document.
      case "hi", "sub", "mrk": add(children, to: &text)
      default:
        let number = number(value("id"))
        if children.isEmpty {
          text.append(Code(number, .single, kind: kind, native: "<\(name)/>"))
        } else {
          text.append(Code(number, .opening, kind: kind, native: "<\(name)>"))
          add(children, to: &text)
          text.append(Code(number, .closing, native: "</\(name)>"))
        }
      }
    }

    private static func content(_ node: MarkupNode) -> String {
      switch node {
      case .text(let text): text
      case .element(_, _, let children): children.map(content).joined()
      }
    }

    private mutating func number(_ stated: String?) -> Int {
      let number = stated.flatMap { Int($0) } ?? (1...).first { !used.contains($0) } ?? 1
      used.insert(number)
      return number
    }
  }

  /// The content with its codes in TMX's markup.
  package var content: SegmentContent {
    guard hasCodes else { return SegmentContent(plain) }
    return SegmentContent(
      markup: pieces.map { piece in
        switch piece {
        case .text(let text): MarkupNode.escaped(text).markup
        case .code(let code): code.node.markup
        }
      }.joined())
  }
}

extension CodedText.Code {
  fileprivate var node: MarkupNode {
    let x = String(number)
    let name: String
    var attributes: [(name: String, value: String)] = []
    switch side {
    case .opening where !isIsolated: (name, attributes) = ("bpt", [("i", x), ("x", x)])
    case .closing where !isIsolated: (name, attributes) = ("ept", [("i", x)])
    case .opening: (name, attributes) = ("it", [("pos", "begin"), ("x", x)])
    case .closing: (name, attributes) = ("it", [("pos", "end"), ("x", x)])
    case .single: (name, attributes) = ("ph", [("x", x)])
    }
    if let kind, name != "ept" { attributes.append(("type", kind.rawValue)) }
    return .element(
      name: name, attributes: attributes, children: native.isEmpty ? [] : [.escaped(native)])
  }
}

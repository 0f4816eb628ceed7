import Bitext

/// An element of a TBX entry with all it holds, in the words of DCA whatever its style was.
///
/// The DCT style (ISO 30042:2019, section 6) names a data category by an element of its own where
/// DCA has a `type`: `<basic:context>` is `<descrip type="context">`.
struct TBXElement {
  /// Text or an element, in order.
  enum Node {
    case text(String)
    case element(TBXElement)
  }

  let name: String
  /// Names with their prefixes, in order.
  var attributes: [(name: String, value: String)]
  var nodes: [Node] = []
  /// Counted from 1.
  let line: Int

  init(name: String, isCategory: Bool, attributes: [(name: String, value: String)], line: Int) {
    self.line = line
    if isCategory {
      self.name = Self.element(of: name)
      self.attributes = [("type", name)] + attributes
    } else {
      self.name = name
      self.attributes = attributes
    }
  }

  /// An element of TBX-Min by the name that TBX of 2008 has for it.
  init(ofMin name: String, attributes: [(name: String, value: String)], line: Int) {
    self.line = line
    self.attributes = attributes
    switch name {
    case "entry": self.name = "termEntry"
    case "langGroup": self.name = "langSet"
    case "termGroup": self.name = "tig"
    case "subjectField": (self.name, self.attributes) = ("descrip", [("type", name)])
    case "customer": (self.name, self.attributes) = ("admin", [("type", "customerSubset")])
    case "partOfSpeech": (self.name, self.attributes) = ("termNote", [("type", name)])
    case "termStatus":
      (self.name, self.attributes) = ("termNote", [("type", "administrativeStatus")])
    default: self.name = name
    }
  }

  /// Writes a status of TBX-Min as ISO 12620 does.
  mutating func useStandardStatus() {
    guard type == "administrativeStatus", let status = TermStatus(name: text) else { return }
    nodes = [.text(status.picklistValue)]
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  var type: String { attribute("type") ?? "" }

  var elements: [TBXElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, without white space at either end.
  var text: String { allText.trimmed }

  private var allText: String {
    nodes.reduce(into: "") { text, node in
      switch node {
      case .text(let part): text += part
      case .element(let element): text += element.allText
      }
    }
  }

  /// Whether it is text and a category, and its attributes are no others than these.
  func isPlain(attributes allowed: Set<String>) -> Bool {
    elements.isEmpty && attributes.allSatisfy { allowed.contains($0.name) }
  }

  /// The element as XML; white space that only indents elements is left out.
  var xml: String {
    var text = XMLText()
    write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func write(to text: inout XMLText) {
    text.start(name)
    for attribute in attributes { text.attribute(attribute.name, attribute.value) }
    let isIndented = !elements.isEmpty && ownText.trimmed.isEmpty
    for node in nodes {
      switch node {
      case .text(let part): if !isIndented { text.put(part, as: .content) }
      case .element(let element): element.write(to: &text)
      }
    }
    text.end()
  }

  private var ownText: String {
    nodes.reduce(into: "") { text, node in
      if case .text(let part) = node { text += part }
    }
  }

  /// The DCA element of a data category.
  private static func element(of category: String) -> String {
    switch category {
    case "administrativeStatus", "partOfSpeech", "grammaticalGender", "grammaticalNumber",
      "termType", "termLocation", "geographicalUsage", "register":
      "termNote"
    case "context", "definition", "subjectField": "descrip"
    case "transactionType": "transac"
    case "responsibility": "transacNote"
    case "crossReference": "ref"
    case "externalCrossReference", "xGraphic": "xref"
    default: "admin"
    }
  }
}

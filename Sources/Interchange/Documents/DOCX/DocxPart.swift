/// A part of a Word document with the places of its elements.
struct DocxPart: Sendable {
  let bytes: [UInt8]
  let outline: XMLOutline
  private let kinds: [DocxElement]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    outline = XMLOutline(bytes)
    kinds = outline.names.map { [namespaces = outline.namespaces] in
      DocxElementNames.element($0, namespaces)
    }
  }

  func kind(_ element: Int) -> DocxElement { kinds[Int(outline.elements[element].name)] }

  func name(_ element: Int) -> String { outline.names[Int(outline.elements[element].name)] }

  /// `w:` or whatever stands before the name of an element.
  func prefix(_ element: Int) -> String {
    let name = name(element)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  func parent(_ element: Int) -> Int { Int(outline.elements[element].parent) }

  /// The elements an element stands in, the innermost first.
  func ancestors(of element: Int) -> [Int] {
    var ancestors: [Int] = []
    var at = parent(element)
    while at >= 0 {
      ancestors.append(at)
      at = parent(at)
    }
    return ancestors
  }

  /// The innermost paragraph an element stands in.
  func paragraph(of element: Int) -> Int? {
    var at = parent(element)
    while at >= 0, kind(at) != .p { at = parent(at) }
    return at >= 0 ? at : nil
  }

  /// The child of an element that is of a kind.
  func child(_ wanted: DocxElement, of element: Int) -> Int? {
    outline.children(of: element).first { kind($0) == wanted }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func tag(_ element: Int) -> String { text(outline.elements[element].startTag) }

  /// The value of an attribute in an element's start tag, whatever its prefix.
  func attribute(_ name: String, of element: Int) -> String? {
    for match in tag(element).matches(of: /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) {
      let key = match.output.1.split(separator: ":").last ?? match.output.1
      if key == name { return String(match.output.2 ?? match.output.3 ?? "") }
    }
    return nil
  }
}

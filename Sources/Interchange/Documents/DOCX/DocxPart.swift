/// A part of a Word document with the places of its elements.
struct DocxPart: Sendable {
  let bytes: [UInt8]
  let outline: XMLOutline
  private let kinds: [DocxElement]
  private var looks = DocxLooks()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    outline = XMLOutline(bytes)
    kinds = outline.names.map { [namespaces = outline.namespaces] in
      DocxElementNames.element($0, namespaces)
    }
    looks = DocxLooks(of: self)
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
    let end = Int(outline.elements[element].next)
    var child = element + 1
    while child < end {
      if kind(child) == wanted { return child }
      child = Int(outline.elements[child].next)
    }
    return nil
  }

  /// Whether there is nothing in a range of the part but white space.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(TextEncoding.isXMLSpace) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func attributes(of element: Int) -> XMLAttributeScan {
    XMLAttributeScan(bytes[outline.elements[element].startTag])
  }

  /// The value of an attribute in an element's start tag, whatever its prefix.
  func attribute(_ name: String, of element: Int) -> String? {
    attributes(of: element).first { $0.name.elementsEqual(name.utf8) }
      .map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// How the text of a run looks: the same number for runs that look alike.
  func look(of run: Int) -> DocxLooks.Number { looks.number(of: run) }

  func look(_ number: DocxLooks.Number) -> DocxLook { looks.all[number] }
}

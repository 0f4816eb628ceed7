/// The least piece of a paragraph of a Word document: what can be moved, replaced or left out alone.
struct DocxAtom: Sendable {
  enum Role: Sendable, Equatable {
    /// Text of the article, at that place in it.
    case text(Range<Int>)
    /// Something to be seen that is no text.
    case object(CodeKind)
    /// A formula; its text is a part of the article's.
    case formula(Range<Int>)
    /// The beginning of a field (ECMA-376, part 1, section 17.16.18), and whether it has a result;
    /// the rest of its code; the end of its result.
    case field(hasResult: Bool)
    case fieldCode
    case fieldEnd
    /// Marks a place for something else, such as a bookmark or a comment: what begins one goes
    /// before a text that is replaced, what ends one behind it.
    case markStart, markEnd
    /// Says nothing once the text is another.
    case dropped
    /// Deleted text, as long as nobody accepts its deletion.
    case deleted
  }

  var role: Role
  /// Where it stands in its part.
  var source: Range<Int>
  /// The run it stands in; nil for what stands beside runs.
  var run: Int?
  /// The element the run stands in, or the atom itself.
  var container: Int

  var textRange: Range<Int>? {
    switch role {
    case .text(let range), .formula(let range): range
    default: nil
    }
  }
}

/// A paragraph as its atoms.
struct DocxParagraph: Sendable {
  let element: Int
  var atoms: [DocxAtom] = []
  /// Those that have text, in its order.
  private(set) var texts: [Int] = []

  init(element: Int, atoms: [DocxAtom] = []) {
    self.element = element
    self.atoms = atoms
  }

  /// Once all atoms are there.
  mutating func finish() {
    texts = atoms.indices.filter { atoms[$0].textRange != nil }
  }

  /// The first and the last atom that have something of a range of the text.
  func touching(_ range: Range<Int>) -> ClosedRange<Int>? {
    let first = texts.firstPlace { atoms[$0].textRange.map(\.upperBound) ?? 0 > range.lowerBound }
    let end = texts.firstPlace { atoms[$0].textRange.map(\.lowerBound) ?? 0 >= range.upperBound }
    return first < end ? texts[first]...texts[end - 1] : nil
  }
}

/// Takes a paragraph apart.
struct DocxParagraphReader {
  private let part: DocxPart
  /// Stretches of the article's text by the elements of this part that hold them, in that order.
  private let spans: [DocxText.Span]
  private var paragraph: DocxParagraph
  /// Fields whose code is being read: the atoms before it are no part of it.
  private var fields: [Int] = []

  static func read(
    _ element: Int, _ part: DocxPart, spans: [DocxText.Span]
  ) -> DocxParagraph {
    var reader = DocxParagraphReader(
      part: part, spans: spans, paragraph: DocxParagraph(element: element))
    reader.walk(element)
    reader.paragraph.finish()
    return reader.paragraph
  }

  private init(part: DocxPart, spans: [DocxText.Span], paragraph: DocxParagraph) {
    self.part = part
    self.spans = spans
    self.paragraph = paragraph
  }

  private mutating func walk(_ container: Int) {
    for child in part.outline.children(of: container) {
      switch part.kind(child) {
      case .pPr, .rPr: continue
      case .r where part.kind(container) != .oMath: walkRun(child, in: container)
      case .hyperlink, .fldSimple, .dir, .bdo, .ins, .moveTo, .smartTag, .customXml: walk(child)
      case .sdt:
        if let content = part.child(.sdtContent, of: child) { walk(content) }
      case .del, .moveFrom: add(.deleted, child, nil, container)
      case .bookmarkStart, .commentRangeStart, .permStart, .moveFromRangeStart, .moveToRangeStart:
        add(.markStart, child, nil, container)
      case .bookmarkEnd, .commentRangeEnd, .permEnd, .moveFromRangeEnd, .moveToRangeEnd:
        add(.markEnd, child, nil, container)
      case .proofErr: add(.dropped, child, nil, container)
      case .oMath, .oMathPara:
        add(text(in: child).map { .formula($0) } ?? .object(.formula), child, nil, container)
      default: add(text(in: child).map { .text($0) } ?? .markStart, child, nil, container)
      }
    }
  }

  private mutating func walkRun(_ run: Int, in container: Int) {
    for child in part.outline.children(of: run) where part.kind(child) != .rPr {
      let role = role(of: child)
      add(role, child, run, container)
      if part.kind(child) == .fldChar { noteField(child) }
    }
  }

  private func role(of child: Int) -> DocxAtom.Role {
    if let range = text(in: child) { return .text(range) }
    switch part.kind(child) {
    case .footnoteReference, .endnoteReference, .footnoteRef, .endnoteRef: return .object(.note)
    case .br, .cr: return .object(.lineBreak)
    case .drawing, .pict, .object, .alternateContent: return .object(.image)
    case .commentReference, .annotationRef: return .markEnd
    // Hidden text is no part of the article, and stays hidden beside it.
    case .t where !part.isBlank(part.outline.elements[child].content): return .markEnd
    case .t, .lastRenderedPageBreak, .softHyphen: return .dropped
    case .delText, .delInstrText: return .deleted
    case .fldChar where part.attribute("fldCharType", of: child) == "end": return .fieldEnd
    default: return .object(.other)
    }
  }

  private mutating func add(
    _ role: DocxAtom.Role, _ element: Int, _ run: Int?, _ container: Int
  ) {
    paragraph.atoms.append(
      DocxAtom(
        role: role, source: part.outline.elements[element].range, run: run, container: container))
  }

  /// The text that stands in an element, as far as it is this paragraph's.
  private func text(in element: Int) -> Range<Int>? {
    let end = Int(part.outline.elements[element].next)
    var index = spans.firstPlace { Int($0.element) >= element }
    var found: Range<Int>?
    while index < spans.count, Int(spans[index].element) < end {
      if part.paragraph(of: Int(spans[index].element)) == paragraph.element {
        let range = spans[index].range
        found =
          found.map {
            min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound)
          } ?? range
      }
      index += 1
    }
    return found
  }

  // MARK: Fields

  /// Makes one atom of a field's code, once it is complete.
  private mutating func noteField(_ element: Int) {
    let atoms = paragraph.atoms.indices
    switch part.attribute("fldCharType", of: element) {
    case "begin": fields.append(atoms.upperBound - 1)
    case "separate": if let start = fields.popLast() { makeField(from: start, hasResult: true) }
    case "end":
      // A field without a result ends in its code.
      if let start = fields.popLast() { makeField(from: start, hasResult: false) }
    default: break
    }
  }

  private mutating func makeField(from start: Int, hasResult: Bool) {
    // The code of a field in the code of another belongs to that.
    guard fields.isEmpty else {
      if hasResult { fields.append(start) }
      return
    }
    paragraph.atoms[start].role = .field(hasResult: hasResult)
    for index in paragraph.atoms.indices.dropFirst(start + 1) {
      if case .text = paragraph.atoms[index].role { continue }
      paragraph.atoms[index].role = .fieldCode
    }
  }
}

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

/// The paragraphs of a part of a Word document as Word shows them with all changes accepted
/// (ECMA-376, part 1, sections 17.3 and 17.13).
///
/// A deleted or hidden paragraph mark joins a paragraph with the next; breaks of any kind end a
/// line; of a field its result is shown; a text box has paragraphs of its own, before the one it is
/// anchored in.
final class DocxStory: XMLEvents {
  /// A reference from the text to a note.
  struct Note: Hashable {
    var isEndnote: Bool
    var id: String
  }

  /// The text, a paragraph or a line of it a line.
  private(set) var text = DocxText()
  /// Notes that the text refers to, in order.
  private(set) var notes: [Note] = []
  /// Relationships of the headers and footers that are shown.
  private(set) var margins: Set<String> = []
  /// Parts of other documents that stand in this one, which are not read.
  private(set) var embedded = 0
  /// Whether the part is a Word document's main part.
  private(set) var isDocument = false
  /// The text of each note, for a part of notes.
  private(set) var noteTexts: [String: DocxText] = [:]

  private let styles: DocxStyles
  private var names = DocxElementNames()
  private var open: [DocxElement] = []
  /// How many elements are open in one that is passed over.
  private var skipped = 0
  /// The containers open, each with a paragraph that is to be joined with the next.
  private var joining: [DocxText?] = [nil]
  private var paragraphs: [Paragraph] = []
  private var begun = 0
  private var runs: [Run] = []
  private var fields: [Field] = []
  private var rows: [Bool] = []
  private var cells: [Bool] = []
  private var tableStyles: [String?] = []
  private var choices: [Bool] = []
  private var readings: [(start: Int, text: DocxText)] = []
  private var section = Section()
  private var note: String?
  /// The element begun last, and how much of its text has come.
  private var element = -1
  private var offset = 0

  private struct Paragraph {
    var text: DocxText
    /// Counted in the order they begin.
    var number: Int
    var style: String?
    var isMarkDeleted = false
    var isMarkHidden = false
  }

  private struct Run {
    var style: String?
    var isHidden: Bool?
    var font: String?
  }

  /// A field whose end has not come: while its code is read, what would be text is kept aside.
  private struct Field {
    /// Which paragraph it began in.
    var paragraph: Int
    var isCode = true
    /// Whether it stands in the code of another.
    var isInCode: Bool
    var aside = DocxText()
  }

  private struct Section {
    var margins: [(id: String, isFirst: Bool)] = []
    var hasTitlePage = false
  }

  init(styles: DocxStyles) {
    self.styles = styles
  }

  // MARK: Elements

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    self.element += 1
    offset = 0
    if skipped > 0 {
      skipped += 1
      return
    }
    let element = names.element(tag)
    let parent = open.last
    if isPassedOver(element, parent, tag) {
      skipped = 1
      return
    }
    open.append(element)
    switch element {
    case .document: isDocument = true
    case .p:
      begun += 1
      paragraphs.append(Paragraph(text: joining.last.flatMap { $0 } ?? DocxText(), number: begun))
      joining[joining.count - 1] = nil
    case .r: runs.append(Run())
    case .txbxContent, .tc, .footnote, .endnote:
      begin(container: element, tag)
    case .tbl:
      flush()
      tableStyles.append(nil)
    case .tr: rows.append(false)
    case .alternateContent: choices.append(false)
    case .ruby: readings.append((0, DocxText()))
    case .rt: if let last = readings.indices.last { readings[last].start = textCount }
    case .altChunk, .subDoc: embedded += 1
    case .sectPr: section = Section()
    case .titlePg: section.hasTitlePage = tag.isOn
    case .headerReference, .footerReference:
      if let id = tag.value(ofLocal: "id") {
        section.margins.append((id, tag.value(ofLocal: "type") == "first"))
      }
    case .footnoteReference, .endnoteReference: refer(element, tag)
    default:
      if parent == .r || parent == .rt {
        content(element, tag)
      } else {
        property(element, parent, tag)
      }
    }
  }

  /// Whether nothing of an element is shown: deletions, what was moved away, second choices.
  private func isPassedOver(_ element: DocxElement, _ parent: DocxElement?, _ tag: XMLStartTag)
    -> Bool
  {
    if element.isPassedOver { return true }
    switch element {
    case .del, .moveFrom: return parent != .rPr && parent != .trPr
    case .choice: return choices.last ?? false
    case .fallback: return choices.last ?? false
    case .tc: return rows.last ?? false
    case .p, .tbl: return parent == .tc && cells.last ?? false
    case .footnote, .endnote: return tag.value(ofLocal: "type").map { $0 != "normal" } ?? false
    default: return false
    }
  }

  private func property(_ element: DocxElement, _ parent: DocxElement?, _ tag: XMLStartTag) {
    let owner = open.dropLast(2).last
    switch (element, parent) {
    case (.del, .rPr), (.moveFrom, .rPr):
      if owner == .pPr, let last = paragraphs.indices.last { paragraphs[last].isMarkDeleted = true }
    case (.del, .trPr): if let last = rows.indices.last { rows[last] = true }
    case (.cellDel, .tcPr): if let last = cells.indices.last { cells[last] = true }
    case (.pStyle, .pPr):
      if let last = paragraphs.indices.last { paragraphs[last].style = tag.value(ofLocal: "val") }
    case (.tblStyle, _):
      if let last = tableStyles.indices.last { tableStyles[last] = tag.value(ofLocal: "val") }
    case (.vanish, .rPr):
      if owner == .r, let last = runs.indices.last {
        runs[last].isHidden = tag.isOn
      } else if owner == .pPr, let last = paragraphs.indices.last {
        paragraphs[last].isMarkHidden = tag.isOn
      }
    case (.rStyle, .rPr):
      if owner == .r, let last = runs.indices.last { runs[last].style = tag.value(ofLocal: "val") }
    case (.rFonts, .rPr):
      if owner == .r, let last = runs.indices.last {
        runs[last].font = tag.value(ofLocal: "ascii") ?? tag.value(ofLocal: "hAnsi")
      }
    case (.choice, .alternateContent):
      if let last = choices.indices.last { choices[last] = true }
    default: break
    }
  }

  /// What stands in a run beside text.
  private func content(_ element: DocxElement, _ tag: XMLStartTag) {
    switch element {
    case .tab, .ptab: append("\t")
    case .br, .cr: append("\n")
    case .noBreakHyphen: append("\u{2011}")
    case .sym:
      if let code = tag.value(ofLocal: "char").flatMap({ UInt32($0, radix: 16) }),
        let sign = DocxSymbols.character(font: tag.value(ofLocal: "font"), code: code)
      {
        append(String(Character(sign)))
      }
    case .fldChar:
      switch tag.value(ofLocal: "fldCharType") {
      case "begin":
        fields.append(Field(paragraph: paragraphs.last?.number ?? 0, isInCode: isInCode))
      case "separate": if let last = fields.indices.last { fields[last].isCode = false }
      case "end": _ = fields.popLast()
      default: break
      }
    default: break
    }
  }

  func endElement(_ parser: XMLPushParser) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let element = open.popLast() else { return }
    switch element {
    case .p: endParagraph()
    case .r: _ = runs.popLast()
    case .txbxContent, .tc, .footnote, .endnote: end(container: element)
    case .tbl:
      flush()
      _ = tableStyles.popLast()
    case .tr: _ = rows.popLast()
    case .alternateContent: _ = choices.popLast()
    case .rt: takeReading()
    case .ruby:
      if let reading = readings.popLast()?.text, reading.count > 0 {
        add { $0.append("(") }
        add { $0.append(reading) }
        add { $0.append(")") }
      }
    case .sectPr: endSection()
    case .body, .document, .hdr, .ftr: flush()
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    guard skipped == 0, open.last == .t else { return }
    // A line end is white space like any other; breaks are elements of their own.
    let shown = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    append(
      DocxSymbols.text(String(decoding: shown, as: UTF8.self), font: runs.last?.font),
      sourceCount: bytes.count)
    offset += bytes.count
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  // MARK: Text

  private var isRunHidden: Bool {
    guard let run = runs.last else { return false }
    if let isHidden = run.isHidden { return isHidden }
    return styles.isHidden(
      paragraph: paragraphs.last?.style, character: run.style,
      table: tableStyles.last.flatMap { $0 })
  }

  private func append(_ piece: String, sourceCount: Int = 0) {
    guard !runs.isEmpty, !isRunHidden else { return }
    let (element, offset) = (element, offset)
    add { $0.append(piece, element: element, offset: offset, sourceCount: sourceCount) }
  }

  private func add(_ change: (inout DocxText) -> Void) {
    if isInCode, let last = fields.indices.last {
      change(&fields[last].aside)
    } else if let last = paragraphs.indices.last {
      change(&paragraphs[last].text)
    }
  }

  /// Whether what comes is the code of a field.
  private var isInCode: Bool { fields.last.map { $0.isCode || $0.isInCode } ?? false }

  private var textCount: Int { paragraphs.last?.text.count ?? 0 }

  /// The reading of ruby text comes before its base in the file, and after it in a line.
  private func takeReading() {
    guard let last = readings.indices.last, let paragraph = paragraphs.indices.last else { return }
    readings[last].text = paragraphs[paragraph].text.split(
      at: min(textCount, readings[last].start))
  }

  private func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    // A field whose code does not end with its paragraph is none, so that nothing is lost after it.
    let own = fields.reversed().prefix { $0.paragraph == paragraph.number }.count
    if let code = fields.suffix(own).firstIndex(where: \.isCode) {
      for field in fields[code...] { paragraph.text.append(field.aside) }
      fields.removeSubrange(code...)
    }
    if paragraph.isMarkDeleted || paragraph.isMarkHidden {
      joining[joining.count - 1] = paragraph.text
    } else {
      emit(paragraph.text)
    }
  }

  private func emit(_ paragraph: DocxText) {
    if paragraph.isBlank { return }
    if let note {
      noteTexts[note, default: DocxText()].append(paragraph)
      noteTexts[note]?.append("\n")
    } else {
      text.append(paragraph)
      text.append("\n")
    }
  }

  // MARK: Containers

  private func begin(container: DocxElement, _ tag: XMLStartTag) {
    joining.append(nil)
    switch container {
    case .tc: cells.append(false)
    case .footnote, .endnote: note = tag.value(ofLocal: "id") ?? ""
    default: break
    }
  }

  private func end(container: DocxElement) {
    flush()
    if joining.count > 1 { joining.removeLast() }
    switch container {
    case .tc: _ = cells.popLast()
    case .footnote, .endnote: note = nil
    default: break
    }
  }

  /// Ends a paragraph that nothing follows to be joined with.
  private func flush() {
    if let paragraph = joining.last.flatMap({ $0 }) { emit(paragraph) }
    joining[joining.count - 1] = nil
  }

  private func refer(_ element: DocxElement, _ tag: XMLStartTag) {
    guard !isRunHidden, !isInCode, let id = tag.value(ofLocal: "id")
    else { return }
    notes.append(Note(isEndnote: element == .endnoteReference, id: id))
  }

  private func endSection() {
    for margin in section.margins where !margin.isFirst || section.hasTitlePage {
      margins.insert(margin.id)
    }
  }
}

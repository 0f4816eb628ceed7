import Bitext
import CLibXML2
import Linguistics

/// Reads TBX in its two shapes: v3 (ISO 30042:2019, `conceptEntry`, `langSec`, `termSec`, in DCA
/// or DCT style) and v2 (ISO 30042:2008, `termEntry`, `langSet`, `tig` or `ntig`).
package struct TBXReader {
  package init() {}

  /// The concepts of a file in order.
  ///
  /// Throws ``InterchangeError`` for what is no TBX, for entity declarations, and for terms
  /// without a language, with the line.
  package func concepts(in source: any ByteSource) throws -> [Concept] {
    let input = try XMLInput(source, expected: "TBX file")
    let builder = TBXBuilder()
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    while let piece = try input.next() { try parser.parse(piece) }
    try parser.finish()
    return builder.concepts
  }
}

/// Builds concepts from the events of a TBX file.
private final class TBXBuilder: XMLEvents {
  private(set) var concepts: [Concept] = []
  private var path: [Element] = []
  private var concept: Concept?
  private var term: Term?
  private var language: String?
  private var transaction = Transaction()
  private var text = ""

  /// An open element.
  private struct Element {
    let name: String
    /// The data category: `type` in DCA, the element's own name in DCT.
    let type: String
    let target: String?
  }

  private struct Transaction {
    var type = ""
    var date: String?
    var responsible: String?
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    if path.isEmpty, !["tbx", "martif", "TBX"].contains(name) {
      return parser.stop(.notThisFormat(expected: "TBX file", found: "<\(name)>"))
    }
    text = ""
    path.append(
      Element(
        name: name, type: tag.value(of: "type") ?? (tag.prefix == nil ? "" : name),
        target: tag.value(of: "target")))
    switch name {
    case "conceptEntry", "termEntry":
      concept = Concept(id: tag.value(of: "id") ?? "", terms: [])
    case "langSec", "langSet":
      language = tag.value(of: "lang", prefix: "xml") ?? tag.value(of: "lang") ?? ""
    case "termSec", "tig", "ntig":
      guard let language, !language.isEmpty else {
        return parser.stop(
          .malformed("a term without a language; give its langSec an xml:lang attribute"))
      }
      term = Term(language: LanguageTag(language), text: "")
    case "transacGrp": transaction = Transaction()
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    text += String(decoding: bytes, as: UTF8.self)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  func endElement(_ parser: XMLPushParser) {
    guard let element = path.popLast(), concept != nil else { return }
    let value = text.trimmed
    text = ""
    switch element.name {
    case "conceptEntry", "termEntry":
      if let concept { concepts.append(concept) }
      concept = nil
    case "langSec", "langSet": language = nil
    case "termSec", "tig", "ntig":
      if let term, !term.text.isEmpty { concept?.terms.append(term) }
      term = nil
    case "term": term?.text = value
    case "note": setNote(value)
    case "date": transaction.date = value
    case "transac": transaction.type = value
    case "transactionType": transaction.type = value
    case "transacNote", "responsibility": transaction.responsible = value
    case "transacGrp": finishTransaction()
    case "descripGrp", "termGrp", "adminGrp", "termNoteGrp", "termCompList": break
    default: setCategory(element, value)
    }
  }

  private func setNote(_ value: String) {
    let old = term == nil ? concept?.note : term?.note
    let note = old.map { $0 + "\n" + value } ?? value
    if term != nil { term?.note = note } else { concept?.note = note }
  }

  private func finishTransaction() {
    let (date, author) = (transaction.date, transaction.responsible)
    switch (term != nil, transaction.type == "modification") {
    case (true, true): term?.changed = date
    case (false, true): concept?.changed = date
    case (true, false):
      term?.created = date
      if let author { term?.author = author }
    case (false, false):
      concept?.created = date
      if let author { concept?.author = author }
    }
  }

  private func setCategory(_ element: Element, _ value: String) {
    guard !value.isEmpty || element.target != nil else { return }
    switch element.type {
    case "subjectField" where term == nil && concept?.domain == nil: concept?.domain = value
    case "definition" where term == nil && language == nil && concept?.definition == nil:
      concept?.definition = value
    case "source" where term != nil && term?.source == nil: term?.source = value
    case "source" where term == nil && language == nil && concept?.source == nil:
      concept?.source = value
    case "administrativeStatus" where term != nil && TermStatus(name: value) != nil:
      term?.status = TermStatus(name: value)
    case "": break
    default: addDetail(element, value)
    }
  }

  private func addDetail(_ element: Element, _ value: String) {
    let detail = TermDetail(
      element: Self.category(of: element), type: element.type, target: element.target,
      value: value, language: term == nil ? language : nil)
    if term != nil { term?.details.append(detail) } else { concept?.details.append(detail) }
  }

  /// The DCA element of a category: DCT names only the category.
  private static func category(of element: Element) -> String {
    switch element.name {
    case "descrip", "admin", "termNote", "ref", "xref": element.name
    case "partOfSpeech", "grammaticalGender", "grammaticalNumber", "termType", "termLocation",
      "geographicalUsage", "register":
      "termNote"
    case "context", "definition", "subjectField": "descrip"
    case "crossReference": "ref"
    case "externalCrossReference", "xGraphic": "xref"
    default: "admin"
    }
  }
}

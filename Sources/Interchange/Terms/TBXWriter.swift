import Bitext
import Linguistics

/// Writes TBX: v3 TBX-Basic in DCA style, or v2 for tools that know only that (OmegaT).
package struct TBXWriter {
  /// The version of ISO 30042.
  package enum Version: Sendable {
    /// 2008: `martif`.
    case v2
    /// 2019: `tbx`.
    case v3
  }

  private let xml: XMLWriter
  private let version: Version

  package init(to sink: ByteSink, version: Version = .v3) throws {
    xml = XMLWriter(sink)
    self.version = version
  }

  /// Writes the whole file.
  package func write(
    _ concepts: [Concept], references: [TermReference] = [], title: String
  ) throws {
    xml.startDocument()
    if version == .v2 {
      xml.raw("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n")
      xml.start("martif")
      xml.attribute("type", "TBX")
    } else {
      xml.start("tbx")
      xml.attribute("type", "TBX-Basic")
      xml.attribute("style", "dca")
      xml.attribute("xmlns", "urn:iso:std:iso:30042:ed-2")
    }
    xml.attribute("xml:lang", "en")
    writeHeader(title)
    open("text", 1)
    open("body", 2)
    for concept in concepts {
      write(concept)
      try xml.check()
    }
    close(2)
    write(references)
    close(1)
    close(0)
    try xml.finish()
  }

  private func writeHeader(_ title: String) {
    open(version == .v3 ? "tbxHeader" : "martifHeader", 1)
    open("fileDesc", 2)
    open("titleStmt", 3)
    leaf("title", title, 4)
    close(3)
    open("sourceDesc", 3)
    leaf("p", "Exported by tm.", 4)
    close(3)
    close(2)
    close(1)
  }

  /// The back matter: what concepts refer to, by its kind.
  private func write(_ references: [TermReference]) {
    if references.isEmpty { return }
    var kinds: [String] = []
    for reference in references where !kinds.contains(reference.kind) {
      kinds.append(reference.kind)
    }
    open("back", 2)
    for kind in kinds {
      open(version == .v3 ? "refObjectSec" : "refObjectList", 3)
      xml.attribute("type", kind)
      for reference in references where reference.kind == kind {
        xml.line(indent: 8)
        xml.raw(reference.markup)
      }
      close(3)
    }
    close(2)
  }

  private func write(_ concept: Concept) {
    open(version == .v3 ? "conceptEntry" : "termEntry", 3)
    if !concept.id.isEmpty { xml.attribute("id", concept.id) }
    writeAttributes(concept.details.filter { $0.language == nil })
    category("descrip", "subjectField", concept.domain, 4)
    category("descrip", "definition", concept.definition, 4)
    category("admin", "source", concept.source, 4)
    writeTransactions(concept.author, concept.created, concept.changed, 4)
    if let note = concept.note { leaf("note", note, 4) }
    // What has fields first: of several elements of a kind, a reader takes the first for the field.
    write(concept.details.filter { $0.language == nil }, 4)
    var languages: [LanguageTag] = []
    for term in concept.terms where !languages.contains(term.language) {
      languages.append(term.language)
    }
    for language in languages {
      open(version == .v3 ? "langSec" : "langSet", 4)
      xml.attribute("xml:lang", language.literal)
      writeAttributes(concept.details.filter { $0.language == language.literal })
      write(concept.details.filter { $0.language == language.literal }, 5)
      for term in concept.terms where term.language == language { write(term) }
      close(4)
    }
    close(3)
  }

  private func write(_ term: Term) {
    open(version == .v3 ? "termSec" : "tig", 5)
    writeAttributes(term.details)
    // A term that was changed since has no markup any more.
    let marked = term.details.first { $0.element == "term" }?.markup
    if let marked, SegmentContent(markup: marked).plain.collapsed == term.text {
      xml.line(indent: 12)
      xml.raw(marked)
    } else {
      leaf("term", term.text, 6)
    }
    // Notes of the term come before all else (ISO 30042:2008, `tig`; ISO 30042:2019, `termSec`).
    let notes = term.details.filter { $0.element.hasPrefix("termNote") }
    category("termNote", "administrativeStatus", term.status?.picklistValue, 6)
    write(notes, 6)
    category("admin", "source", term.source, 6)
    writeTransactions(term.author, term.created, term.changed, 6)
    if let note = term.note { leaf("note", note, 6) }
    write(term.details.filter { !$0.element.hasPrefix("term") }, 6)
    close(5)
  }

  private func writeTransactions(
    _ author: String?, _ created: String?, _ changed: String?, _ indent: Int
  ) {
    for (type, date, responsible) in [
      ("origination", created, author), ("modification", changed, nil),
    ] where date != nil || responsible != nil {
      open("transacGrp", indent)
      category("transac", "transactionType", type, indent + 1)
      if let responsible {
        category("transacNote", "responsibility", responsible, indent + 1)
      }
      if let date { leaf("date", date, indent + 1) }
      close(indent)
    }
  }

  private func writeAttributes(_ details: [TermDetail]) {
    for detail in details where detail.element == TermDetail.attributeElement {
      xml.attribute(detail.type, detail.value)
    }
  }

  private func write(_ details: [TermDetail], _ indent: Int) {
    for detail in details where detail.element != TermDetail.attributeElement {
      xml.line(indent: indent * 2)
      if let markup = detail.markup {
        xml.raw(markup)
        continue
      }
      xml.start(detail.element)
      xml.attribute("type", detail.type)
      if let target = detail.target { xml.attribute("target", target) }
      xml.text(detail.value)
      xml.end()
    }
  }

  private func category(_ element: String, _ type: String, _ value: String?, _ indent: Int) {
    guard let value else { return }
    xml.line(indent: indent * 2)
    xml.start(element)
    xml.attribute("type", type)
    xml.text(value)
    xml.end()
  }

  private func leaf(_ name: String, _ value: String, _ indent: Int) {
    xml.line(indent: indent * 2)
    xml.start(name)
    xml.text(value)
    xml.end()
  }

  private func open(_ name: String, _ indent: Int) {
    xml.line(indent: indent * 2)
    xml.start(name)
  }

  private func close(_ indent: Int) {
    xml.line(indent: indent * 2)
    xml.end()
  }
}

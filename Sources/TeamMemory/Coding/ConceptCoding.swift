import Bitext
import Bytes
import Linguistics

/// A concept of the termbase as bytes.
enum ConceptCoding {
  static func encode(_ concept: Concept) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(concept.id)
    for field in [
      concept.domain, concept.definition, concept.note, concept.source, concept.author,
      concept.created, concept.changed,
    ] { writer.optional(field) }
    writer.details(concept.details)
    writer.number(concept.terms.count)
    for term in concept.terms {
      writer.text(term.language.literal)
      writer.text(term.text)
      for field in [
        term.status?.rawValue, term.note, term.source, term.author, term.created, term.changed,
      ] { writer.optional(field) }
      writer.details(term.details)
    }
    return writer.bytes
  }

  static func decode(_ reader: inout ByteReader) throws -> Concept {
    var concept = Concept(id: try reader.text(), domain: try reader.optionalText(), terms: [])
    concept.definition = try reader.optionalText()
    concept.note = try reader.optionalText()
    concept.source = try reader.optionalText()
    concept.author = try reader.optionalText()
    concept.created = try reader.optionalText()
    concept.changed = try reader.optionalText()
    concept.details = try reader.details()
    concept.terms = try reader.array { reader in
      var term = Term(language: LanguageTag(try reader.text()), text: try reader.text())
      term.status = try reader.optionalText().flatMap(TermStatus.init(rawValue:))
      term.note = try reader.optionalText()
      term.source = try reader.optionalText()
      term.author = try reader.optionalText()
      term.created = try reader.optionalText()
      term.changed = try reader.optionalText()
      term.details = try reader.details()
      return term
    }
    return concept
  }
}

extension ByteWriter {
  fileprivate mutating func details(_ details: [TermDetail]) {
    number(details.count)
    for detail in details {
      text(detail.element)
      text(detail.type)
      optional(detail.target)
      text(detail.value)
      optional(detail.language)
      optional(detail.markup)
    }
  }
}

extension ByteReader {
  fileprivate mutating func details() throws -> [TermDetail] {
    try array { reader in
      var detail = TermDetail(
        element: try reader.text(), type: try reader.text(), target: try reader.optionalText(),
        value: try reader.text(), language: try reader.optionalText())
      detail.markup = try reader.optionalText()
      return detail
    }
  }
}

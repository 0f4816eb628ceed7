import Bitext
import Linguistics

/// Writes concepts as a table: terms of one concept that have the same status and note share rows.
package struct TermTableWriter {
  private let writer: DelimitedWriter
  private let languages: [LanguageTag]

  /// - Parameter languages: the columns, in order.
  package init(
    to sink: ByteSink, delimiter: DelimitedText.Delimiter, languages: [LanguageTag],
    isRaw: Bool = false
  ) {
    writer = DelimitedWriter(to: sink, delimiter: delimiter, isRaw: isRaw)
    self.languages = languages
  }

  package func write(_ concepts: [Concept]) throws {
    let fields = TermTable.Column.Field.allCases.map(\.rawValue)
    try writer.write([fields[0]] + languages.map(\.literal) + fields[1...])
    for concept in concepts {
      for row in rows(of: concept) { try writer.write(row) }
    }
    try writer.finish()
  }

  private struct Kind: Hashable {
    let status: TermStatus?
    let note: String?
  }

  private func rows(of concept: Concept) -> [[String]] {
    var kinds: [Kind] = []
    var terms: [Kind: [String: [String]]] = [:]
    for term in concept.terms {
      let kind = Kind(status: term.status, note: term.note)
      if terms[kind] == nil { kinds.append(kind) }
      terms[kind, default: [:]][term.language.primary, default: []].append(term.text)
    }
    return kinds.flatMap { kind in
      let columns = languages.map { terms[kind]?[$0.primary] ?? [] }
      return (0..<(columns.map(\.count).max() ?? 0)).map { index in
        let cells = columns.map { index < $0.count ? $0[index] : "" }
        let fields = [
          concept.domain, kind.status?.rawValue, concept.definition, kind.note ?? concept.note,
          concept.source, concept.author, concept.created, concept.changed,
        ]
        return [concept.id] + cells + fields.map { $0 ?? "" }
      }
    }
  }
}

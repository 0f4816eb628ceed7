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

/// Writes OmegaT's `glossary.txt`: source, target, comment, one pair a line.
///
/// OmegaT knows no quotes in it: they are written as they are, tabs and line ends as spaces.
package struct OmegaTGlossaryWriter {
  private let sink: ByteSink

  package init(to sink: ByteSink) {
    self.sink = sink
  }

  /// Writes every allowed pair; what is forbidden is said in the comment.
  package func write(
    _ concepts: [Concept], from source: LanguageTag, to target: LanguageTag
  ) throws {
    for concept in concepts {
      for term in concept.terms(in: source) where term.status != .forbidden {
        let forbidden = concept.terms(in: target).filter { $0.status == .forbidden }
        for translation in concept.terms(in: target) where translation.status != .forbidden {
          let notes = [concept.domain, translation.note ?? concept.note].compactMap { $0 }
          let warnings = forbidden.map { "≠ \($0.text)" }
          let comment = (notes + warnings).joined(separator: "; ")
          let line = Self.line([term.text, translation.text, comment])
          Array(line.utf8).withUnsafeBytes { sink.write($0) }
          try sink.check()
        }
      }
    }
    try sink.finish()
  }

  /// Cells as a line of a glossary of OmegaT.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }.joined(separator: "\t") + "\n"
  }
}

import Bitext
import Linguistics

/// Glossaries as tables: TSV, CSV and OmegaT's `glossary.txt`, with columns in any order.
///
/// The header names the columns: language codes, and any of `id`, `domain`, `status`,
/// `definition`, `note`, `source`, `author`, `created`, `changed`; other columns are left out and
/// reported. A row is a concept. Rows of the same `id` are one; without ids, a row whose status is
/// not `preferred` adds its terms to the concept above.
package struct TermTable {
  /// A column's content.
  package enum Column: Hashable, Sendable {
    case term(LanguageTag)
    case field(Field)
    case ignored(String)

    package enum Field: String, Sendable, CaseIterable {
      case id, domain, status, definition, note, source, author, created, changed
    }

    /// What a header's cell means.
    package init(_ name: String) {
      let lower = name.lowercased()
      if let field = Field(rawValue: lower) {
        self = .field(field)
      } else if let field = Self.synonyms[lower] {
        self = .field(field)
      } else if Self.isLanguage(lower) {
        self = .term(LanguageTag(name))
      } else {
        self = .ignored(name)
      }
    }

    private static let synonyms: [String: Field] = [
      "comment": .note, "subject": .domain, "subjectfield": .domain, "concept": .id,
    ]

    /// A code of two or three letters, a region after it or not.
    static func isLanguage(_ name: String) -> Bool {
      let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" })
      guard let code = parts.first, (2...3).contains(code.count), parts.count <= 3 else {
        return false
      }
      return name.utf8.allSatisfy { $0 < 0x80 } && code.allSatisfy(\.isLetter)
        && LanguageTag(name).isRegistered
    }
  }

  private let text: DelimitedText
  private let file: String
  private let columns: [Column]?

  /// - Parameters:
  ///   - columns: for files without a header.
  ///   - encoding: the encoding to read in, whatever the file looks like.
  package init(
    _ source: any ByteSource, columns: [Column]? = nil, encoding: String? = nil
  ) throws {
    file = source.name
    text = try DelimitedText(source, encoding: encoding)
    self.columns = columns
  }

  /// The concepts in order; throws ``InterchangeError`` with the line of what cannot be read.
  ///
  /// - Parameter notice: called with the line of what was left out or stands there twice.
  package func concepts(
    notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws -> [Concept] {
    var columns = columns
    var concepts: [Concept] = []
    var numbers: [String: Int] = [:]
    var lines: [[Term]: Int] = [:]
    try text.forEachRow { row in
      guard let known = columns else {
        columns = try header(row, notice)
        return
      }
      // Tools leave out the empty cells at the end of a row, never those inside it.
      guard row.fields.count <= known.count else {
        throw error(
          row.line,
          "\(row.fields.count) cells under \(known.count) columns; quote a cell that holds the "
            + "delimiter, or take the extra ones out")
      }
      guard row.fields.count > known.count / 2 else {
        throw error(
          row.line, "\(row.fields.count) of \(known.count) cells; the row is cut short")
      }
      let part = try concept(of: row, known)
      if part.concept.terms.isEmpty { return }
      if !part.concept.id.isEmpty {
        if let number = numbers[part.concept.id] {
          merge(part.concept, into: &concepts[number])
          return
        }
        numbers[part.concept.id] = concepts.count
      } else if let status = part.status, status != .preferred, !concepts.isEmpty {
        merge(part.concept, into: &concepts[concepts.count - 1])
        return
      } else if let line = lines.updateValue(row.line, forKey: part.concept.terms) {
        notice(row.line, "these terms stand in line \(line) already")
      }
      concepts.append(part.concept)
    }
    return concepts
  }

  private func header(
    _ row: DelimitedRow, _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> [Column] {
    let columns = row.fields.map {
      Column($0.filter { !$0.isWhitespace }.trimmingPrefix("#").description)
    }
    let languages = columns.compactMap { column -> String? in
      if case .term(let tag) = column { tag.primary } else { nil }
    }
    guard !languages.isEmpty else {
      throw error(
        row.line,
        "no column is named by a language code; add a header such as ru, en, kk, or say what the "
          + "columns are with --columns ru,en,note")
    }
    for (language, count) in Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
    where count > 1 {
      throw error(row.line, "two columns are \(language); name each language once")
    }
    for case .ignored(let name) in columns where !name.isEmpty {
      guard name.count != 2 || !name.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw error(
          row.line, "`\(name)` is no code of a language (ISO 639); mend it or take it out")
      }
      notice(row.line, "the column `\(name)` is left out; it is no language and no field")
    }
    return columns
  }

  private func concept(
    of row: DelimitedRow, _ columns: [Column]
  ) throws -> (concept: Concept, status: TermStatus?) {
    var fields: [Column.Field: String] = [:]
    var terms: [Term] = []
    for (column, value) in zip(columns, row.fields) {
      let value = value.trimmed
      guard !value.isEmpty else { continue }
      switch column {
      case .field(let field): fields[field] = value
      case .ignored: continue
      case .term(let language):
        if let reason = TermText.reasonAgainst(value) { throw error(row.line, reason) }
        terms.append(Term(language: language, text: value))
      }
    }
    var status: TermStatus?
    if let name = fields[.status] {
      status = TermStatus(name: name)
      guard status != nil else {
        throw error(
          row.line, "`\(name)` is no status; write preferred, admitted, superseded or forbidden")
      }
    }
    for index in terms.indices {
      terms[index].status = status
      terms[index].note = fields[.note]
    }
    var concept = Concept(id: fields[.id] ?? "", domain: fields[.domain], terms: terms)
    concept.definition = fields[.definition]
    concept.source = fields[.source]
    concept.author = fields[.author]
    concept.created = fields[.created]
    concept.changed = fields[.changed]
    return (concept, status)
  }

  private func merge(_ part: Concept, into concept: inout Concept) {
    for term in part.terms where !concept.terms.contains(term) { concept.terms.append(term) }
    concept.definition = concept.definition ?? part.definition
  }

  private func error(_ line: Int, _ reason: String) -> InterchangeError {
    InterchangeError(file: file, line: line, .malformed(reason))
  }
}

extension TermStatus {
  /// The status by our name for it, or by ISO 12620's.
  package init?(name: String) {
    switch name.lowercased() {
    case "preferred", "preferredterm-admn-sts", "preferredterm": self = .preferred
    case "admitted", "admittedterm-admn-sts", "admittedterm": self = .admitted
    case "superseded", "supersededterm-admn-sts", "supersededterm": self = .superseded
    case "forbidden", "deprecated", "deprecatedterm-admn-sts", "deprecatedterm": self = .forbidden
    default: return nil
    }
  }

  /// As `administrativeStatus` of TBX-Basic has it.
  var picklistValue: String {
    switch self {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .superseded: "supersededTerm-admn-sts"
    case .forbidden: "deprecatedTerm-admn-sts"
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

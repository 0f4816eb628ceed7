import Bitext
import Linguistics

/// Glossaries as tables: TSV, CSV and OmegaT's `glossary.txt`, with columns in any order.
///
/// The header names the columns: languages by their codes or names, and any of `id`, `domain`,
/// `status`, `definition`, `note`, `source`, `author`, `created`, `changed`; other columns are left
/// out and reported. Several terms in a cell, with `;` or `|` between, are variants, as are several
/// columns of one language. A row is a concept. Rows of the same `id` are one; without ids, a row
/// whose status is not `preferred` adds its terms to the concept above.
///
/// OmegaT's files have no header: a first line that begins with `#` is a remark, and the columns are
/// source, target and note (``HeaderlessGlossary``).
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
      } else if let language = LanguageTag(name: name) {
        self = .term(language)
      } else {
        self = .ignored(name)
      }
    }

    private static let synonyms: [String: Field] = [
      "comment": .note, "notes": .note, "subject": .domain, "subjectfield": .domain,
      "concept": .id, "description": .definition, "комментарий": .note, "примечание": .note,
      "ескерту": .note, "определение": .definition, "анықтама": .definition, "область": .domain,
      "сала": .domain, "статус": .status, "источник": .source, "дереккөз": .source,
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

  private let table: any TableSource
  private let file: String
  private let columns: [Column]?

  /// - Parameters:
  ///   - columns: for files without a header.
  ///   - encoding: the encoding to read in, whatever the file looks like.
  package init(
    _ source: any ByteSource, columns: [Column]? = nil, encoding: String? = nil
  ) throws {
    let text = try DelimitedText(
      source, encoding: encoding,
      shape: TableShape(
        columns: columns?.count,
        isTitle: { cells in
          Self.columns(cells).contains { if case .term = $0 { true } else { false } }
        }))
    self.init(text, named: source.name, columns: columns)
  }

  init(_ table: any TableSource, named file: String, columns: [Column]?) {
    self.table = table
    self.file = file
    self.columns = columns
  }

  /// The concepts in order; throws ``InterchangeError`` with the line of what cannot be read.
  ///
  /// - Parameter notice: called with the line of what was left out or stands there twice.
  package func concepts(
    notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws -> [Concept] {
    var rows: [TableRow] = []
    try table.forEachRow { rows.append($0) }
    guard let (columns, hasHeader) = try columns(of: &rows, notice) else { return [] }
    var concepts: [Concept] = []
    var numbers: [String: Int] = [:]
    var lines: [TermsKey: Int] = [:]
    for row in rows {
      if row.fields.first?.hasPrefix("#") == true, !hasHeader || row.fields.count == 1 { continue }
      try check(row, columns, isShortAllowed: !hasHeader && table.hasSureCells, notice)
      if row.fields.contains(where: { FormulaGuard.isGuarded($0) }) {
        notice(row.line, FormulaGuard.notice)
      }
      let part = try concept(of: row, columns)
      if part.concept.terms.isEmpty { continue }
      if !part.concept.id.isEmpty {
        if let number = numbers[part.concept.id] {
          merge(part.concept, into: &concepts[number])
          continue
        }
        numbers[part.concept.id] = concepts.count
      } else if let status = part.status, status != .preferred, !concepts.isEmpty {
        merge(part.concept, into: &concepts[concepts.count - 1])
        continue
      } else if let line = lines.updateValue(row.line, forKey: TermsKey(terms: part.concept.terms))
      {
        notice(row.line, "these terms stand in line \(line) already")
      }
      concepts.append(part.concept)
    }
    return concepts
  }

  /// The terms of a row, hashed by their texts alone: a table may have a million of them.
  private struct TermsKey: Hashable {
    let terms: [Term]

    func hash(into hasher: inout Hasher) {
      for term in terms { hasher.combine(term.text) }
    }
  }

  /// What the columns are, and whether a header says so; takes it and remarks before it away. Nil
  /// for a table without rows.
  private func columns(
    of rows: inout [TableRow], _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> (columns: [Column], hasHeader: Bool)? {
    if let columns { return (columns, false) }
    let first = rows.first
    while let row = rows.first, !Self.namesLanguage(row), row.fields[0].hasPrefix("#") {
      rows.removeFirst()
    }
    guard let row = rows.first else { return nil }
    if Self.namesLanguage(row) {
      rows.removeFirst()
      return (try header(row, notice), true)
    }
    if let guess = HeaderlessGlossary.columns(of: rows) {
      notice(row.line, "no column is named; read as \(guess.words)")
      return (guess.columns, false)
    }
    throw InterchangeError(
      file: file, line: first?.line ?? row.line,
      .unnamedColumns("no column is named by a language code; add a header such as ru, en, kk"))
  }

  /// Whether a row has a cell for each column and no more.
  ///
  /// Tools leave out the empty cells at the end of a row, never those inside it.
  private func check(
    _ row: TableRow, _ columns: [Column], isShortAllowed: Bool,
    _ notice: (_ line: Int, _ message: String) -> Void
  ) throws {
    let extra = row.fields.dropFirst(columns.count).filter { !$0.trimmed.isEmpty }
    if !extra.isEmpty {
      guard table.hasSureCells else {
        throw error(
          row.line,
          "\(row.fields.count) cells under \(columns.count) columns; quote a cell that holds the "
            + "delimiter, or take the extra ones out")
      }
      notice(row.line, "a cell without a column was left out")
    }
    guard isShortAllowed || row.fields.count > columns.count / 2 else {
      throw error(
        row.line, "\(row.fields.count) of \(columns.count) cells; the row is cut short")
    }
  }

  private static func columns(_ cells: [String]) -> [Column] {
    cells.map { Column($0.filter { !$0.isWhitespace }.trimmingPrefix("#").description) }
  }

  private static func namesLanguage(_ row: TableRow) -> Bool {
    columns(row.fields).contains { if case .term = $0 { true } else { false } }
  }

  private func header(
    _ row: TableRow, _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> [Column] {
    let columns = Self.columns(row.fields)
    for case .term(let tag) in columns where tag.isOfCountry {
      notice(row.line, "`\(tag)` is the code of a country; read as \(tag.primary)")
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
    of row: TableRow, _ columns: [Column]
  ) throws -> (concept: Concept, status: TermStatus?) {
    var fields: [Column.Field: String] = [:]
    var terms: [Term] = []
    for (column, value) in zip(columns, row.fields) {
      let value = FormulaGuard.text(value).trimmed
      guard !value.isEmpty else { continue }
      switch column {
      case .field(let field): fields[field] = value
      case .ignored: continue
      case .term(let language):
        for text in TermText.variants(in: value) {
          if let reason = TermText.reasonAgainst(text) { throw error(row.line, reason) }
          terms.append(Term(language: language, text: text))
        }
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

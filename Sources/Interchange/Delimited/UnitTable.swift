import Bitext
import Linguistics

/// Units as a table: a column a language, a row a unit.
package enum UnitTable {
  /// What a column holds.
  package enum Column: Sendable, Hashable {
    case language(LanguageTag)
    case tuid
    case note
    /// Something else, which is left out.
    case ignored(String)

    /// The column with that title, where it is not a title at all but a text: nil.
    package init(title: String) {
      let title = title.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
      let name = String(title.reversed().drop(while: \.isWhitespace).reversed())
      switch name.lowercased() {
      case "id", "tuid": self = .tuid
      case "note", "notes", "comment": self = .note
      case "", "-": self = .ignored(name)
      default:
        let tag = Self.language(named: name) ?? LanguageTag(name: name)
        self = tag.map(Column.language) ?? .ignored(name)
      }
    }

    /// The language whose code a title is.
    static func language(named title: String) -> LanguageTag? {
      let tag = LanguageTag(title)
      let subtag = title.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
      let isShort = (2...3).contains(subtag.count) && tag.primary.utf8.count <= 3
      let isWord = title.utf8.allSatisfy {
        $0 < 0x80 && $0 != 0x20 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",")
      }
      let isTag = isShort && isWord && subtag.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      return isTag && tag.isRegistered ? tag : nil
    }

    var isKept: Bool {
      if case .ignored = self { false } else { true }
    }

    var language: LanguageTag? {
      if case .language(let tag) = self { tag } else { nil }
    }
  }

  /// Whether a first row names at least two languages.
  static func namesLanguages(_ titles: [String]) -> Bool {
    titles.count { Column(title: $0).language != nil } >= 2
  }

  /// Reads units from a table as text; `unit` gets each with its line.
  ///
  /// - Parameters:
  ///   - columns: what the columns are; without them the first row says, as codes of languages. A
  ///     first row that repeats them is skipped.
  ///   - keepsEmpty: whether an empty cell in a column of a language is a variant too.
  /// - Throws: ``InterchangeError`` when the languages of the columns are not known.
  package static func read(
    _ source: any ByteSource, encoding: String? = nil, columns given: [Column]? = nil,
    keepsEmpty: Bool = false,
    unit: (TranslationUnit, _ line: Int) throws -> Void,
    notice: (_ line: Int, _ message: String) throws -> Void
  ) throws {
    let table = try DelimitedText(
      source, encoding: encoding,
      shape: TableShape(columns: given?.count, isTitle: namesLanguages))
    try read(
      table, named: source.name, columns: given, keepsEmpty: keepsEmpty, unit: unit,
      notice: notice)
  }

  /// Reads units from a table of any kind.
  static func read(
    _ table: any TableSource, named file: String, columns given: [Column]?, keepsEmpty: Bool,
    unit: (TranslationUnit, _ line: Int) throws -> Void,
    notice: (_ line: Int, _ message: String) throws -> Void
  ) throws {
    var columns = given
    var isFirst = true
    var hadRows = false
    try table.forEachRow { row in
      hadRows = true
      if isFirst {
        isFirst = false
        let titles = row.fields.map(Column.init(title:))
        if columns == nil {
          guard titles.count(where: { $0.language != nil }) >= 2 else {
            throw InterchangeError(file: file, line: row.line, .unnamedColumns(Self.untitled))
          }
          columns = titles
          for case .ignored(let title) in titles where !title.isEmpty && title != "-" {
            try notice(row.line, "the column \(title) names no language and was left out")
          }
          return
        }
        if Self.isTitle(titles, of: columns ?? []) { return }
      }
      let columns = columns ?? []
      if zip(columns, row.fields).contains(where: { $0.isKept && FormulaGuard.isGuarded($1) }) {
        try notice(row.line, FormulaGuard.notice)
      }
      let isRagged =
        row.fields.count < columns.count
        || row.fields[columns.count...].contains { !$0.isEmpty }
      if isRagged {
        try notice(
          row.line,
          "this row has \(row.fields.count) fields where there are \(columns.count) columns")
      }
      try unit(Self.unit(row.fields, columns, keepsEmpty: keepsEmpty), row.line)
    }
    if !hadRows { try notice(1, "the file is empty: 0 units") }
  }

  private static let untitled =
    "the first line does not name languages; begin the file with a line such as ru,en,kk"

  private static func isTitle(_ titles: [Column], of columns: [Column]) -> Bool {
    let named = zip(titles, columns).filter { $1.language != nil }
    return !named.isEmpty
      && named.allSatisfy { $0.language.map { $0.primary } == $1.language?.primary }
  }

  private static func unit(
    _ fields: [String], _ columns: [Column], keepsEmpty: Bool
  ) -> TranslationUnit {
    var unit = TranslationUnit(variants: [])
    for (index, column) in columns.enumerated() {
      let field = index < fields.count ? FormulaGuard.text(fields[index]) : ""
      if field.isEmpty, !keepsEmpty || column.language == nil { continue }
      switch column {
      case .language(let tag):
        unit.variants.append(Variant(language: tag, content: SegmentContent(field)))
      case .tuid: unit.attributes.append(Attribute("tuid", field))
      case .note: unit.annotations.append(.note(field))
      case .ignored: break
      }
    }
    return unit
  }
}

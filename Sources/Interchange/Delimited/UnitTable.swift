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
      default: self = Self.language(named: name).map(Column.language) ?? .ignored(name)
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

    var language: LanguageTag? {
      if case .language(let tag) = self { tag } else { nil }
    }
  }

  /// Reads units from a table; `unit` gets each with its line.
  ///
  /// - Parameters:
  ///   - columns: what the columns are; without them the first row says, as codes of languages. A
  ///     first row that repeats them is skipped.
  ///   - keepsEmpty: whether an empty cell in a column of a language is a variant too.
  /// - Throws: ``InterchangeError`` when nobody says which columns are which languages.
  package static func read(
    _ source: any ByteSource, encoding: String? = nil, columns given: [Column]? = nil,
    keepsEmpty: Bool = false,
    unit: (TranslationUnit, _ line: Int) throws -> Void,
    notice: (_ line: Int, _ message: String) throws -> Void
  ) throws {
    let table = try DelimitedText(source, encoding: encoding)
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
            throw InterchangeError(file: source.name, line: row.line, .malformed(Self.untitled))
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
      if row.fields.count != columns.count {
        try notice(
          row.line,
          "this row has \(row.fields.count) fields where there are \(columns.count) columns")
      }
      try unit(Self.unit(row.fields, columns, keepsEmpty: keepsEmpty), row.line)
    }
    if !hadRows { try notice(1, "the file is empty: 0 units") }
  }

  private static let untitled =
    "the first line does not name languages; begin the file with a line such as ru,en,kk, "
    + "or say what the columns are with --columns ru,en,kk"

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
      let field = index < fields.count ? fields[index] : ""
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

/// Writes units as a table, with a first row of language codes.
package final class UnitTableWriter {
  private let writer: DelimitedWriter
  private let languages: [LanguageTag]
  private var isTitleWritten = false

  /// Units written so far.
  package private(set) var units = 0
  /// Variants that had no place: a second one of a language, a language without a column.
  package private(set) var omittedVariants = 0

  package init(
    to sink: ByteSink, delimiter: DelimitedText.Delimiter, languages: [LanguageTag]
  ) {
    writer = DelimitedWriter(to: sink, delimiter: delimiter)
    self.languages = languages
  }

  /// Writes the plain text of a unit's variants; inline codes have no place in a table.
  package func write(unit: TranslationUnit) throws {
    try writeTitle()
    var left = unit.variants
    let fields = languages.map { language in
      let index =
        left.firstIndex { $0.language.normalized == language.normalized }
        ?? left.firstIndex { $0.language.isSameLanguage(as: language) }
      return index.map { left.remove(at: $0).content.plain } ?? ""
    }
    omittedVariants += left.count
    units += 1
    try writer.write(fields)
  }

  package func finish() throws {
    try writeTitle()
    try writer.finish()
  }

  private func writeTitle() throws {
    if isTitleWritten { return }
    isTitleWritten = true
    try writer.write(languages.map(\.literal))
  }
}

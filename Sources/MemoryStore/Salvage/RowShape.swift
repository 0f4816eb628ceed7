/// What the rows of a table look like, by which they are known where nothing leads to their page:
/// columns of strict tables hold what they are declared to.
struct RowShape: Sendable {
  enum Column: Sendable {
    /// The number of the row, which its record leaves out.
    case id
    case integer, text, blob
    case optionalInteger, optionalReal, optionalText, optionalBlob
  }

  let table: String
  let columns: [Column]
  /// Columns that rows of an older memory lack.
  var added = 0

  /// The first column numbers the row, unless the table is one of those without.
  var isNumbered: Bool { columns.first == .id || table == "term_reference" }

  /// The tables that say what others are derived from.
  static let all: [RowShape] = [
    RowShape(
      table: "language", columns: [.id, .text, .optionalInteger, .optionalText], added: 2),
    RowShape(table: "tag", columns: [.id, .text, .integer]),
    RowShape(table: "origin", columns: [.id, .text, .text, .optionalBlob]),
    RowShape(
      table: "unit",
      columns: [
        .id, .integer, .integer, .optionalText, .optionalInteger, .integer, .optionalReal,
        .optionalBlob,
      ]),
    RowShape(table: "text", columns: [.id, .integer, .integer, .blob, .text, .optionalText]),
    RowShape(
      table: "variant",
      columns: [
        .integer, .integer, .integer, .integer, .optionalInteger, .optionalInteger, .optionalBlob,
      ]),
    RowShape(
      table: "concept", columns: [.id, .text] + Array(repeating: .optionalText, count: 8)),
    RowShape(
      table: "term",
      columns: [.integer, .integer, .text, .text] + Array(repeating: .optionalText, count: 7)),
    RowShape(table: "term_reference", columns: [.text, .text, .text]),
  ]

  /// Digests of texts and of units look the same.
  static let digest = RowShape(table: "", columns: [.integer, .integer])
  /// The index of variants by their text: text, unit, position. Other indexes look the same.
  static let variantIndex = RowShape(table: "", columns: [.integer, .integer, .integer])
  /// The index of terms by their text: text, language, concept, position.
  static let termIndex = RowShape(table: "", columns: [.text, .text, .integer, .integer])

  func fits(_ record: PageRecord, isNumbered: Bool) -> Bool {
    let count = record.values.count
    guard isNumbered == self.isNumbered, [columns.count, columns.count - added].contains(count)
    else { return false }
    return zip(columns, record.values).allSatisfy { column, value in
      switch (column, value) {
      case (.id, .null), (.optionalInteger, .null), (.optionalReal, .null),
        (.optionalText, .null), (.optionalBlob, .null):
        true
      case (.integer, .integer), (.optionalInteger, .integer), (.optionalReal, .integer): true
      case (.optionalReal, .real), (.text, .text), (.optionalText, .text): true
      case (.blob, .blob), (.optionalBlob, .blob): true
      default: false
      }
    }
  }
}

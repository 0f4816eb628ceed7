/// A row of a table.
package struct TableRow: Sendable, Equatable {
  package var fields: [String]
  /// The line it starts on, or its number in a spreadsheet, counted from 1.
  package var line: Int

  package init(fields: [String], line: Int) {
    self.fields = fields
    self.line = line
  }
}

/// A table, whatever kind of file it is in.
package protocol TableSource {
  /// Whether a cell cannot be cut in two by what it holds: false where a comma in a text that is
  /// not quoted is one more cell.
  var hasSureCells: Bool { get }
  /// Calls `body` with each row in order; empty ones are left out.
  func forEachRow(_ body: (TableRow) throws -> Void) throws
}

/// What a table is expected to look like, by which its delimiter is told.
struct TableShape {
  /// How many columns it has, if that was said.
  var columns: Int?
  /// Whether a first row is one of titles.
  var isTitle: ([String]) -> Bool = { _ in false }
}

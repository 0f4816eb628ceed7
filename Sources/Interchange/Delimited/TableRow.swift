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

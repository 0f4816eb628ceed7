/// A table, whatever kind of file it is in.
package protocol TableSource {
  /// Whether a cell cannot be cut in two by what it holds: false where a comma in a text that is
  /// not quoted is one more cell.
  var hasSureCells: Bool { get }
  /// Calls `body` with each row in order; empty ones are left out.
  func forEachRow(_ body: (TableRow) throws -> Void) throws
}

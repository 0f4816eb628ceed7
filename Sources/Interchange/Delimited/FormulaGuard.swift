/// Keeps spreadsheets from taking a text for a formula.
///
/// A cell that begins with `=`, `+`, `-` or `@`, after any white space that a program skips, is
/// computed when a table is opened (OWASP, *CSV Injection*). A text that somebody else wrote would
/// run, and direct speech that begins with a hyphen would become an error and be lost when the
/// table is saved. An apostrophe before it makes it a text. Reading takes the apostrophe off, and a
/// text that begins with one of its own gets one more, so that nothing changes there and back.
package enum FormulaGuard {
  private static let mark: Unicode.Scalar = "'"
  /// The last four are the full-width forms, which programs set for Chinese or Japanese read alike.
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]

  /// What is said where an apostrophe was taken off.
  static let notice =
    "an apostrophe that keeps spreadsheets from reading a formula was taken off"

  /// The text as a cell that is no formula.
  package static func guarded(_ text: String) -> String {
    isGuardable(text) ? "'" + text : text
  }

  /// The text of a cell.
  package static func text(_ cell: String) -> String {
    isGuarded(cell) ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }

  /// Whether an apostrophe stands before what would be a formula.
  package static func isGuarded(_ cell: String) -> Bool {
    cell.unicodeScalars.first == mark && isGuardable(cell)
  }

  /// A formula, or one behind any number of apostrophes.
  private static func isGuardable(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != mark }.map(starts.contains) ?? false
  }
}

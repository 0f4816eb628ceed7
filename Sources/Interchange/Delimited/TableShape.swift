/// What a table is expected to look like, by which its delimiter is told.
struct TableShape {
  /// How many columns it has, if that was said.
  var columns: Int?
  /// Whether a first row is one of titles.
  var isTitle: ([String]) -> Bool = { _ in false }
}

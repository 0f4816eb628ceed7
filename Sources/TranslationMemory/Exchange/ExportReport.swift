/// What an export did.
public struct ExportReport: Sendable, Equatable {
  /// Units written.
  public var units = 0
  /// Characters that XML 1.0 does not allow, and that were left out.
  public var removedCharacters = 0
  /// Things that had to be changed to make the file valid.
  public var changes = 0
  /// Variants for which a table had no place.
  public var omittedVariants = 0
  /// Units left out of a selection by time because nothing says when they were changed.
  public var undated = 0
}

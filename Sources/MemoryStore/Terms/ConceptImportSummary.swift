/// What an import did to the termbase.
public struct ConceptImportSummary: Sendable, Equatable {
  public var added = 0
  /// Concepts with the id and a term of one that was there, and now read as the file has them.
  public var updated = 0
  /// Concepts that were there already.
  public var unchanged = 0

  public init() {}
}

/// Says of a unit or a concept what else somebody wanted of it.
package struct ConflictNote: Sendable, Equatable {
  /// What met.
  package enum Reason: UInt8, Sendable {
    /// Two edits of one thing: this is the later one, ``ConflictNote/other`` is the earlier.
    case bothEdited = 0
    /// It was edited here and deleted elsewhere; the edit stays.
    case deletedElsewhere = 1
    /// It was deleted here and edited elsewhere; the edit stays.
    case deletedHere = 2
  }

  package let reason: Reason
  /// The other version, where there is one.
  package let other: SharedID?
  /// Who made the other change, as the database knows them.
  package let author: String

  package init(reason: Reason, other: SharedID?, author: String) {
    self.reason = reason
    self.other = other
    self.author = author
  }
}

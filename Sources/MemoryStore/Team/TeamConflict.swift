import Bitext

/// Two changes that did not know of each other, and what became of them.
public struct TeamConflict: Sendable {
  /// What met.
  public enum Reason: String, Sendable {
    /// Two edited one thing: the earlier edit has its place, the later one is a thing of its own.
    case bothEdited
    /// It was edited here and deleted elsewhere; the edit stays.
    case deletedElsewhere
    /// It was deleted here and edited elsewhere; the edit stays.
    case deletedHere
  }

  /// A unit or a concept of this memory.
  public enum Version: Sendable {
    case unit(StoredUnit)
    case concept(Concept)
  }

  public let reason: Reason
  /// The version that is to be looked at: of two edits the later one.
  public let version: Version
  /// The earlier of two edits.
  public let other: Version?
  /// Who made the other change, as the database knows them; empty when that is not known.
  public let author: String
}

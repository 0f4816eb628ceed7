/// A change of something that a team's memories share: a translation unit first of all, or a concept
/// of the termbase, what concepts refer to, or a file that units came from.
///
/// It says what the thing is after the change, whole, so that only the last change of each needs
/// keeping.
package struct UnitChange: Sendable, Equatable {
  /// What is changed. The order is that in which changes of one transaction are applied: units
  /// name their origin.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case origin = 0
    case reference = 1
    case concept = 2
    case unit = 3
  }

  /// What it is now.
  package enum Content: Sendable, Equatable {
    case unit(SharedUnit)
    case concept(Concept)
    case reference(TermReference)
    case origin(SharedOrigin)
    /// A tombstone: it was deleted.
    case deleted
  }

  package let id: SharedID
  package let kind: Kind
  package let content: Content
  /// In the log, the revision that made the change; on its way there, the one it is based on, 0 for
  /// something new.
  package let revision: Int64
  /// Set when it is one of two edits that did not know of each other.
  package let conflict: ConflictNote?

  package init(
    id: SharedID, kind: Kind, content: Content, revision: Int64, conflict: ConflictNote? = nil
  ) {
    self.id = id
    self.kind = kind
    self.content = content
    self.revision = revision
    self.conflict = conflict
  }
}

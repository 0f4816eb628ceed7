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

/// A unit as it goes from memory to memory: what it says and what is known of it.
package struct SharedUnit: Sendable, Equatable {
  package let unit: TranslationUnit
  package let quality: Quality
  package let confidence: Double?
  /// The ``SharedOrigin`` it came from.
  package let origin: SharedID
  /// The neighbours of each variant, in their order. They are fingerprints, which are the same for
  /// every version that analyses texts in the same way; another version cannot use them.
  package let contexts: [SegmentContext]

  package init(
    unit: TranslationUnit, quality: Quality, confidence: Double?, origin: SharedID,
    contexts: [SegmentContext]
  ) {
    self.unit = unit
    self.quality = quality
    self.confidence = confidence
    self.origin = origin
    self.contexts = contexts
  }
}

/// A file that units came from, and what it said of itself.
package struct SharedOrigin: Sendable, Equatable {
  package let name: String
  package let header: MemoryHeader?

  package init(name: String, header: MemoryHeader?) {
    self.name = name
    self.header = header
  }
}

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

/// What was saved of a damaged memory, and what was not.
///
/// Units keep their numbers.
public struct SalvageReport: Sendable, Equatable {
  /// Units in the new memory.
  public var units = 0
  /// Concepts in the new memory.
  public var concepts = 0
  /// Pages of the file that are gone or cannot be read whole. What stood on them may stand
  /// elsewhere too; but what concepts say stands nowhere else.
  public var lostPages = 0
  /// Units of which no text could be read.
  public var lost: [Int] = []
  /// Units of which something is known to be lost: a text, their properties, their origin.
  public var incomplete: [Int] = []
  /// Units that say something else than their checksum.
  public var doubtful: [Int] = []
  /// Units whose checksum is lost, so that nothing tells whether they are as they were.
  public var unchecked = 0
  /// Texts whose unit is lost, kept as units of one language.
  public var loneTexts: [Int] = []
  /// Concepts without their definition and the like, or with fewer terms than they had.
  public var incompleteConcepts: [String] = []
  /// Whether languages had to be guessed from the texts.
  public var hasGuessedLanguages = false
  /// Whether units deleted before may be among those saved, because the list of pages that hold
  /// nothing any more was damaged.
  public var mayHoldDeleted = false
  /// Whether the last changes, which stood in the log beside the file, could not be read.
  public var isLogLost = false

  public init() {}

  /// Whether all is as it was before the damage, as far as can be told.
  public var isComplete: Bool {
    lostPages == 0 && lost.isEmpty && incomplete.isEmpty && doubtful.isEmpty && unchecked == 0
      && loneTexts.isEmpty && incompleteConcepts.isEmpty && !hasGuessedLanguages && !mayHoldDeleted
      && !isLogLost
  }
}

import Bitext
import Linguistics
import Matching

/// What is wrong with a memory.
public struct MemoryFault: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    /// SQLite's own check found the file damaged.
    case file
    /// Rows that name rows which are not there.
    case reference
    /// A text that no unit has.
    case orphan
    /// A stored stem or fingerprint that is not the text's.
    case analysis
    /// The index and the texts disagree.
    case index
    /// The digests that find equal units and texts disagree with them.
    case digest
    /// Neighbours that stand beside a variant of another language.
    case context
    /// A unit or text has a number above the last one that the memory says it has given out.
    case counter
    /// A lexicon that cannot be read.
    case lexicon
    /// Linked words that are not those of their unit.
    case link
    /// What completion counted cannot be read.
    case completion
    /// The lists of phrases and the linked words disagree.
    case phrase
    /// Something in the termbase that cannot be shown.
    case term
    /// A team's memory that does not note its changes.
    case team
  }

  public let kind: Kind
  public let detail: String

  /// Whether it can be put right from the units themselves.
  public var isRepairable: Bool { kind != .file && kind != .reference }
}

import Alignment
import Linguistics
import MemoryStore

/// A part of a segment that the memory has, with what translates it.
public struct Fragment: Sendable {
  /// Where it stands, in Unicode scalars of the segment's text.
  public let range: Range<Int>
  public let source: String
  /// Translations by language, in the order the languages were asked for.
  public internal(set) var targets: [Target]

  /// What translates it in one language, the likeliest first.
  public struct Target: Sendable {
    /// The language as it was asked for.
    public let language: LanguageTag
    public let translations: [Translation]
  }

  public struct Translation: Sendable, Hashable, Codable {
    public let text: String
    /// The probability that a translator would have used it.
    public let confidence: Double
    /// How many units translate it so.
    public let count: Int
    /// The unit the text was taken from.
    public let unit: Int
  }

  /// The confidence of the best translation.
  public var confidence: Double {
    targets.lazy.compactMap { $0.translations.first?.confidence }.max() ?? 0
  }
}

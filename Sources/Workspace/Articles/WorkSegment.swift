import Linguistics

/// A segment of an article under translation.
public struct WorkSegment: Sendable, Equatable {
  /// Its own number in the workspace, whatever its place; a split or a merge gives new ones.
  public let id: Int
  /// Its place in the article, counted from 1.
  public let number: Int
  public let kind: SegmentKind
  public let source: String
  /// What stands between the segment before and this one: spaces, line ends.
  public let lead: String
  /// Whether its paragraph ends with it.
  public let endsParagraph: Bool
  /// Words and numbers of the source.
  public let words: Int
  /// One for each target language of the article, in its order.
  public let translations: [WorkTranslation]
  /// How many comments there are on it.
  public let comments: Int
  /// The unit of the memory that holds its confirmed translations.
  public let unit: ConfirmedUnit?

  /// The translation into a language of the article.
  public func translation(into language: LanguageTag) throws -> WorkTranslation {
    guard let found = translations.first(where: { $0.language.isSameLanguage(as: language) })
    else { throw WorkspaceError.noSuchTarget(language) }
    return found
  }

  /// The revision of its latest change.
  public var revision: Int { translations.map(\.revision).max() ?? 0 }
}

/// What a segment is translated as in one language.
public struct WorkTranslation: Sendable, Equatable, Codable {
  public let language: LanguageTag
  public var text: String
  public var state: TranslationState
  public var origin: TranslationOrigin?
  /// The article's revision when it was last changed.
  public var revision: Int
}

/// How far a translation is.
public enum TranslationState: String, Sendable, Codable, CaseIterable {
  case empty
  case draft
  case confirmed
}

/// Where a translation comes from.
public enum TranslationOrigin: String, Sendable, Codable, CaseIterable {
  /// A person typed, inserted or confirmed it.
  case translator
  /// It was confirmed for a segment that reads the same.
  case repetition
}

/// The unit of a memory that holds what was confirmed for a segment.
public struct ConfirmedUnit: Sendable, Equatable {
  public let id: Int
  /// Whether it was made for this segment, so that a change of the translation changes it; otherwise
  /// it was in the memory before.
  public let isOwn: Bool

  public init(id: Int, isOwn: Bool) {
    self.id = id
    self.isOwn = isOwn
  }
}

/// A comment on a segment.
public struct SegmentComment: Sendable, Equatable {
  public let id: Int
  public let text: String
  /// When it was written, as ISO 8601 in UTC.
  public let date: String
}

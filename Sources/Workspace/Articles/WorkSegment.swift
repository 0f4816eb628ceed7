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

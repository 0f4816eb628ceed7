import Linguistics

/// How far the translation of an article is; only segments that are for translation count.
public struct ArticleProgress: Sendable, Equatable {
  public var segments = 0
  /// Segments confirmed in all languages.
  public var confirmed = 0
  /// Segments with some translation that are not confirmed in all languages.
  public var draft = 0
  /// Words and numbers of the source.
  public var words = 0
  public var confirmedWords = 0
  /// Words confirmed in each language, by its code.
  public var confirmedWordsByLanguage: [String: Int] = [:]

  public init() {}

  init(_ segments: [WorkSegment]) {
    for segment in segments where segment.kind.isOffered {
      self.segments += 1
      words += segment.words
      for translation in segment.translations where translation.state == .confirmed {
        confirmedWordsByLanguage[translation.language.literal, default: 0] += segment.words
      }
      if segment.translations.allSatisfy({ $0.state == .confirmed }) {
        confirmed += 1
        confirmedWords += segment.words
      } else if segment.translations.contains(where: { $0.state != .empty }) {
        draft += 1
      }
    }
  }
}

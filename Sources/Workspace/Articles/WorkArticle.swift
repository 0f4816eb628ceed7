import Linguistics

/// An article under translation, with its segments in order.
public struct WorkArticle: Sendable, Equatable {
  public let summary: ArticleSummary
  /// The boilerplate of the page too; the number of a segment is its place, counted from 1.
  public let segments: [WorkSegment]
  /// What stands behind the last segment: line ends.
  public let ending: String
  public let canUndo: Bool
  public let canRedo: Bool

  public var id: Int { summary.id }

  /// The segment of that number, counted from 1; throws ``WorkspaceError/noSuchSegment(_:)``.
  public func segment(_ number: Int) throws -> WorkSegment {
    guard segments.indices.contains(number - 1) else {
      throw WorkspaceError.noSuchSegment(number)
    }
    return segments[number - 1]
  }

  /// The segments beside one that are for translation.
  public func neighbours(of number: Int) -> (previous: WorkSegment?, next: WorkSegment?) {
    (
      segments.prefix(number - 1).last { $0.kind.isOffered },
      segments.dropFirst(number).first { $0.kind.isOffered }
    )
  }
}

/// An article as a list shows it.
public struct ArticleSummary: Sendable, Equatable {
  public let id: Int
  public let name: String
  public let source: LanguageTag
  /// The languages it is translated into, at least one.
  public let targets: [LanguageTag]
  public let progress: ArticleProgress
  /// When it was last changed, as ISO 8601 in UTC.
  public let changed: String
  /// Grows with each change; the newest segment has it.
  public let revision: Int
  /// Since which revision the segments are these and in this order.
  public let structure: Int
}

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

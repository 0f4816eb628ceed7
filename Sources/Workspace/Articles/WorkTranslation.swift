import Linguistics

/// What a segment is translated as in one language.
public struct WorkTranslation: Sendable, Equatable, Codable {
  public let language: LanguageTag
  public var text: String
  public var state: TranslationState
  public var origin: TranslationOrigin?
  /// The article's revision when it was last changed.
  public var revision: Int
}

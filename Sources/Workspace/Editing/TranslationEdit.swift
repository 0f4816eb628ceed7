import Linguistics

/// A change of one translation.
public struct TranslationEdit: Sendable {
  /// The segment's number, counted from 1.
  public let number: Int
  public let language: LanguageTag
  public let text: String
  public let state: TranslationState
  /// The revision of the translation it was made on.
  public let revision: Int
  /// Whether segments that read the same, and have nothing that a person wrote, get it as a draft.
  public let propagates: Bool

  public init(
    number: Int, language: LanguageTag, text: String, state: TranslationState, revision: Int,
    propagates: Bool = false
  ) {
    self.number = number
    self.language = language
    self.text = text
    self.state = state
    self.revision = revision
    self.propagates = propagates
  }
}

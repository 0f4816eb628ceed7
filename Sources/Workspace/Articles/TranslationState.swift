/// How far a translation is.
public enum TranslationState: String, Sendable, Codable, CaseIterable {
  case empty
  case draft
  case confirmed
}

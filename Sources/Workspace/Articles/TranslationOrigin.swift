/// Where a translation comes from.
public enum TranslationOrigin: String, Sendable, Codable, CaseIterable {
  /// A person typed, inserted or confirmed it.
  case translator
  /// It was confirmed for a segment that reads the same.
  case repetition
}

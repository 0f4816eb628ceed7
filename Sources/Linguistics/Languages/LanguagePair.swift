/// The language a text is translated from, and the one it is translated into.
public struct LanguagePair: Sendable, Hashable {
  public let source: LanguageTag
  public let target: LanguageTag

  public init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source
    self.target = target
  }
}

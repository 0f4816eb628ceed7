import Linguistics

/// The few language tags of a file, each made once.
struct LanguageTagCache {
  private var tags: [String: LanguageTag] = [:]

  mutating func tag(_ literal: String) -> LanguageTag {
    if let known = tags[literal] { return known }
    let tag = LanguageTag(literal)
    if tags.count < 256 { tags[literal] = tag }
    return tag
  }
}

import Linguistics

/// The links that need no learning: equal numbers and marks, words that sound alike, and the words
/// of the seed lexicon.
enum CueLinks {
  private static let equal: Float = 0.8
  private static let seed: Float = 0.7

  static func links(
    _ source: TextEncoder, _ target: TextEncoder, languages: (LanguageTag, LanguageTag)
  ) -> [Link] {
    var links = seedLinks(source, target, languages: languages)
    for (id, entry) in source.vocabulary.entries.enumerated() where entry.kind != .word {
      guard let other = target.vocabulary.id(entry.kind, entry.key) else { continue }
      links.append(Link(source: Int32(id), target: other, forward: equal, backward: equal))
    }
    links += NamePairs.links(source.vocabulary, target.vocabulary)
    return links
  }

  private static func seedLinks(
    _ source: TextEncoder, _ target: TextEncoder, languages: (LanguageTag, LanguageTag)
  ) -> [Link] {
    guard let from = languages.0.language, let to = languages.1.language else { return [] }
    var links: [Link] = []
    for row in SeedLexicon.shared.rows {
      let sources = row.terms(in: from).compactMap { single(source.entries(of: $0)) }
      let targets = row.terms(in: to).compactMap { single(target.entries(of: $0)) }
      for source in sources {
        for target in targets {
          links.append(Link(source: source, target: target, forward: seed, backward: seed))
        }
      }
    }
    return links
  }

  private static func single(_ entries: [Int32]) -> Int32? {
    entries.count == 1 ? entries[0] : nil
  }
}

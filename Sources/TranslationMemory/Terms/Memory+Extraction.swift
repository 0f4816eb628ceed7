import Bitext
import Linguistics
import Terminology

/// A term that a memory's texts suggest for the termbase, with its translations.
public struct ExtractedTerm: Sendable {
  /// A translation into one language.
  public struct Translation: Sendable {
    public let language: LanguageTag
    public let text: String
    /// Log-likelihood ratio of the pair.
    public let score: Double
  }

  /// In the dictionary form.
  public let text: String
  public let frequency: Int
  public let translations: [Translation]
  /// Two sentences it stands in, at most.
  public let examples: [String]

  /// The best score of its translations.
  public var score: Double { translations.map(\.score).max() ?? 0 }
}

extension Memory {
  /// Extracts terms and their translations from the memory's units, the best first.
  ///
  /// - Parameter isNew: leaves out terms that the termbase has, in any form.
  public func extractTerms(
    from source: LanguageTag, to targets: [LanguageTag], isNew: Bool = false
  ) throws -> [ExtractedTerm] {
    let known = TermFinder(isNew ? [try glossary()] : [], language: source)
    var translations: [String: [ExtractedTerm.Translation]] = [:]
    var terms: [String: (frequency: Int, examples: [String])] = [:]
    for target in targets {
      var sentences: [(source: String, target: String)] = []
      try store.forEachUnit { stored in
        let variants = stored.unit.variants
        guard let mine = variants.first(where: { $0.language.isSameLanguage(as: source) }),
          let theirs = variants.first(where: { $0.language.isSameLanguage(as: target) })
        else { return }
        sentences.append((mine.content.plain, theirs.content.plain))
      }
      for pair in TermExtractor(source: source, target: target).pairs(in: sentences) {
        if terms[pair.source] == nil {
          terms[pair.source] = (pair.frequency, pair.examples.map { sentences[$0].source })
        }
        if translations[pair.source]?.contains(where: { $0.language == target }) != true {
          translations[pair.source, default: []].append(
            ExtractedTerm.Translation(language: target, text: pair.target, score: pair.score))
        }
      }
    }
    return terms.compactMap { text, facts in
      let length = text.unicodeScalars.count
      if known.terms(in: text).contains(where: { $0.range.count == length }) { return nil }
      return ExtractedTerm(
        text: text, frequency: facts.frequency, translations: translations[text] ?? [],
        examples: facts.examples)
    }
    .sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }
}

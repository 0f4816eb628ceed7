import Bitext
import Linguistics
import Terminology

/// A term that a memory's texts suggest for the termbase, with its translations.
public struct TermSuggestion: Sendable {
  /// A translation into one language.
  public struct Translation: Sendable {
    public let language: LanguageTag
    /// In the dictionary form.
    public let text: String
    /// How often both stand for one another.
    public let together: Int
    /// What the pair is worth: its log-likelihood ratio, weighed by length and certainty.
    public let score: Double
  }

  /// A unit's texts that show the term in use.
  public struct Example: Sendable {
    public let source: String
    /// In the order of the languages asked for; nil where the unit has none.
    public let targets: [String?]
  }

  /// In the dictionary form.
  public let text: String
  /// How often it stands in the memory, the same sentence counted once.
  public let frequency: Int
  public let translations: [Translation]
  /// Two at most.
  public let examples: [Example]

  /// Of all its translations together; comparable among the terms of one extraction only.
  public let score: Double
}

/// What ``Memory/extractTerms(from:to:isNew:progress:)`` found.
public struct TermExtraction: Sendable {
  /// The best first.
  public let terms: [TermSuggestion]
  /// How many units have the source language and one of the others.
  public let units: Int
}

extension Memory {
  /// Extracts terms and their translations from the memory's units.
  ///
  /// Throws `CancellationError` when the task is cancelled.
  ///
  /// - Parameter isNew: leaves out terms that the termbase has, in any form.
  public func extractTerms(
    from source: LanguageTag, to targets: [LanguageTag], isNew: Bool = false,
    progress: (any ProgressReporter)? = nil
  ) throws -> TermExtraction {
    var extractor = TermExtractor(source: source, targets: targets)
    var units: [TermSuggestion.Example] = []
    var seen = 0
    try store.forEachUnit { stored in
      seen += 1
      if seen % Self.progressInterval == 0 { try Task.checkCancellation() }
      let variants = stored.unit.variants
      func text(_ language: LanguageTag) -> String? {
        variants.first { $0.language.isSameLanguage(as: language) }?.content.plain
      }
      guard let mine = text(source) else { return }
      let theirs = targets.map(text)
      guard theirs.contains(where: { $0 != nil }) else { return }
      extractor.append(source: mine, targets: theirs)
      units.append(TermSuggestion.Example(source: mine, targets: theirs))
    }
    let known = TermFinder(isNew ? [try glossary()] : [], language: source)
    let found = try extractor.terms { done, total in
      try Task.checkCancellation()
      progress?.report(
        WorkProgress(
          title: "extracting terms, \(100 * done / max(1, total)) %", bytes: 0, totalBytes: nil,
          items: units.count))
    }
    let terms = try found.compactMap { term -> TermSuggestion? in
      try Task.checkCancellation()
      let length = term.text.unicodeScalars.count
      if isNew, known.terms(in: term.text).contains(where: { $0.range.count == length }) {
        return nil
      }
      return TermSuggestion(
        text: term.text, frequency: term.frequency,
        translations: term.translations.map {
          TermSuggestion.Translation(
            language: $0.language, text: $0.text, together: $0.together, score: $0.score)
        },
        examples: term.examples.map { units[$0] }, score: term.score)
    }
    return TermExtraction(terms: terms, units: units.count)
  }
}

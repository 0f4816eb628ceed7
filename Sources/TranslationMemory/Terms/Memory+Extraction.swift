import Bitext
import Linguistics
import Terminology

extension Memory {
  /// Extracts terms and their translations from the memory's units.
  ///
  /// Throws `CancellationError` when the task is cancelled.
  ///
  /// - Parameters:
  ///   - source: the language of the terms.
  ///   - targets: those of their translations.
  ///   - isNew: leaves out terms that the termbase has, in any form.
  ///   - progress: told how many units are read.
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
          phase: "extracting terms", done: units.count * done / max(1, total), total: units.count))
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

import Bitext
import Linguistics
import Terminology

extension Memory {
  /// Extracts terms and their translations from the memory's units, the best first.
  ///
  /// Memory and time are those of the texts; 50,000 pairs take about a minute.
  /// - Parameter isNew: leaves out terms that the termbase has, in any form.
  /// - Throws: ``MemoryStoreError``; `CancellationError` when the task is cancelled.
  public func extractTerms(
    from source: LanguageTag, to targets: [LanguageTag], isNew: Bool = false,
    progress: (any ProgressReporter)? = nil
  ) throws -> [ExtractedTerm] {
    let known = TermFinder(isNew ? [try glossary()] : [], language: source)
    var terms: [String: (frequency: Int, translations: [ExtractedTerm.Translation])] = [:]
    for target in targets {
      try Task.checkCancellation()
      let sentences = try sentences(source, target)
      progress?.report(
        WorkProgress(
          title: "extracting \(source.primary)-\(target.primary)", bytes: 0, totalBytes: nil,
          items: sentences.count))
      for pair in TermExtractor(source: source, target: target).pairs(in: sentences) {
        var term = terms[pair.source] ?? (0, [])
        if term.translations.contains(where: { $0.language == target }) { continue }
        term.frequency = max(term.frequency, pair.frequency)
        term.translations.append(
          ExtractedTerm.Translation(
            language: target, text: pair.target, score: pair.score,
            examples: pair.examples.map {
              ExtractedTerm.Example(source: sentences[$0].source, target: sentences[$0].target)
            }))
        terms[pair.source] = term
      }
    }
    return terms.compactMap { text, term in
      let length = text.unicodeScalars.count
      if known.terms(in: text).contains(where: { $0.range.count == length }) { return nil }
      return ExtractedTerm(
        text: text, frequency: term.frequency, translations: term.translations)
    }
    .sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }

  /// The texts of units that have both languages.
  private func sentences(
    _ source: LanguageTag, _ target: LanguageTag
  ) throws -> [(source: String, target: String)] {
    var sentences: [(source: String, target: String)] = []
    try store.forEachUnit { stored in
      let variants = stored.unit.variants
      guard let mine = variants.first(where: { $0.language.isSameLanguage(as: source) }),
        let theirs = variants.first(where: { $0.language.isSameLanguage(as: target) })
      else { return }
      sentences.append((mine.content.plain, theirs.content.plain))
    }
    return sentences
  }
}

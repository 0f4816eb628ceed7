import Completion
import Linguistics

extension SuggestionSession {
  /// What the translator of a segment is likely to type next.
  ///
  /// The offer goes on with `typed` to the letter: it ends a word or goes on with the next ones, or
  /// it is only the beginning of a word, where its ending is not sure. It comes from the words that
  /// `learn` counted, the likely translations of what is not said yet, parts and terms of the
  /// segment, the best match, similar units, names and numbers of the segment, and, before all,
  /// from what was confirmed in the article.
  ///
  /// The first offer for a segment takes some milliseconds, every other about one. Throws
  /// ``/MemoryStore/MemoryStoreError`` when a memory cannot be read.
  ///
  /// - Parameters:
  ///   - source: the whole segment.
  ///   - typed: what stands in the translation so far.
  ///   - target: the language translated into; the session's first one unless given.
  ///   - article: what was confirmed before; without it every segment stands alone.
  ///   - least: offers less likely to be taken are not made. Unless given, it is about a quarter, by the
  ///     language and by whether something was confirmed in the article.
  public func completion(
    for source: String, typed: String, into target: LanguageTag? = nil,
    in article: CompletionArticle? = nil, least: Double? = nil
  ) throws -> Completion {
    guard let target = target ?? options.targets.first else { throw SuggestionError.noTargets }
    return try (article ?? completions.nothingConfirmed).withCompleter(target) { held, confirmed in
      try completions.prepare(&held, for: source, to: target, confirmed: confirmed)
      guard let completer = held?.completer else { return Completion(.none) }
      completer.rules.least = least.map { ArticleRamp(Float($0)) }
      return Completion(completer.offer(after: typed))
    }
  }
}

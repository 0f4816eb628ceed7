import Completion
import Linguistics

/// Completion with other weights and rules than those it has, or with parts of it left out, for
/// fitting it and seeing what each part adds.
package struct CompletionTrial: Sendable {
  package var weights: CompletionWeights?
  package var rules = OfferRules()
  package var leftOut: Set<CompletionPart> = []

  package init() {}
}

extension SuggestionSession {
  /// ``completion(for:typed:into:in:least:)`` with weights and rules on trial.
  package func completion(
    for source: String, typed: String, to target: LanguageTag, in article: CompletionArticle,
    trial: CompletionTrial
  ) throws -> CompletionOffer {
    try article.withCompleter(target) { held, confirmed in
      try completions.prepare(
        &held, for: source, to: target, confirmed: confirmed, leftOut: trial.leftOut)
      guard let completer = held?.completer else { return .none }
      completer.rules = trial.rules
      if let weights = trial.weights { completer.weights = weights }
      return completer.offer(after: typed)
    }
  }

  /// Calls `body` with the features of all words that might have come next, for every word of a
  /// translation, and with the place of the one that did.
  package func completionExamples(
    _ source: String, _ translation: String, to target: LanguageTag,
    in article: CompletionArticle, _ body: (_ features: [WordFeatures], _ correct: Int) -> Void,
    jumps: (_ jump: Int, _ share: Float, _ open: Float) -> Void
  ) throws {
    try article.withCompleter(target) { held, confirmed in
      try completions.prepare(&held, for: source, to: target, confirmed: confirmed)
      held?.completer.examples(translation, body)
      held?.completer.jumps(translation, jumps)
    }
  }
}

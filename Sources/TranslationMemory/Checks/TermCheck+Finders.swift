import Terminology

extension TermCheck {
  /// Looks all pairs through, with finders of the same glossaries for both sides.
  func outcome(
    _ pairs: [(source: String, target: String)], sources: TermFinder, targets: TermFinder,
    hasCounterpart: (_ term: String, _ pair: Int) -> Bool
  ) -> Outcome {
    if sources.isEmpty, targets.isEmpty { return Outcome() }
    return outcome(
      pairs, sources: { sources.terms(in: $0, onlyLongest: true) },
      targets: { targets.terms(in: $0) }, hasCounterpart: hasCounterpart)
  }
}

import Linguistics

/// Gives Kazakh translations of parts the form that the Russian preposition before them asks for.
///
/// A memory has `Счетного комитета` as `Есеп комитетінің`; behind `в` the sentence needs `Есеп комитетінде`.
/// The preposition then belongs to the part, because it is translated with it.
struct GovernedParts {
  private let targetWords: FunctionWords
  private let analyzer: TextAnalyzer

  /// nil for other languages.
  init?(from source: LanguageTag, to target: LanguageTag) {
    guard source.language == .russian, target.language == .kazakh else { return nil }
    targetWords = FunctionWords(target)
    analyzer = TextAnalyzer(language: target)
  }

  /// The part with its preposition and in its case; as it is where none stands before it or the form
  /// cannot be told.
  ///
  /// - Parameter span: the part's words in the sentence.
  func governed(
    _ part: FoundFragment, at span: Range<Int>, of query: FragmentQuery
  ) -> FoundFragment {
    guard span.lowerBound > 0, !query.isMarked[span.lowerBound],
      span.allSatisfy({ $0 == span.lowerBound || !query.isMarked[$0] })
    else { return part }
    func word(_ index: Int) -> String { FragmentQuery.text(query.text, query.tokens[index].range) }
    let words = span.filter { query.tokens[$0].kind != .number }.map(word)
    guard query.tokens[span.upperBound - 1].kind != .number,
      let government = RussianGovernment(
        of: word(span.lowerBound - 1).lowercased(), words, hasNumber: words.count < span.count)
    else { return part }
    var targets: [FoundFragment.Target] = []
    for target in part.targets {
      guard let text = governed(target.text, by: government),
        !targets.contains(where: { $0.text.lowercased() == text.lowercased() })
      else { continue }
      targets.append(
        FoundFragment.Target(
          text: text, confidence: target.confidence, count: target.count, unit: target.unit))
    }
    guard let first = targets.first, first.confidence == part.targets.first?.confidence else {
      return part
    }
    let start = Int(query.tokens[span.lowerBound - 1].start)
    return FoundFragment(range: start..<part.range.upperBound, targets: targets)
  }

  private func governed(_ text: String, by government: RussianGovernment) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let last = words.last,
      analyzer.analyze(String(last)).tokens.allSatisfy({ targetWords.isContent($0.stem) }),
      let form = KazakhInflection.form(
        String(last), in: government.grammaticalCase, isHead: words.count > 1)
    else { return nil }
    return text.dropLast(last.count) + form + (government.postposition.map { " " + $0 } ?? "")
  }
}

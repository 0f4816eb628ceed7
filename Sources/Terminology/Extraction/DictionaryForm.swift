import Linguistics

/// Gives candidates the form a dictionary would have them in.
struct DictionaryForm {
  private let candidates: TermCandidates

  init(_ candidates: TermCandidates) {
    self.candidates = candidates
  }

  /// A candidate's dictionary form, and whether it is a plural.
  func form(of key: [UInt32], isPlural wanted: Bool? = nil) -> (text: String, isPlural: Bool) {
    guard let candidate = candidates.candidates[key] else { return ("", false) }
    let common = candidate.forms.max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }
    let words = common?.key ?? []
    let result: (words: [String], isPlural: Bool)
    switch candidates.text.language.language {
    case .russian: result = russian(key, candidate.forms, words)
    case .kazakh: result = (KazakhLemma.term(candidate.forms, in: candidates.text, key), false)
    case .english:
      let isName = key.last.flatMap { candidates.text.forms[$0]?.isName } ?? false
      result =
        isName
        ? (words, false) : EnglishLemma.term(candidate.forms, common: words, isPlural: wanted)
    case nil: result = (words, false)
    }
    return (capitalized(result.words, key, candidate), result.isPlural)
  }

  /// Words that stand with a capital within sentences keep it.
  private func capitalized(
    _ words: [String], _ key: [UInt32], _ candidate: TermCandidates.Candidate
  ) -> String {
    words.enumerated().map { index, word in
      guard index < key.count else { return word }
      let (inside, capitals) = (candidate.inside[index], candidate.capitals[index])
      let isName =
        inside >= 3
        ? capitals * 10 >= inside * 7 : candidates.text.forms[key[index]]?.isName == true
      guard isName else { return word }
      return word.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }.joined(separator: " ")
  }

  /// Adjectives agree with the first noun, which stands in the nominative; what follows depends on
  /// it and stays, unless it is a name in the same case.
  private func russian(
    _ key: [UInt32], _ forms: [[String]: Int], _ common: [String]
  ) -> (words: [String], isPlural: Bool) {
    let grammar = candidates.grammar
    guard let head = key.firstIndex(where: { grammar.wordClass(of: $0).kind == .noun }) else {
      return (common, false)
    }
    let lemma = grammar.wordClass(of: key[head]).noun
    var plural = 0
    var all = 0
    for (form, count) in forms {
      let adjective = head > 0 ? form[head - 1] : nil
      guard let isPlural = RussianLemma.isPlural(form[head], with: adjective, of: lemma) else {
        continue
      }
      all += count
      if isPlural { plural += count }
    }
    let isPlural = lemma.hasSuffix("ы") || all > 2 && plural * 20 >= all * 19
    var words = common
    words[head] = isPlural ? RussianLemma.plural(of: lemma) : lemma
    let gender = RussianLemma.gender(of: lemma, among: forms.keys.map { $0[..<head].last })
    for index in 0..<head {
      words[index] = RussianLemma.adjective(
        common[index],
        observed: Array((candidates.text.forms[key[index]] ?? WordForms()).counts.keys),
        gender: isPlural ? .plural : gender)
    }
    for index in key.indices.dropFirst(head + 1)
    where grammar.areNames(key[index - 1], key[index]) && !TermGrammar.isFixed(index, in: forms) {
      words[index] = grammar.wordClass(of: key[index]).noun
    }
    return (words, isPlural)
  }
}

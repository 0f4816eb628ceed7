import Linguistics

/// Gives candidates the form a dictionary would have them in.
struct DictionaryForm {
  private let texts: TermCandidates

  init(_ texts: TermCandidates) {
    self.texts = texts
  }

  func form(of key: [UInt32]) -> String {
    guard let candidate = texts.candidates[key] else { return "" }
    let common = Self.mostFrequent(candidate.forms) ?? []
    let words =
      switch texts.language.language {
      case .russian: russian(key, candidate.forms, common)
      case .kazakh:
        key.count == 1 ? [kazakhNoun(key[0]) ?? common[0]] : kazakh(candidate.forms, common)
      default: common
      }
    return words.joined(separator: " ")
  }

  private static func mostFrequent<Form: Hashable>(_ forms: [Form: Int]) -> Form? {
    forms.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }?.key
  }

  /// The stem that explains most forms of a word, preferably one the text has.
  private func kazakhNoun(_ stem: UInt32) -> String? {
    let observed = texts.words[stem] ?? [:]
    var covered: [String: Int] = [:]
    for (word, count) in observed {
      for stem in KazakhParses.stems(of: word.unicodeScalars.map(\.value)) where stem.count >= 3 {
        covered[
          String(String.UnicodeScalarView(stem.compactMap(Unicode.Scalar.init))), default: 0] +=
          count
      }
    }
    return covered.max { a, b in
      func score(_ guess: (key: String, value: Int)) -> Int {
        guess.value * (observed[guess.key] == nil ? 7 : 10)
      }
      return (score(a), a.key.count, a.key) < (score(b), b.key.count, b.key)
    }?.key
  }

  /// Kazakh inflects the last word only; its case goes, a possessive of the third person stays
  /// (`мемлекет басшысы`).
  private func kazakh(_ forms: [[String]: Int], _ common: [String]) -> [String] {
    var last: [String: Int] = [:]
    for (form, count) in forms {
      let word = form.last ?? ""
      let letters = word.unicodeScalars.map(\.value)
      let bare = KazakhParses.withoutCase(letters)
        .map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
      let known = bare.filter { stripped in forms.keys.contains { $0.last == stripped } }
      last[known.min { $0.count < $1.count } ?? bare.first ?? word, default: 0] += count
    }
    return common.dropLast() + [Self.mostFrequent(last) ?? common.last ?? ""]
  }

  /// Adjectives agree with the first noun, which stands in the nominative; what follows depends on
  /// it and stays.
  private func russian(
    _ key: [UInt32], _ forms: [[String]: Int], _ common: [String]
  ) -> [String] {
    guard
      let head = common.indices.first(where: { index in
        !GrammarFilter.isAdjective(common[index]) && !isMostlyAdjective(key[index])
      })
    else { return common }
    let observed = texts.words[key[head]] ?? [:]
    let lemma = RussianLemma.noun(observed) ?? common[head]
    var plural = 0
    var all = 0
    for (form, count) in forms {
      guard let isPlural = RussianLemma.isPlural(form[head], with: form[..<head].last, of: lemma)
      else { continue }
      all += count
      if isPlural { plural += count }
    }
    let isPlural = all > 0 && plural * 4 > all * 3
    var words = common
    words[head] = isPlural ? RussianLemma.plural(of: lemma) : lemma
    let gender = RussianLemma.gender(of: lemma, among: forms.keys.map { $0[..<head].last })
    for index in 0..<head {
      words[index] = RussianLemma.adjective(
        common[index], observed: Array((texts.words[key[index]] ?? [:]).keys),
        gender: isPlural ? .plural : gender)
    }
    return words
  }

  private func isMostlyAdjective(_ stem: UInt32) -> Bool {
    let forms = texts.words[stem] ?? [:]
    let adjectives = forms.filter { GrammarFilter.isAdjective($0.key) }.values.reduce(0, +)
    return adjectives * 2 > forms.values.reduce(0, +)
  }
}

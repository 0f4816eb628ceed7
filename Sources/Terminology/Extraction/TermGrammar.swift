import Linguistics

/// Keeps out runs of words that no grammar would call a term.
final class TermGrammar {
  private let text: ExtractionText
  private var classes: [UInt32: RussianWordClass] = [:]

  init(_ text: ExtractionText) {
    self.text = text
  }

  /// What a Russian stem is.
  func wordClass(of stem: UInt32) -> RussianWordClass {
    if let known = classes[stem] { return known }
    let guess = RussianWordClass(text.forms[stem] ?? WordForms())
    classes[stem] = guess
    return guess
  }

  /// Whether the stems, in these forms, may be a term.
  func allows(_ key: [UInt32], _ forms: [[String]: Int]) -> Bool {
    switch text.language.language {
    case .russian: allowsRussian(key, forms)
    case .kazakh: !forms.keys.allSatisfy { isKazakhVerb($0.last ?? "") }
    case .english: allowsEnglish(forms)
    case nil: true
    }
  }

  /// Adjectives, a noun, and nouns with their adjectives in a case that the first one governs, which
  /// therefore stay as they are; only names follow each other in one case.
  private func allowsRussian(_ key: [UInt32], _ forms: [[String]: Int]) -> Bool {
    let kinds = key.map { wordClass(of: $0).kind }
    guard !kinds.contains(.other), let head = kinds.firstIndex(of: .noun),
      !kinds[..<head].contains(.unknown), kinds.last != .adjective
    else { return false }
    let isGoverned = zip(kinds, common(forms)).allSatisfy { kind, word in
      kind != .unknown || Self.genitive.contains(where: word.hasSuffix)
    }
    return isGoverned
      && key.indices.dropFirst(head + 1).allSatisfy { index in
        Self.isFixed(index, in: forms) || areNames(key[index - 1], key[index])
      }
  }

  private func common(_ forms: [[String]: Int]) -> [String] {
    forms.max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }?.key ?? []
  }

  private static let genitive = [
    "а", "я", "ы", "и", "ов", "ев", "ей", "ий", "ых", "их", "го", "ой",
  ]

  /// Whether two words are parts of a name.
  func areNames(_ a: UInt32, _ b: UInt32) -> Bool {
    text.forms[a]?.isName == true && text.forms[b]?.isName == true
  }

  /// Whether a word of a term stays in one form, as what depends on another does.
  static func isFixed(_ index: Int, in forms: [[String]: Int]) -> Bool {
    let counts = Dictionary(forms.map { ($0.key[index], $0.value) }, uniquingKeysWith: +).values
    return (counts.max() ?? 0) * 10 >= counts.reduce(0, +) * 7
  }

  /// Participles and finite verbs, by endings that nouns seldom have.
  private func isKazakhVerb(_ word: String) -> Bool {
    word.count > 5 && Self.kazakhVerbal.contains(where: word.hasSuffix)
  }

  private static let kazakhVerbal = [
    "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "ады", "еді", "йды", "йді",
    "мақ", "мек", "ғанын", "генін",
  ]

  private func allowsEnglish(_ forms: [[String]: Int]) -> Bool {
    !forms.keys.allSatisfy { form in
      let last = form.last ?? ""
      return last.hasSuffix("ly") && last.count > 5 || last.hasSuffix("'s") || last.hasSuffix("’s")
        || Self.englishVerbs.contains(last)
    }
  }

  private static let englishVerbs: Set<String> = [
    "said", "says", "told", "added", "think", "know", "noted", "made", "make", "take", "took",
    "held", "according", "including", "ago", "something", "everything", "anything", "nothing",
    "thanks", "thank", "please", "best", "better", "important", "possible", "able", "want",
    "wanted",
    "need", "needs", "came", "come", "comes", "went", "going", "gone", "found", "given", "used",
    "using", "became", "become", "former", "really", "always", "never", "often", "today",
    "yesterday",
    "tomorrow", "left", "right", "called", "announced", "reported", "stated",
  ]
}

/// What a Russian stem is, as far as its forms in a text tell.
struct RussianWordClass {
  enum Kind {
    case noun
    case adjective
    /// A noun perhaps, but the text has it in one form only.
    case unknown
    /// A verb, an adverb, or what cannot be told.
    case other
  }

  let kind: Kind
  /// The noun in the nominative; empty for what is none.
  let noun: String

  /// Of all occurrences the share that the paradigm must explain.
  private static let leastShare = 0.7

  init(_ forms: WordForms) {
    let total = forms.total
    if let acronym = forms.counts.keys.first(where: { $0.first?.isUppercase == true }) {
      kind = .noun
      noun = acronym
      return
    }
    let adjectives = Self.coverage(
      of: forms,
      by: RussianLemma.adjectives(forms.counts).map {
        RussianInflection.adjectiveForms(of: $0.unicodeScalars.map(\.value))
      })
    let guess = RussianLemma.noun(forms.counts) ?? ""
    let nouns = Self.coverage(
      of: forms, by: [RussianInflection.forms(of: guess.unicodeScalars.map(\.value))])
    if adjectives.tokens >= nouns.tokens, adjectives.share(of: total) >= Self.leastShare {
      kind = .adjective
      noun = ""
    } else if nouns.share(of: total) >= Self.leastShare,
      nouns.forms >= 2 || forms.isName, !Self.isPast(forms),
      !Self.participles.contains(where: guess.hasSuffix)
    {
      kind = .noun
      noun = guess
    } else {
      kind = forms.counts.count == 1 ? .unknown : .other
      noun = guess
    }
  }

  /// Ends of short participles (`размещено`), which stand where nouns do.
  private static let participles = ["ено", "ано", "ены", "аны", "ена"]

  /// Whether these are forms of a verb in the past tense.
  private static func isPast(_ forms: WordForms) -> Bool {
    let past = forms.counts.filter { form in pastEndings.contains(where: form.key.hasSuffix) }
    guard past.keys.contains(where: { $0.hasSuffix("ли") || $0.hasSuffix("лись") }),
      past.keys.contains(where: { !$0.hasSuffix("ли") && !$0.hasSuffix("лись") })
    else { return false }
    return 10 * past.values.reduce(0, +) >= 7 * forms.total
  }

  private static let pastEndings: [String] = ["и", "а", "е", "я", "у", "ы"].flatMap { vowel in
    ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"].map { vowel + $0 }
  }

  private struct Coverage {
    var tokens = 0
    var forms = 0

    func share(of total: Int) -> Double { Double(tokens) / Double(max(1, total)) }
  }

  /// How much of the forms the best of these paradigms explains.
  private static func coverage(of forms: WordForms, by paradigms: [InflectedForms]) -> Coverage {
    var best = Coverage()
    for paradigm in paradigms.map(\.forms) {
      var coverage = Coverage()
      for (form, count) in forms.counts
      where paradigm.contains(form.unicodeScalars.map(\.value)) {
        coverage.tokens += count
        coverage.forms += 1
      }
      if coverage.tokens > best.tokens { best = coverage }
    }
    return best
  }
}

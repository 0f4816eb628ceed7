extension SRXDocument {
  /// The segmenter's rules and lists as SRX, so that a CAT tool cuts as it does.
  ///
  /// What the trained scorer knows beyond them cannot be said in SRX: an abbreviation that may end
  /// a sentence is taken to end one unless a number or a bracket follows, and a listed abbreviation
  /// that is a word as well is left out.
  package static func own(for languages: [Language] = Language.allCases) -> SRXDocument {
    SRXDocument(
      cascades: false,
      ruleLists: languages.map { RuleList(name: $0.name, rules: OwnRules($0).rules) },
      maps: languages.map { language in
        let code = language.rawValue
        return LanguageMap(
          pattern: "\(code)([-_].*)?|\(code.uppercased())([-_].*)?", ruleList: language.name)
      })
  }
}

extension Language {
  fileprivate var name: String {
    switch self {
    case .russian: "Russian"
    case .english: "English"
    case .kazakh: "Kazakh"
    }
  }

  /// Listed abbreviations that are words which end sentences.
  var listedWords: Set<String> {
    switch self {
    case .russian:
      ["нем", "газ", "обществ", "там", "цит", "в", "ред", "арт", "мед", "лит", "рис", "кап", "кит"]
    case .english: ["is", "n", "e", "s", "w", "in", "art", "app", "tab", "al", "fig", "incl", "ex"]
    case .kazakh: ["бар", "там", "ред", "тел", "док", "комп", "мыс"]
    }
  }
}

/// The rules of one language in the order in which SRX asks them: exceptions, then the break.
private struct OwnRules {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Sentence punctuation and closing marks, as ``BoundaryScanner`` reads them.
  private static let sentenceEnd = #"[.!?…]["'»”’)\]}›]*"#
  /// No letter, digit or hyphen before a word.
  private static let wordStart = #"(?<![\p{L}\d-])"#
  private static let cyrillic = "А-ЯЁӘҒҚҢӨҰҮҺІ"

  var rules: [SRXDocument.Rule] {
    var rules = [
      exception(
        Self.sentenceEnd, #"\s+[-–—\s]*\p{Ll}"#,
        "A small letter follows, perhaps after a dash: the sentence goes on."),
      exception(
        Self.sentenceEnd, #"\s+["»”’)\]},.;:!?]+(?:\s|$)"#,
        "A word of nothing but closing punctuation follows."),
    ]
    for group in language.abbreviationGroups where !group.role.mayEnd {
      rules += exceptions(of: group)
    }
    rules += [
      exception(
        Self.wordStart + "[\(Self.cyrillic)]\\.", "\\s+[«\"(]?[\(Self.cyrillic)]",
        "An initial before a name in the same script."),
      exception(Self.wordStart + #"[A-Z]\."#, #"\s+[A-Z]"#, "The same in Latin letters."),
      exception(
        #"(?:^|[.!?:;…)»"]\s)\d{1,3}(?:\.\d{1,3}){0,3}\."#, #"\s"#,
        "The number of an item or a section."),
    ]
    let closing = words { $0.mayEnd }
    rules += [
      exception(
        #"\d\s?"# + Self.alternatives(closing), #"\s+\d"#,
        "A number after a unit or a date: the sentence goes on."),
      exception(
        Self.wordStart + Self.alternatives(closing), #"\s+[(№]"#,
        "A bracket or a number sign after an abbreviation that could end a sentence."),
      SRXDocument.Rule(
        isBreak: true, before: Self.sentenceEnd, after: #"\s"#,
        reason: "Sentence punctuation, closing marks, white space."),
    ]
    return rules
  }

  private func exception(
    _ before: String, _ after: String, _ reason: String
  ) -> SRXDocument.Rule {
    SRXDocument.Rule(isBreak: false, before: before, after: after, reason: reason)
  }

  /// One rule for words and one for single letters, which are no abbreviations among initials.
  private func exceptions(of group: AbbreviationGroup) -> [SRXDocument.Rule] {
    let closing = Set(words { $0.mayEnd })
    let words = Self.bare(group).filter {
      !closing.contains($0) && !language.listedWords.contains($0)
    }
    let letters = words.filter { $0.unicodeScalars.count == 1 }
    let longer = words.filter { $0.unicodeScalars.count > 1 }
    var rules: [SRXDocument.Rule] = []
    if !longer.isEmpty {
      rules.append(
        exception(Self.wordStart + Self.alternatives(longer), #"\s"#, group.reason))
    }
    if !letters.isEmpty {
      rules.append(
        exception(
          Self.wordStart + #"(?<!(?<!\p{L})\p{L}\.\s?)"# + Self.alternatives(letters), #"\s"#,
          group.reason))
    }
    return rules
  }

  private func words(_ isWanted: (AbbreviationRole) -> Bool) -> [String] {
    language.abbreviationGroups.filter { isWanted($0.role) }.flatMap(Self.bare)
  }

  private static func bare(_ group: AbbreviationGroup) -> [String] {
    group.abbreviations.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
  }

  /// Words with their last stop, the first letter in either case, and white space allowed after
  /// inner stops; the longest first, because alternatives are tried in order.
  private static func alternatives(_ words: [String]) -> String {
    var seen: Set<String> = []
    let patterns = words.filter { seen.insert($0).inserted }
      .sorted { ($1.count, $0) < ($0.count, $1) }
      .map { word in
        let first = word.prefix(1)
        let start = first.uppercased() == first ? String(first) : "[\(first.uppercased())\(first)]"
        return start + word.dropFirst().replacing(".", with: "\\.\\s?")
      }
    return "(?:\(patterns.joined(separator: "|")))\\."
  }
}

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
}

/// The rules of one language in the order in which SRX asks them: what goes on, what certainly
/// ends, exceptions, then the break.
private struct OwnRules {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// White space with the no-break spaces, which Java's `\s` leaves out.
  private static let space = #"[\s\u00A0\u2007\u202F]"#
  /// Closing marks, as ``BoundaryScanner`` reads them.
  private static let closers = #"["'»”’)\]}›]*"#
  /// Sentence punctuation and closing marks.
  private static let sentenceEnd = #"[.!?…]"# + closers
  /// No letter, digit or hyphen before a word.
  private static let wordStart = #"(?<![\p{L}\d-])"#
  private static let cyrillic = "А-ЯЁӘҒҚҢӨҰҮҺІ"

  var rules: [SRXDocument.Rule] {
    continuations + ends + exceptions + [
      end(Self.sentenceEnd, Self.space, "Sentence punctuation, closing marks, white space.")
    ]
  }

  /// Where the sentence goes on whatever its words are.
  private var continuations: [SRXDocument.Rule] {
    let small = Self.space + "+[-–—]*" + Self.space + #"*\p{Ll}"#
    let notBrand = language == .english ? "" : "(?!i[A-Z]|e[A-Z])"
    // Russian and Kazakh abbreviations end in a consonant.
    let stop = language == .english ? #"\."# : #"(?<!\p{L}{3}[аеёиоуыэюяйьәіөұү])\."#
    return [
      exception(
        stop + Self.closers, small.replacing(#"\p{Ll}"#, with: notBrand + #"\p{Ll}"#),
        "A small letter follows, perhaps after a dash: the sentence goes on."),
      exception(#"[!?…]"# + Self.closers, small, "The same after other marks."),
      exception(
        #"\."# + Self.closers, Self.space + "+[-–—]+" + Self.space + #"*\p{Ll}"#,
        "A dash and a small letter follow."),
      exception(
        Self.sentenceEnd, Self.space + #"+["»”’)\]},.;:!?]+(?:\s|$)"#,
        "A word of nothing but closing punctuation follows."),
      exception(
        "(?<!:\(Self.space))«[^«»]{1,90}[.!?…]", "\(Self.space)[^«»]{1,90}»\(Self.space)\\p{Ll}",
        "A title in quotation marks, inside a sentence."),
      exception(
        #"\p{L}"# + Self.space + #"\([^()]{1,200}[.!?…]"#,
        Self.space + #"[^()]{1,200}\)(?:[,;:.]|"# + Self.space + #"[-–—\p{Ll}])"#,
        "An aside in brackets, inside a sentence."),
    ]
  }

  /// Where the sentence ends although an exception below says otherwise.
  private var ends: [SRXDocument.Rule] {
    let capital = "\(Self.space)+[A-Z\(Self.cyrillic)]"
    let labels = Self.either(language.labels)
    let openers = Self.either(language.openers)
    let ending = language == .english ? "s?" : #"\p{L}{0,4}"#
    var rules = [
      end(
        "\(Self.wordStart)\(labels)\(ending)\(Self.space)[A-Z\(Self.cyrillic)]\\.", capital,
        "A letter that names the noun before it ends the sentence."),
      end(
        "[\\p{L},]\(Self.space)[A-Z\(Self.cyrillic)]\\.",
        "\(Self.space)+(?=\\p{Lu})\(openers)\(Self.space)",
        "A word that begins sentences follows a letter."),
      end(
        #"(?<![\p{L}\d.@/:_-])\p{Ll}{3,40}[.!?…]"#, #"\p{Lu}\p{Ll}*(?:[\s,;:!?]|$)"#,
        "White space is missing between two sentences."),
    ]
    if language == .english {
      rules.append(end(#"\?\s+No\."#, Self.space + #"+\d"#, "`No.` answers a question."))
    }
    return rules
  }

  private var exceptions: [SRXDocument.Rule] {
    var rules: [SRXDocument.Rule] = []
    for group in language.abbreviationGroups where !group.role.mayEnd {
      rules += exceptions(of: group)
    }
    rules += [
      exception(
        Self.wordStart + "[\(Self.cyrillic)]\\.", Self.space + "+[«\"(]?[\(Self.cyrillic)]",
        "An initial before a name in the same script."),
      exception(
        Self.wordStart + #"[A-Z]\."#, Self.space + "+[A-Z]", "The same in Latin letters."),
      exception(
        #"(?:^|[.!?:;…)»"]\s)\d{1,3}(?:\.\d{1,3}){0,3}\."#, Self.space,
        "The number of an item or a section."),
    ]
    let closing = Self.alternatives(words { $0.mayEnd })
    rules += [
      exception(
        #"[\dIVXХ]"# + Self.space + "?" + closing, Self.space + #"+\d"#,
        "A number after a unit or a date: the sentence goes on."),
      exception(
        Self.wordStart + closing, Self.space + "+[(№]",
        "A bracket or a number sign after an abbreviation that could end a sentence."),
    ]
    return rules + ofLanguage
  }

  private var ofLanguage: [SRXDocument.Rule] {
    switch language {
    case .english:
      let hour = #"\d"# + Self.space + #"?[ap]\.m\."#
      let company = Self.either("co corp inc ltd llc llp plc gmbh")
      return [
        exception(
          hour, "\(Self.space)+(?i:\(Self.either(RuleWords.zoneWords)))\\b",
          "A day or a zone follows."),
        exception(
          hour, "\(Self.space)+\\p{L}+\(Self.space)\(Self.either(RuleWords.clockWords))\\b",
          "The name of a zone follows."),
        exception(
          "\(Self.wordStart)\(company)\\.", "\(Self.space)+\(company)\\.",
          "The legal form goes on."),
        exception(
          #"(?<!\p{Lu}\p{Ll}{1,30}"# + Self.space + #")\bSt\."#, Self.space + "+[A-Z]",
          "A saint, not a street."),
      ]
    case .russian, .kazakh:
      return [
        exception(
          #"долл\."#, "\(Self.space)+(?:США|Канады|Австралии|Сингапура|Гонконга)",
          "The country of a currency follows.")
      ]
    }
  }

  private func exception(
    _ before: String, _ after: String, _ reason: String
  ) -> SRXDocument.Rule {
    SRXDocument.Rule(isBreak: false, before: before, after: after, reason: reason)
  }

  private func end(_ before: String, _ after: String, _ reason: String) -> SRXDocument.Rule {
    SRXDocument.Rule(isBreak: true, before: before, after: after, reason: reason)
  }

  /// One rule for words, one for single letters, which are no abbreviations among initials, and one
  /// for words that are measures as well: those only without a number before them.
  private func exceptions(of group: AbbreviationGroup) -> [SRXDocument.Rule] {
    let measures = Set(words { $0 == .unit || $0 == .date })
    let closing = Set(words { $0 == .closing })
    let words = Self.bare(group).filter {
      !closing.contains($0) && !language.listedWords.contains($0)
    }
    let letters = words.filter { $0.unicodeScalars.count == 1 && !measures.contains($0) }
    let longer = words.filter { $0.unicodeScalars.count > 1 && !measures.contains($0) }
    let both = words.filter(measures.contains)
    var rules: [SRXDocument.Rule] = []
    func add(_ start: String, _ words: [String], before: String) {
      guard !words.isEmpty else { return }
      rules.append(exception(start + Self.alternatives(words), before, group.reason))
    }
    add(Self.wordStart, longer, before: Self.space)
    add(Self.wordStart + #"(?<!(?<!\p{L})\p{L}\.\s?)"#, letters, before: Self.space)
    add(
      "\(Self.wordStart)(?<![\\dIVXХ]\(Self.space)?)(?<!(?<!\\p{L})\\p{L}\\.\\s?)", both,
      before: Self.space + #"+\p{Lu}"#)
    return rules
  }

  private func words(_ isWanted: (AbbreviationRole) -> Bool) -> [String] {
    language.abbreviationGroups.filter { isWanted($0.role) }.flatMap(Self.bare)
  }

  private static func bare(_ group: AbbreviationGroup) -> [String] {
    group.abbreviations.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
  }

  /// Abbreviations with their last stop.
  private static func alternatives(_ words: [String]) -> String {
    either(words) + #"\."#
  }

  private static func either(_ words: String) -> String {
    either(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Words, the first letter in either case, and white space allowed after inner stops; the longest
  /// first, because alternatives are tried in order.
  private static func either(_ words: [String]) -> String {
    var seen: Set<String> = []
    let patterns = words.filter { seen.insert($0).inserted }
      .sorted { ($1.count, $0) < ($0.count, $1) }
      .map { word in
        let first = word.prefix(1)
        let start = first.uppercased() == first ? String(first) : "[\(first.uppercased())\(first)]"
        return start + word.dropFirst().replacing(".", with: "\\.\(space)?")
      }
    return "(?:\(patterns.joined(separator: "|")))"
  }
}

import Linguistics

/// Tells translations that say no where the source says yes, or the other way round, and those
/// that say of something that it falls where it rises.
///
/// Only of short sentences that deny in the plainest way on one side while nothing on the other could
/// stand for it: languages have too many ways to say no.
package struct NegationCheck {
  private let source: Language?
  private let target: Language?

  /// What a translation turned round.
  package enum Fault: Hashable, Sendable {
    case lost
    case added
    /// One goes up and the other down; the words that say so.
    case opposite(source: String, target: String)
  }

  private static let longest = 16
  private static let longestKazakh = 8

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source.language
    self.target = target.language
  }

  package func fault(source: String, target: String) -> Fault? {
    guard let from = self.source, let to = self.target, from != to else { return nil }
    let (mine, theirs) = (Self.words(source), Self.words(target))
    if let fault = opposite(mine, from, theirs, to) { return fault }
    if let fault = Self.exclusion(mine, from, theirs, to) { return fault }
    // Kazakh denies within the verb, in many shapes: only in sentences of one verb is it plain.
    let longest = from == .kazakh || to == .kazakh ? Self.longestKazakh : Self.longest
    // A question asks the same with and without a denial.
    guard mine.count <= longest, theirs.count <= longest + 6, !mine.isEmpty, !theirs.isEmpty,
      !source.contains("?"), !target.contains("?")
    else { return nil }
    let polarity = (Polarity(mine, from), Polarity(theirs, to))
    if polarity.0 == .denies, polarity.1 == .affirms { return .lost }
    if polarity.0 == .affirms, polarity.1 == .denies { return .added }
    return nil
  }

  /// `не исключил` against `ruled out`: a verb of denial that one side denies.
  private static func exclusion(
    _ mine: [String], _ from: Language, _ theirs: [String], _ to: Language
  ) -> Fault? {
    guard from == .russian, to == .english,
      let verb = mine.firstIndex(where: { $0.hasPrefix("исключи") || $0.hasPrefix("исключа") }),
      mine.count(where: { $0.hasPrefix("исключ") }) == 1,
      theirs.contains(where: { ["rule", "rules", "ruled", "ruling"].contains($0) }),
      theirs.contains("out")
    else { return nil }
    let denies = verb > 0 && ["не", "нельзя"].contains(mine[verb - 1])
    let otherDenies = theirs.contains {
      $0.hasSuffix("n't") || ["not", "no", "cannot", "never", "neither", "nor"].contains($0)
    }
    if denies == otherDenies { return nil }
    return denies ? .lost : .added
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { String($0.contains("’") ? $0.replacing("’", with: "'") : $0) }
  }

  private enum Polarity {
    case denies, affirms
    /// Something that might be a denial.
    case unclear

    init(_ words: [String], _ language: Language) {
      let plain = words.indices.filter { Self.isPlain(words, $0, language) }
      // `not rich, but good`
      let isBalanced = ["but", "но", "бірақ", "зато"].contains(where: words.contains)
      if plain.count == 1, !isBalanced {
        self = .denies
      } else {
        let isHinted = words.contains { Self.isHint($0, language) }
        self = plain.isEmpty && !isHinted ? .affirms : .unclear
      }
    }

    /// `не подписали`, `did not`, `қолдамады`, `емес`.
    private static func isPlain(_ words: [String], _ index: Int, _ language: Language) -> Bool {
      let word = words[index]
      switch language {
      case .russian:
        guard word == "не", index + 1 < words.count, isVerb(words[index + 1]) else {
          return false
        }
        return !softened.contains { words[index + 1].hasPrefix($0) }
          && !(index > 0
            && ["тем", "если", "пока", "едва", "чуть", "ли", "нельзя"].contains(words[index - 1]))
      case .english:
        guard word == "not" || word.hasSuffix("n't") else { return false }
        let next = index + 1 < words.count ? words[index + 1] : ""
        return word != "can't" && !englishSoftened.contains(next)
      case .kazakh:
        if index > 0, kazakhSoftened.contains(where: words[index - 1].hasPrefix) { return false }
        return ["емес", "жоқ"].contains(word)
          || negativeVerbs.contains { word.hasSuffix($0) }
            && !kazakhSoftened.contains(where: word.hasPrefix)
      }
    }

    /// Whether a word after `не` has the ending of a verb or a short participle: `не первый` denies
    /// no deed.
    private static func isVerb(_ word: String) -> Bool {
      let stem = word.hasSuffix("ся") || word.hasSuffix("сь") ? String(word.dropLast(2)) : word
      return verbEndings.contains { stem.hasSuffix($0) && stem.count > $0.count + 1 }
    }
    private static let verbEndings = [
      "л", "ла", "ло", "ли", "ет", "ит", "ют", "ят", "ут", "ат", "ем", "им", "ть", "ти", "чь",
      "ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны", "та", "то", "ты",
    ]
    /// Beginnings of words whose denial is said otherwise as well: `не хватает` is `lacks`.
    private static let softened = [
      "мене", "боле", "поздн", "исключ", "мог", "хот", "хоч", "получилос", "хват", "нрав", "забы",
      "забу", "спать", "терп", "дожд", "оставл", "волну", "обман", "спеш", "жела", "успе", "скрыва",
      "отлича", "измен", "прекра", "упуст", "сомне", "уступ", "замет",
      "возраж", "отказ", "отриц", "препятств", "протест", "спор",
    ]
    /// Beginnings of words whose denial says what others state: `жетпейді` is `is short`.
    private static let kazakhSoftened = [
      "жетпе", "жетіспе", "тоқтама", "үзілме", "бәсеңде", "ұмыт", "қалма", "кешік", "ұнама",
      "білме", "көрінбе", "сыйма", "шыдама", "күмән", "шүбә", "өзгерме",
      "тайма", "айныма", "аяма", "жасырма",
    ]
    /// Words that stand behind `not` where nothing is denied, or not the deed.
    private static let englishSoftened: Set = [
      "only", "a", "an", "the", "very", "so", "good", "enough", "just", "all", "every", "it",
      "that",
      "yet", "always", "necessarily", "to", "even", "much", "many", "more", "less", "until", "too",
      "really", "quite", "far", "least", "afraid", "wait", "help", "be", "as", "in", "for",
    ]
    private static let negativeVerbs = ["м", "б", "п"].flatMap { consonant in
      ["ады", "еді", "аған", "еген", "айды", "ейді", "апты", "епті"].map { consonant + $0 }
    }

    private static func isHint(_ word: String, _ language: Language) -> Bool {
      switch language {
      case .russian:
        return russianWords.contains(word)
          || [
            "не", "без", "ник", "нич", "ник", "отказ", "запре", "отсутств", "лиш", "отри", "отверг",
            "исключ", "против", "мало", "вряд", "прекра", "отмен", "отклон", "воздерж", "избе",
            "утрат", "потер", "плох", "бес", "молч", "промолч", "трудн", "недо", "нехват",
            "наоборот",
            "рано", "жале", "лож", "иначе", "остал", "дефицит", "однозначн", "продолжа", "пропуст",
          ]
          .contains { word.hasPrefix($0) }
      case .english:
        if word.hasSuffix("n't") { return true }
        return englishWords.contains(word)
          || [
            "un", "in", "im", "non", "dis", "ir", "fail", "refus", "reject", "den", "lack", "avoid",
            "prevent", "stop", "ban", "prohib", "exclud", "abs", "ceas", "cancel", "declin",
            "abstain", "refrain", "depriv", "miss",
          ]
          .contains { word.hasPrefix($0) } && !stating.contains { word.hasPrefix($0) }
          || word.hasSuffix("less") || word.hasSuffix("free")
      case .kazakh:
        return ["ешқандай", "ешкім", "ештеңе", "тек", "ғана", "бас", "тыйым"].contains {
          word.hasPrefix($0)
        }
          || ["сыз", "сіз"].contains { word.contains($0) }
          || negativeParts.contains { word.contains($0) }
      }
    }

    private static let russianWords: Set = [
      "ни", "нет", "нельзя", "кроме", "едва", "лишь", "хотя", "разве",
    ]
    private static let englishWords: Set = [
      "no", "not", "never", "none", "nor", "neither", "without", "nobody", "nothing", "cannot",
      "few",
      "hardly", "little", "only", "yet", "except", "than", "rather", "but", "barely", "unless",
      "instead", "out", "off", "against", "rather", "still", "until", "less", "least", "long",
      "far", "wrong", "same", "reluctant", "wish", "stay", "forward", "set", "back",
    ]
    /// Beginnings of words that only look as if they denied.
    private static let stating = [
      "injur", "inter", "includ", "increas", "inform", "invest", "industr", "initi", "institut",
      "introduc", "invit", "india", "indone", "import", "implement", "improv", "union", "unit",
      "univers", "discuss", "district", "display", "bank", "iran", "iraq", "mission", "missile",
    ]
    private static let negativeParts = ["ма", "ме", "ба", "бе", "па", "пе"].flatMap { syllable in
      ["й", "с", "ғ", "г", "у", "д", "п", "ң", "н"].map { syllable + $0 }
    }
  }

  // MARK: Opposites

  /// The first family of opposites of which each text has members, but not the same.
  private func opposite(
    _ mine: [String], _ from: Language, _ theirs: [String], _ to: Language
  ) -> Fault? {
    for family in OpposedWords.families {
      if let (source, target) = family.difference(mine, from, theirs, to) {
        return .opposite(source: source, target: target)
      }
    }
    return nil
  }
}

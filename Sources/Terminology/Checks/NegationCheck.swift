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

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source.language
    self.target = target.language
  }

  package func fault(source: String, target: String) -> Fault? {
    guard let from = self.source, let to = self.target, from != to else { return nil }
    let (mine, theirs) = (Self.words(source), Self.words(target))
    if let fault = opposite(mine, from, theirs, to) { return fault }
    // Kazakh denies within the verb, in too many shapes.
    guard from != .kazakh, to != .kazakh, mine.count <= Self.longest,
      theirs.count <= Self.longest + 6, !mine.isEmpty, !theirs.isEmpty
    else { return nil }
    let polarity = (Polarity(mine, from), Polarity(theirs, to))
    if polarity.0 == .denies, polarity.1 == .affirms { return .lost }
    if polarity.0 == .affirms, polarity.1 == .denies { return .added }
    return nil
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().replacing("ё", with: "е").replacing("’", with: "'")
      .split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  private enum Polarity {
    case denies, affirms
    /// Something that might be a denial.
    case unclear

    init(_ words: [String], _ language: Language) {
      let plain = words.indices.filter { Self.isPlain(words, $0, language) }
      if plain.count == 1 {
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
        guard word == "не", index + 1 < words.count else { return false }
        return !softened.contains { words[index + 1].hasPrefix($0) }
          && !(index > 0
            && ["тем", "если", "пока", "едва", "чуть", "ли"].contains(words[index - 1]))
      case .english: return word == "not" || word.hasSuffix("n't")
      case .kazakh:
        return ["емес", "жоқ"].contains(word) || negativeVerbs.contains { word.hasSuffix($0) }
      }
    }

    private static let softened = [
      "только", "мене", "боле", "поздн", "ран", "исключ", "раз", "одн", "очень", "совсем", "сразу",
      "столько", "могут не", "мог",
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
          ]
          .contains { word.hasPrefix($0) }
      case .english:
        return englishWords.contains(word)
          || [
            "un", "in", "im", "non", "dis", "ir", "fail", "refus", "reject", "den", "lack", "avoid",
            "prevent", "stop", "ban", "prohib", "exclud", "abs", "ceas", "cancel", "declin",
            "abstain",
          ]
          .contains { word.hasPrefix($0) } || word.hasSuffix("less") || word.hasSuffix("free")
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
      "no", "never", "none", "nor", "neither", "without", "nobody", "nothing", "cannot", "few",
      "hardly", "little", "only", "yet", "except", "than", "rather", "but", "barely", "unless",
      "instead", "out", "off", "against", "rather", "still", "until", "less", "least", "long",
    ]
    private static let negativeParts = ["ма", "ме", "ба", "бе", "па", "пе"].flatMap { syllable in
      ["й", "с", "ғ", "г", "у", "д", "п", "ң", "н"].map { syllable + $0 }
    }
  }

  // MARK: Opposites

  /// The first family of opposites of which each text has one member, but not the same.
  private func opposite(
    _ mine: [String], _ from: Language, _ theirs: [String], _ to: Language
  ) -> Fault? {
    for family in OpposedWords.families {
      let (found, other) = (family.members(in: mine, from), family.members(in: theirs, to))
      guard found.count == 1, other.count == 1, let one = found.first, let two = other.first,
        one.key != two.key
      else { continue }
      return .opposite(source: one.value, target: two.value)
    }
    return nil
  }
}

import Bytes

/// Puts a Kazakh noun into the form that another stands in: `Петропавлмен` where `Қарағандымен` was.
///
/// What the old form has beyond its dictionary form (number, possession, case) is read off and given
/// to the new noun with the harmony and the consonants that this asks for (Muhamedowa, *Kazakh: A
/// Comprehensive Grammar*, 2016, chapters on phonology and nominal morphology).
package enum KazakhInflection {
  /// A noun in its dictionary form, in lower case but for the first letter of a name.
  package struct Noun: Sendable, Hashable {
    package let word: String
    /// Whether it ends in a possessive already, as the head of an izafet does: `министрі` of `сыртқы
    /// істер министрі`.
    package let isPossessed: Bool

    package init(_ word: String, isPossessed: Bool = false) {
      self.word = word
      self.isPossessed = isPossessed
    }

    /// The last word of a term: possessed when it ends so behind another word.
    package init(lastOf term: [Substring]) {
      let word = term.last.map(String.init) ?? ""
      self.init(word, isPossessed: term.count > 1 && Self.looksPossessed(word.lowercased()))
    }

    /// Whether a word behind another ends in a possessive of the third person.
    static func looksPossessed(_ word: String, shortest: Int = 4) -> Bool {
      guard word.count >= shortest, !word.hasSuffix("шы"), !word.hasSuffix("ші")
      else { return false }
      return KazakhReading.all(of: word).contains {
        $0.possessor == .third && $0.grammaticalCase == .nominative && $0.stem.count >= 2
      }
    }
  }

  /// The new noun in the form that `form`, in lower case, is of the old one; nil when it is none, or
  /// one that nouns cannot be given with certainty.
  package static func moved(_ form: String, of old: Noun, to new: Noun) -> String? {
    difference(form, of: old).flatMap { apply($0, to: new) }
  }

  /// What a form has beyond the dictionary form.
  package struct Difference: Hashable, Sendable {
    let addsPlural: Bool
    let dropsPlural: Bool
    let addsPossessor: Bool
    let grammaticalCase: KazakhReading.Case
  }

  /// What a form has beyond the dictionary form of its word; nil when it is no form of it.
  package static func difference(_ form: String, of old: Noun) -> Difference? {
    let base = reading(of: old)
    if form == old.word.lowercased() {
      return Difference(
        addsPlural: false, dropsPlural: false, addsPossessor: false, grammaticalCase: .nominative)
    }
    let found = KazakhReading.all(of: form).filter {
      $0.stem == base.stem && $0.possessor != .other && $0.grammaticalCase != .other
        && !(base.possessor == .third && $0.possessor == .none && !base.isPlural && $0.isPlural)
    }
    // It is likelier that number and possession stay than that they change.
    let best = found.min { cost($0, base) < cost($1, base) }
    guard let best, base.possessor == .none || best.possessor == .third else { return nil }
    return Difference(
      addsPlural: best.isPlural && !base.isPlural, dropsPlural: base.isPlural && !best.isPlural,
      addsPossessor: base.possessor == .none && best.possessor == .third,
      grammaticalCase: best.grammaticalCase)
  }

  private static func cost(_ reading: KazakhReading, _ base: KazakhReading) -> Int {
    (reading.isPlural == base.isPlural ? 0 : 2) + (reading.possessor == base.possessor ? 0 : 1)
  }

  /// How the dictionary form itself is to be read.
  private static func reading(of noun: Noun) -> KazakhReading {
    let word = noun.word.lowercased()
    let readings = KazakhReading.all(of: word)
    func find(_ isPlural: Bool, _ possessor: KazakhReading.Possessor) -> KazakhReading? {
      readings.first {
        $0.isPlural == isPlural && $0.possessor == possessor && $0.grammaticalCase == .nominative
          && $0.stem.count >= 3
      }
    }
    if noun.isPossessed, let possessed = find(true, .third) ?? find(false, .third) {
      return possessed
    }
    return find(true, .none)
      ?? KazakhReading(
        stem: word, isPlural: false, possessor: .none, grammaticalCase: .nominative)
  }

  /// A noun with what another form had beyond its dictionary form.
  package static func apply(_ difference: Difference, to new: Noun) -> String? {
    let own = reading(of: new)
    let isPlural = (own.isPlural || difference.addsPlural) && !difference.dropsPlural
    let isPossessed = own.possessor == .third || difference.addsPossessor
    var text = new.word
    if isPlural != own.isPlural || isPossessed != (own.possessor == .third) {
      if own.possessor == .third || own.isPlural && !isPlural {
        // Taken apart and put together again, with the capitals it had.
        guard own.stem != new.word.lowercased() else { return nil }
        text = capitalized(own.stem, like: new.word)
      } else if own.isPlural, isPlural {
        text = new.word
      }
      if isPlural, !(own.isPlural && own.possessor == .none) {
        text += ending(.plural, after: text)
      }
      if isPossessed {
        text = beforeVowel(text)
        text += ending(.possessive, after: text)
      }
    }
    return difference.grammaticalCase.morpheme.map {
      text + ending($0, after: text, isPossessed ? .possessive : nil)
    } ?? text
  }

  /// The plural of a noun without endings.
  package static func plural(of word: String) -> String { word + ending(.plural, after: word) }

  /// What a noun may look like in the possessive of the third person, the likeliest first: `тілі`,
  /// `кітабы`, `халқы`.
  package static func possessives(of word: String) -> [String] {
    var stems = [beforeVowel(word), word]
    let letters = Letters(word)
    if letters.count > 3, let last = letters.last {
      let before = letters[letters.count - 2]
      if before == "ы" || before == "і" { stems.append((letters.dropLast(2) + [last]).text) }
    }
    var seen: Set<String> = []
    return stems.map { $0 + ending(.possessive, after: word) }.filter { seen.insert($0).inserted }
  }

  private static func capitalized(_ stem: String, like word: String) -> String {
    guard let first = word.first, first.isUppercase else { return stem }
    return stem.prefix(1).uppercased() + stem.dropFirst()
  }

  /// The stem as it is before a vowel: `кітаб` of `кітап`, `халқ` of `халық`.
  private static func beforeVowel(_ stem: String) -> String {
    if let short = dropping[stem.lowercased()] { return capitalized(short, like: stem) }
    guard let last = stem.last, let voiced = KazakhEndings.voiced(last),
      let before = stem.dropLast().unicodeScalars.last, KazakhEndings.isVowel(before.value),
      stem.count > 3 || last == "қ" || last == "п"
    else { return stem.hasSuffix("ь") ? String(stem.dropLast()) : stem }
    return stem.dropLast() + String(voiced)
  }

  /// Stems that lose their narrow vowel.
  private static let dropping = [
    "халық": "халқ", "орын": "орн", "ауыз": "ауз", "мойын": "мойн", "ерін": "ерн",
    "мұрын": "мұрн", "ерік": "ерк", "құлық": "құлқ", "көрік": "көрк", "көңіл": "көңл",
    "парық": "парқ",
  ]

  /// An ending in the shape that a noun asks for.
  static func ending(
    _ morpheme: KazakhMorpheme, after word: String, _ previous: KazakhMorpheme? = nil
  ) -> String {
    morpheme.form(after: harmonic(word), previous)
  }

  /// A word that takes the same endings and shows by its last vowel which.
  ///
  /// Loans in `к`, `г` and a soft sign, and with `и` as their last vowel, take front endings whatever
  /// stands before: `банктің`, `Алжирде`; surnames in `-ев` go by the vowel before: `Тоқаевтың`.
  private static func harmonic(_ word: String) -> String {
    let lower = word.lowercased()
    let letters = lower.unicodeScalars.map(\.value)
    guard let last = lower.last else { return lower }
    if last == "ь" {
      return "е" + String(lower.dropLast().last.map { String($0) } ?? "")
    }
    if "кг".contains(last) { return "е" + String(last) }
    if lower.hasSuffix("ев"),
      letters.dropLast(2).last(where: { KazakhEndings.isVowel($0) }).map(KazakhEndings.isBack)
        == true
    {
      return "ав"
    }
    let vowel = letters.last(where: KazakhEndings.isVowel)
    if vowel == "и", !backInI.contains(lower) { return "е" + String(last) }
    return lower
  }

  /// Words with `и` after a back vowel that are no loans from European languages.
  private static let backInI: Set = ["тарих", "ғылыми", "тарихи"]
}

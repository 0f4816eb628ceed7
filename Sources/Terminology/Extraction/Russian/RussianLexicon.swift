import Alignment
import Bytes
import Glibc
import Linguistics

/// The words of a Russian text, guessed from the forms it has.
///
/// Every form is tried as a form of every paradigm; of all words it may belong to it goes to the one
/// that explains most forms of the text. So a word's class is told by all its forms together
/// (`управлением` tells `управление` from `управления`), as in the unsupervised learning of morphology
/// (Goldsmith 2001), with the paradigms known.
struct RussianLexicon {
  /// A word with its paradigm.
  struct Lexeme: Hashable {
    /// The number of the paradigm among ``RussianParadigm/all``.
    let paradigm: Int
    /// What the endings follow.
    let stem: String
    /// The form without an ending when a vowel stands in it or drops out: `рынок`.
    let bare: String?

    var lemma: String {
      let ending = RussianParadigm.all[paradigm].lemma
      return (ending.isEmpty || ending == "ь" ? bare : nil) ?? stem + ending
    }
  }

  private(set) var lexemes: [Lexeme] = []
  private(set) var readings: [WordReading] = []
  /// The number of forms of the text that each word explains.
  private(set) var support: [Int] = []

  init(_ text: TermText) {
    let vocabulary = text.vocabulary
    let contexts = RussianContexts(text)
    var numbers: [Lexeme: Int32] = [:]
    var scores: [Lexeme: (score: Double, forms: Int)] = [:]
    let closed = RussianClosedWords.all
    let isClosed = vocabulary.forms.map { closed.contains(FormVocabulary.folded($0.text)) }
    let irregular = RussianClosedWords.irregularForms
    for (index, form) in vocabulary.forms.enumerated() {
      if form.isAcronym || isClosed[index] {
        readings.append(
          WordReading(
            lexeme: number(of: Lexeme(paradigm: -1, stem: form.text, bare: nil), &numbers),
            part: isClosed[index] ? .other : .noun,
            tags: form.isAcronym ? RussianParadigm.Tags.all : 0))
        continue
      }
      if let (lemma, tags) = irregular[form.text] {
        readings.append(
          WordReading(
            lexeme: number(of: Lexeme(paradigm: -1, stem: lemma, bare: nil), &numbers),
            part: .noun, tags: tags))
        continue
      }
      let best = Self.lexemes(of: form.text, vocabulary).map { lexeme in
        let score: (score: Double, forms: Int)
        if let known = scores[lexeme] {
          score = known
        } else {
          score = Self.score(lexeme, vocabulary, contexts)
          scores[lexeme] = score
        }
        return (lexeme: lexeme, score: score)
      }.max {
        ($0.score.score, $0.lexeme.lemma, $0.lexeme.paradigm)
          < ($1.score.score, $1.lexeme.lemma, $1.lexeme.paradigm)
      }
      readings.append(reading(form, best?.lexeme, best?.score.forms ?? 0, &numbers))
    }
    support = lexemes.map { scores[$0]?.forms ?? 0 }
  }

  private mutating func number(of lexeme: Lexeme, _ numbers: inout [Lexeme: Int32]) -> Int32 {
    if let number = numbers[lexeme] { return number }
    let number = Int32(truncatingIfNeeded: lexemes.count)
    numbers[lexeme] = number
    lexemes.append(lexeme)
    return number
  }

  private mutating func reading(
    _ form: FormVocabulary.Form, _ lexeme: Lexeme?, _ forms: Int,
    _ numbers: inout [Lexeme: Int32]
  ) -> WordReading {
    let whole = Lexeme(paradigm: -1, stem: form.text, bare: nil)
    guard let lexeme, form.text.count > 2 else {
      return WordReading(
        lexeme: number(of: whole, &numbers), part: .other)
    }
    let paradigm = RussianParadigm.all[lexeme.paradigm]
    // A form that is the only one of its word and ends like a verb is a verb.
    if forms == 1, paradigm.part == .noun, Self.looksVerbal(form.text) {
      return WordReading(lexeme: number(of: whole, &numbers), part: .other)
    }
    // Some nouns are never declined: `тенге`, `метро`.
    if forms == 1, paradigm.part == .noun, form.isIndeclinable {
      return WordReading(
        lexeme: number(of: whole, &numbers), part: .noun, tags: RussianParadigm.Tags.all)
    }
    var tags: UInt32 = 0
    for (ending, cases) in paradigm.endings where lexeme.stem + ending == form.text {
      tags |= cases
    }
    if tags == 0, paradigm.part == .noun { tags = Self.bareTags(paradigm) }
    let part: PartOfSpeech =
      RussianClosedWords.nouns.contains(lexeme.lemma) ? .noun : paradigm.part
    return WordReading(lexeme: number(of: lexeme, &numbers), part: part, tags: tags)
  }

  private static func looksVerbal(_ word: String) -> Bool {
    [
      "ть", "ться", "тся", "ет", "ют", "ут", "ит", "ят", "ал", "ил", "ала", "ила", "али", "или",
      "ся",
      "сь", "ешь", "ишь", "ав", "ив", "но", "ем", "им", "влен", "плен", "млен", "ожен", "ежен",
      "ишен",
      "ещен", "учен", "ючен", "ашен",
    ].contains(where: word.hasSuffix)
  }

  /// What a form without an ending is: the dictionary form of masculines, the genitive plural of
  /// others.
  private static func bareTags(_ paradigm: RussianParadigm) -> UInt32 {
    (paradigm.endings.first { $0.ending.isEmpty } ?? paradigm.endings.first { $0.ending == "ь" })?
      .tags
      ?? 0
  }

  /// The words a form may belong to.
  private static func lexemes(of form: String, _ vocabulary: FormVocabulary) -> [Lexeme] {
    var result: [Lexeme] = []
    for (number, paradigm) in RussianParadigm.all.enumerated() {
      for (ending, _) in paradigm.endings where ending.isEmpty || form.hasSuffix(ending) {
        let stem = String(form.dropLast(ending.count))
        guard stem.count >= 2, fits(stem, paradigm) else { continue }
        result.append(Lexeme(paradigm: number, stem: stem, bare: nil))
        guard paradigm.isFleeting else { continue }
        for bare in withVowel(stem, isSoft: paradigm.lemma == "ь" || paradigm.lemma == "я")
        where vocabulary.known(bare) != nil {
          result.append(Lexeme(paradigm: number, stem: stem, bare: bare))
        }
      }
      if paradigm.isFleeting, let stem = withoutVowel(form), stem.count >= 2, fits(stem, paradigm) {
        result.append(Lexeme(paradigm: number, stem: stem, bare: form))
      }
    }
    return result
  }

  private static func fits(_ stem: String, _ paradigm: RussianParadigm) -> Bool {
    guard let last = stem.last, stem.contains(where: { vowels.contains($0) }) || stem.count < 4
    else { return false }
    return paradigm.after.isEmpty
      ? !vowels.contains(last) && last != "ь" && last != "й" : paradigm.after.contains(last)
  }

  /// Endings that hardly any noun has.
  private static let adjectivesOnly: Set<String> = [
    "ого", "его", "ому", "ему", "ых", "ыми", "ими", "ую", "юю", "ый", "яя",
  ]

  private static let vowels = Set(RussianInflection.vowels.text)

  /// `рынк` with its vowel: `рынок`, `рынек`. Either, because only what the text has counts.
  private static func withVowel(_ stem: String, isSoft: Bool) -> [String] {
    guard let gap = RussianFleetingVowel.Gap(in: letters(stem)) else { return [] }
    let bare = (gap.isSoft ? [e] : [o, e]).map { gap.filled(with: $0).text }
    guard isSoft else { return bare }
    let soft = bare.map { $0 + "ь" }
    return gap.isSoft ? soft : soft + bare.suffix(1)
  }

  /// `рынок` without its vowel.
  private static func withoutVowel(_ form: String) -> String? {
    let word = letters(form.last == "ь" ? form.dropLast() : form[...])
    guard let dropping = RussianFleetingVowel.Vowel(in: word), !dropping.followsVowel else {
      return nil
    }
    return dropping.stem.text
  }

  private static func letters(_ text: some StringProtocol) -> Letters {
    text.unicodeScalars.map(\.value)
  }

  private static let e = UInt32(letter: "е")
  private static let o = UInt32(letter: "о")

  private static func score(
    _ lexeme: Lexeme, _ vocabulary: FormVocabulary, _ contexts: RussianContexts
  ) -> (score: Double, forms: Int) {
    let paradigm = RussianParadigm.all[lexeme.paradigm]
    var score = -paradigm.cost
    var found = 0
    var tokens = RussianCaseShares.Tokens()
    var counts: [(tags: UInt32, count: Int)] = []
    var contradictions = (against: 0, all: 0)
    for (ending, tags) in paradigm.endings {
      let isBare = ending.isEmpty || ending == "ь" && paradigm.lemma == "ь"
      let form = isBare ? lexeme.bare ?? lexeme.stem + ending : lexeme.stem + ending
      // What is a function word is none of its forms.
      let count = RussianClosedWords.all.contains(form) ? 0 : vocabulary.count(of: form)
      counts.append((tags, count))
      guard count > 0, let number = vocabulary.known(form) else { continue }
      found += 1
      let (against, all) = contexts.contradictions(of: number, to: tags)
      contradictions = (contradictions.against + against, contradictions.all + all)
      if tags & RussianParadigm.Tags.singular == 0 {
        // Few names have a plural.
        if vocabulary.isName(number) { score -= 1 }
        tokens.plural += count
      } else if tags & RussianParadigm.Tags.plural == 0 {
        tokens.singular += count
      } else {
        tokens.either += count
      }
      score += 1 + 0.2 * log2(Double(min(count, 64)))
    }
    if paradigm.part == .noun {
      score -= RussianCaseShares.surprise(at: counts, tokens)
      // `факта` would be met in the nominative if it were not a case of `факт`.
      if vocabulary.known(lexeme.lemma) == nil { score -= min(1, 0.05 * tokens.all) }
      score -= 4 * Double(contradictions.against) / Double(max(4, contradictions.all))
      if paradigm.lemma == "ь", RussianClosedWords.feminines.contains(lexeme.lemma) { score += 3 }
      if paradigm.gender == 0, RussianClosedWords.pluralsOnly.contains(lexeme.lemma) { score += 20 }
    } else {
      score -= 0.04 * Double(paradigm.endings.count - found)
      // `цифровый` would be met if it were not `цифровой`.
      if paradigm.part == .adjective, vocabulary.known(lexeme.lemma) == nil {
        score -= min(1, 0.05 * tokens.all)
      }
      if paradigm.part == .adjective,
        zip(paradigm.endings, counts).contains(where: {
          $1.count > 0 && Self.adjectivesOnly.contains($0.ending)
        })
      {
        score += 1
      }
      if paradigm.lemma == "ой", RussianClosedWords.stressedAdjectives.contains(lexeme.lemma) {
        score += 3
      }
    }
    let lemma = lexeme.lemma
    if let number = vocabulary.known(lemma), contexts.mayBeNominative(number) { score += 0.5 }
    if lexeme.bare != nil { score -= 0.2 }
    if SeedTerms.russian.contains(lemma) { score += 1.5 }
    if let suffix = paradigm.suffixes.filter(lemma.hasSuffix).map(\.count).max() {
      score += 0.3 + 0.25 * Double(suffix)
    }
    return (score, found)
  }
}

extension FormVocabulary.Form {
  /// Whether a noun of this one form is not declined, as foreign words in a vowel are not.
  fileprivate var isIndeclinable: Bool {
    guard let last = text.last, "оеиуюэ".contains(last), !text.hasSuffix("ии") else { return false }
    let isForeignName = capitals >= 2 && capitals == telling && last != "е"
    return count >= 8 || isForeignName
  }
}

/// The words that the seed of alignment has in their dictionary form.
private enum SeedTerms {
  static let russian = Set(
    TranslationLexicon.seedWords(in: .russian).map { FormVocabulary.folded($0) })
}

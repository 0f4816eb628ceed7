/// Russian noun phrases: adjectives that agree, a noun, and what depends on it in the genitive.
struct RussianGrammar: Grammar {
  private typealias Tags = RussianParadigm.Tags
  private let vocabulary: FormVocabulary
  private let lexicon: RussianLexicon

  init(_ text: TermText) {
    vocabulary = text.vocabulary
    lexicon = RussianLexicon(text)
  }

  func reading(of form: Int32) -> WordReading { lexicon.readings[Int(form)] }

  func phraseEnds(in run: ArraySlice<TermText.Word>) -> [Int] {
    var ends: [Int] = []
    var index = run.startIndex
    guard let head = group(in: run, from: &index) else { return [] }
    ends.append(index)
    var previous = head
    let isTitle = RussianClosedWords.titles.contains(lemma(reading(of: head.form)))
    while index < run.endIndex {
      let word = run[index]
      let reading = reading(of: word.form)
      // A name in apposition stands in the nominative (`Республики Казахстан`), or agrees
      // (`Нурсултана Назарбаева`).
      if reading.part == .noun, isTitle, vocabulary.isName(word.form),
        word.traits.contains(.isCapital), !vocabulary.forms[Int(word.form)].isAcronym,
        reading.tags & previous.tags != 0
      {
        break
      }
      if reading.part == .noun, vocabulary.isName(word.form), isApposition(word, reading, previous)
      {
        index += 1
        ends.append(index)
        previous = (word.form, reading.tags)
        continue
      }
      // What follows an acronym is no part of its phrase: `Премьер-министр РК Карим Масимов`.
      if vocabulary.forms[Int(previous.form)].isAcronym { break }
      guard let next = group(in: run, from: &index), next.tags & Tags.genitive != 0 else { break }
      ends.append(index)
      previous = (next.form, next.tags & Tags.genitive)
    }
    return ends
  }

  private func isApposition(
    _ word: TermText.Word, _ reading: WordReading, _ previous: (form: Int32, tags: UInt32)
  ) -> Bool {
    if vocabulary.forms[Int(previous.form)].isAcronym { return false }
    let areNames = vocabulary.isName(previous.form)
    let isLemma = lemma(reading) == vocabulary.forms[Int(word.form)].text
    if areNames {
      return reading.tags & previous.tags != 0 || isLemma && reading.tags & Tags.genitive == 0
    }
    return isLemma && reading.tags & Tags.nominative != 0
      && reading.tags & Tags.genitive == 0 && word.traits.contains(.isCapital)
  }

  /// The cases of all genders and numbers on top of one another.
  private static func cases(_ tags: UInt32) -> UInt32 {
    (tags | tags >> 6 | tags >> 12 | tags >> 18) & Tags.bits
  }

  /// Adjectives and the noun they agree with.
  private func group(
    in run: ArraySlice<TermText.Word>, from index: inout Int
  ) -> (form: Int32, tags: UInt32)? {
    var tags = Tags.all
    var current = index
    while current < run.endIndex {
      let word = run[current]
      let reading = reading(of: word.form)
      tags &= reading.tags
      guard tags != 0 else { return nil }
      current += 1
      switch reading.part {
      case .adjective: continue
      case .noun where current < run.endIndex && modifies(word.form, run[current].form): continue
      case .noun:
        index = current
        return (word.form, tags)
      case .other: return nil
      }
    }
    return nil
  }

  private func lemma(_ reading: WordReading) -> String {
    let lexeme = lexicon.lexemes[Int(reading.lexeme)]
    return lexeme.paradigm < 0 ? lexeme.stem : lexeme.lemma
  }

  func number(of forms: [PhraseForm: Int]) -> GrammaticalNumber {
    var number = GrammaticalNumber()
    guard let head = forms.mostFrequent.flatMap({ head(of: $0.forms) }) else { return number }
    for (form, count) in forms {
      let tags = form.forms[...head].reduce(Tags.all) { $0 & self.reading(of: $1).tags }
      if tags & Tags.singular == 0 { number.plural += count }
      if tags & Tags.plural == 0 { number.singular += count }
    }
    if let lexeme = forms.mostFrequent.map({ lexeme(of: $0.forms[head]) }), lexeme.paradigm >= 0 {
      let paradigm = RussianParadigm.all[lexeme.paradigm]
      number.isFixed = paradigm.part == .noun && paradigm.gender == 0
      if number.isFixed { number.plural = max(1, number.plural + number.singular) }
    }
    return number
  }

  private func head(of words: [Int32]) -> Int? {
    words.indices.first { index in
      reading(of: words[index]).part == .noun
        && !(index + 1 < words.count && modifies(words[index], words[index + 1]))
    }
  }

  /// Whether an adjective that may be a noun is none here: `ученый совет`.
  private func modifies(_ word: Int32, _ next: Int32) -> Bool {
    let lexeme = lexeme(of: word)
    guard lexeme.paradigm >= 0, RussianParadigm.all[lexeme.paradigm].part == .adjective else {
      return false
    }
    let (mine, theirs) = (reading(of: word), reading(of: next))
    return theirs.part != .other && mine.tags & theirs.tags != 0
  }

  private func lexeme(of form: Int32) -> RussianLexicon.Lexeme {
    lexicon.lexemes[Int(reading(of: form).lexeme)]
  }

  func dictionaryForm(of forms: [PhraseForm: Int], isPlural: Bool) -> DictionaryForm? {
    guard let common = forms.mostFrequent?.forms, let head = head(of: common) else { return nil }
    let lexeme = lexeme(of: common[head])
    var words = common.map { vocabulary.forms[Int($0)].text }
    guard lexeme.paradigm >= 0 else {
      // Acronyms and nouns that are not declined tell no gender for adjectives to agree with.
      guard head == 0 else { return nil }
      words[0] = lexeme.stem
      return DictionaryForm(words: words)
    }
    let paradigm = RussianParadigm.all[lexeme.paradigm]
    words[head] = isPlural ? Self.plural(of: lexeme) : lexeme.lemma
    if paradigm.part == .adjective, head > 0 { return nil }
    for index in 0..<head {
      guard let adjective = adjective(common[index], isPlural ? Tags.plural : paradigm.gender)
      else { return nil }
      words[index] = adjective
    }
    // A second name agrees with the first: `Нурсултан Назарбаев`.
    for index in (head + 1)..<max(head + 1, common.count)
    where vocabulary.isName(common[index]) && vocabulary.isName(common[index - 1])
      && (isInflectedWith(index, forms) || agree(common[index - 1], common[index]))
    {
      let reading = self.reading(of: common[index])
      words[index] = lemma(reading)
    }
    let support = lexicon.support[Int(reading(of: common[head]).lexeme)]
    let isSeen = vocabulary.count(of: lexeme.lemma) > 0
    return DictionaryForm(
      words: words, certainty: min(1, Double(support + (isSeen ? 2 : 0)) / 4),
      isGuess: !isPlural && (support < 3 || !isSeen))
  }

  /// Whether two names stand in one oblique case.
  private func agree(_ first: Int32, _ second: Int32) -> Bool {
    let cases = (Self.cases(reading(of: first).tags), Self.cases(reading(of: second).tags))
    return cases.0 & Tags.nominative & Tags.bits == 0 && cases.0 & cases.1 != 0
  }

  /// Whether a word changes with the phrase, as a dependent genitive never does.
  private func isInflectedWith(_ index: Int, _ forms: [PhraseForm: Int]) -> Bool {
    Set(forms.keys.map { $0.forms[index] }).count > 1
  }

  private func adjective(_ form: Int32, _ gender: UInt32) -> String? {
    let lexeme = lexicon.lexemes[Int(reading(of: form).lexeme)]
    guard lexeme.paradigm >= 0 else { return nil }
    let paradigm = RussianParadigm.all[lexeme.paradigm]
    let wanted = gender & Tags.nominative
    if gender == Tags.masculine { return lexeme.lemma }
    return paradigm.endings.first { $0.tags & wanted != 0 }.map { lexeme.stem + $0.ending }
  }

  private static func plural(of lexeme: RussianLexicon.Lexeme) -> String {
    let paradigm = RussianParadigm.all[lexeme.paradigm]
    let nominative = Tags.plural & Tags.nominative
    let endings = paradigm.endings.filter { $0.tags & nominative != 0 }.map(\.ending)
    let inA = RussianClosedWords.pluralsInA.contains(lexeme.lemma)
    let ending =
      paradigm.gender == Tags.masculine
      ? endings.first { ($0 == "а" || $0 == "я") == inA } : endings.first
    return lexeme.stem + (ending ?? endings.first ?? "")
  }
}

extension Dictionary where Value == Int {
  /// The key with the greatest count; of several the first in the order of their descriptions.
  var mostFrequent: Key? {
    self.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }?.key
  }
}

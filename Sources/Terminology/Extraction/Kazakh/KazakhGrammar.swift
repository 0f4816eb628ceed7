import Linguistics

/// Kazakh noun phrases: what describes a noun stands before it without an ending, or in the genitive
/// or the possessive where the next word is possessed (izafet).
struct KazakhGrammar: Grammar {
  private typealias Tags = KazakhLexicon.Tags
  private let vocabulary: FormVocabulary
  private let lexicon: KazakhLexicon

  init(_ text: TermText) {
    vocabulary = text.vocabulary
    lexicon = KazakhLexicon(text)
  }

  func reading(of form: Int32) -> WordReading { lexicon.readings[Int(form)] }

  func phraseEnds(in run: ArraySlice<TermText.Word>) -> [Int] {
    var ends: [Int] = []
    var needsPossessive = false
    for (index, word) in zip(run.indices, run) {
      let reading = reading(of: word.form)
      if reading.part == .other { break }
      let tags = reading.tags
      let isPossessed = tags & Tags.third != 0
      // What owns the first word is left outside, so the phrase is cut short: `басшысының орынбасары`.
      if isPossessed, index == run.startIndex { return reading.part == .noun ? [index + 1] : [] }
      if reading.part == .noun, !needsPossessive || isPossessed { ends.append(index + 1) }
      if tags & (Tags.otherCase | Tags.otherPerson) != 0 { break }
      if tags & Tags.genitive != 0 || isPossessed {
        needsPossessive = true
      } else if reading.part == .noun {
        needsPossessive = needsPossessive && !isPossessed
      }
    }
    return ends
  }

  func number(of forms: [PhraseForm: Int]) -> GrammaticalNumber {
    var number = GrammaticalNumber()
    for (form, count) in forms {
      guard let word = form.forms.last else { continue }
      if reading(of: word).tags & Tags.plural != 0 {
        number.plural += count
      } else {
        number.singular += count
      }
    }
    return number
  }

  func dictionaryForm(of forms: [PhraseForm: Int], isPlural: Bool) -> DictionaryForm? {
    guard let common = forms.mostFrequent?.forms, let last = common.last else { return nil }
    var words = common.map { vocabulary.forms[Int($0)].text }
    let lexeme = reading(of: last).lexeme
    let stem = lexicon.stems[Int(lexeme)]
    if vocabulary.forms[Int(last)].isAcronym { return DictionaryForm(words: words) }
    var word = stem
    if isPlural { word = KazakhInflection.plural(of: word) }
    if isIzafet(common, forms) { word = possessive(of: word) }
    words[words.count - 1] = word
    let support = Double(lexicon.support[Int(lexeme)])
    let isSeen = vocabulary.count(of: stem) > 0 || vocabulary.count(of: word) > 0
    return DictionaryForm(words: words, certainty: min(1, (support + (isSeen ? 3 : 0)) / 4))
  }

  /// Whether the last word is possessed by the words before it, not by something outside.
  ///
  /// After a noun it is; after adjectives alone it is where the text has an owner before them
  /// (`университеттің ғылыми кеңесі`), which is no part of the term.
  private func isIzafet(_ common: [Int32], _ forms: [PhraseForm: Int]) -> Bool {
    guard common.count > 1 else { return false }
    var all = 0
    var possessed = 0
    for (form, count) in forms {
      guard let tags = form.forms.last.map({ reading(of: $0).tags }), tags & Tags.otherPerson == 0
      else { continue }
      all += count
      if tags & Tags.third != 0 { possessed += count }
    }
    let before = reading(of: common[common.count - 2])
    if before.tags & (Tags.genitive | Tags.third) != 0 { return true }
    let isOwned =
      before.part == .noun || common.dropLast().contains { vocabulary.isName($0) }
    return isOwned && possessed * 2 > all
  }

  /// The possessive of the third person, as the text has it if it does.
  private func possessive(of word: String) -> String {
    let made = KazakhInflection.possessives(of: word)
    return made.max { vocabulary.count(of: $0) < vocabulary.count(of: $1) } ?? word
  }
}

/// English noun phrases: adjectives and nouns, the last a noun, and perhaps `of` with another.
struct EnglishGrammar: Grammar {
  private enum Tags {
    static let plural: UInt32 = 1
    /// May join two phrases: `of`.
    static let joins: UInt32 = 2
    static let article: UInt32 = 4
  }

  private let vocabulary: FormVocabulary
  private var readings: [WordReading] = []
  private var lemmas: [String] = []

  init(_ text: TermText) {
    vocabulary = text.vocabulary
    let contexts = EnglishContexts(text)
    var numbers: [String: Int32] = [:]
    for (index, form) in vocabulary.forms.enumerated() {
      var singular = form.isAcronym ? form.text : EnglishNumber.singular(form.text, vocabulary)
      // `Phillips`, `Los Angeles`.
      if vocabulary.isName(Int32(index)), vocabulary.count(of: singular) == 0 {
        singular = form.text
      }
      let isPlural = singular != form.text
      let number = numbers[singular] ?? Int32(truncatingIfNeeded: lemmas.count)
      if numbers[singular] == nil {
        numbers[singular] = number
        lemmas.append(singular)
      }
      var tags: UInt32 = isPlural ? Tags.plural : 0
      if form.text == "of" { tags |= Tags.joins }
      if form.text == "the" || form.text == "a" || form.text == "an" { tags |= Tags.article }
      readings.append(
        WordReading(
          lexeme: number, part: contexts.part(of: Int32(index), form, singular: singular),
          tags: tags))
    }
  }

  func reading(of form: Int32) -> WordReading { readings[Int(form)] }

  func phraseEnds(in run: ArraySlice<TermText.Word>) -> [Int] {
    var ends: [Int] = []
    var index = run.startIndex
    while index < run.endIndex {
      let reading = reading(of: run[index].form)
      switch reading.part {
      case .noun: ends.append(index + 1)
      case .adjective: break
      case .other:
        guard reading.tags & Tags.joins != 0, ends.last == index, index + 1 < run.endIndex else {
          return ends
        }
        if self.reading(of: run[index + 1].form).tags & Tags.article != 0 { index += 1 }
      }
      index += 1
    }
    return ends
  }

  func number(of forms: [PhraseForm: Int]) -> GrammaticalNumber {
    var number = GrammaticalNumber()
    guard let head = forms.mostFrequent.map({ head(of: $0.forms) }) else { return number }
    for (form, count) in forms {
      if reading(of: form.forms[head]).tags & Tags.plural != 0 {
        number.plural += count
      } else {
        number.singular += count
      }
    }
    return number
  }

  /// The noun that has the number: the last, or the one before `of`.
  private func head(of words: [Int32]) -> Int {
    (words.firstIndex { reading(of: $0).tags & Tags.joins != 0 } ?? words.count) - 1
  }

  func dictionaryForm(of forms: [PhraseForm: Int], isPlural: Bool) -> DictionaryForm? {
    guard let common = forms.mostFrequent?.forms else { return nil }
    let head = head(of: common)
    var words = common.map { vocabulary.forms[Int($0)].text }
    if !isPlural {
      words[head] = lemmas[Int(reading(of: common[head]).lexeme)]
    } else if let form = forms.filter({
      reading(of: $0.key.forms[head]).tags & Tags.plural != 0
    }).mostFrequent {
      words[head] = vocabulary.forms[Int(form.forms[head])].text
    }
    return DictionaryForm(words: words)
  }
}

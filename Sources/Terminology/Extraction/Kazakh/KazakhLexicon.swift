import Glibc
import Linguistics

/// The nouns of a Kazakh text, guessed from the forms it has.
///
/// As ``RussianLexicon`` does, a form goes to the stem that explains most forms of the text, of all
/// stems it may be read with.
struct KazakhLexicon {
  private(set) var stems: [String] = []
  private(set) var readings: [WordReading] = []
  /// How many forms of the text each stem explains.
  private(set) var support: [Int] = []

  /// What a form is; bits of ``WordReading/tags``.
  enum Tags {
    static let plural: UInt32 = 1
    static let third: UInt32 = 2
    static let otherPerson: UInt32 = 4
    static let genitive: UInt32 = 8
    static let otherCase: UInt32 = 16
    static let anyCase = genitive | otherCase
  }

  init(_ text: TermText) {
    let vocabulary = text.vocabulary
    let endShares = text.endShares()
    let closed = KazakhClosedWords.all
    let parses = vocabulary.forms.map { form in
      form.isAcronym || closed.contains(form.text) ? [] : KazakhReading.all(of: form.text)
    }
    var explained: [String: (score: Double, forms: Int)] = [:]
    for (form, parses) in zip(vocabulary.forms, parses) {
      let weight = 1 + 0.2 * log2(Double(min(form.count, 64)))
      for stem in Set(parses.map(\.stem)) {
        explained[stem, default: (0, 0)].score += weight
        explained[stem, default: (0, 0)].forms += 1
      }
    }
    var numbers: [String: Int32] = [:]
    func number(of stem: String) -> Int32 {
      if let number = numbers[stem] { return number }
      let number = Int32(truncatingIfNeeded: stems.count)
      numbers[stem] = number
      stems.append(stem)
      support.append(explained[stem]?.forms ?? 1)
      return number
    }
    let choices = vocabulary.forms.indices.map { index in
      Self.choice(parses[index], explained, vocabulary)
    }
    var inflected: [String: (all: Int, inflected: Int)] = [:]
    for (form, choice) in zip(vocabulary.forms, choices) {
      guard let choice else { continue }
      inflected[choice.stem, default: (0, 0)].all += form.count
      if choice.stem != form.text {
        inflected[choice.stem, default: (0, 0)].inflected += form.count
      }
    }
    for (index, form) in vocabulary.forms.enumerated() {
      if form.isAcronym {
        readings.append(WordReading(lexeme: number(of: form.text), part: .noun))
        continue
      }
      // `ҚР-ның` and the like: an acronym with an ending after a hyphen.
      guard !closed.contains(form.text), form.text.count > 1 else {
        readings.append(WordReading(lexeme: number(of: form.text), part: .other))
        continue
      }
      let best = choices[index]
      guard let best else {
        readings.append(WordReading(lexeme: number(of: form.text), part: .other))
        continue
      }
      let isVerb = Self.isVerb(
        form.text, best, support: explained[best.stem]?.forms ?? 0, endShare: endShares[index])
      let part: PartOfSpeech =
        isVerb || closed.contains(best.stem)
        ? .other
        : KazakhClosedWords.isAdjective(best.stem)
          && (inflected[best.stem].map { $0.inflected * 6 <= $0.all } ?? true) ? .adjective : .noun
      readings.append(
        WordReading(lexeme: number(of: best.stem), part: part, tags: Self.tags(best)))
    }
  }

  /// The reading whose stem explains most forms of the text.
  private static func choice(
    _ parses: [KazakhReading], _ explained: [String: (score: Double, forms: Int)],
    _ vocabulary: FormVocabulary
  ) -> KazakhReading? {
    parses.enumerated().max { a, b in
      func score(_ parse: (offset: Int, element: KazakhReading)) -> Double {
        let stem = parse.element.stem
        let isSeen = vocabulary.count(of: stem) > 0
        return (explained[stem]?.score ?? 0) + (isSeen ? 2 : 0) + (parse.offset == 0 ? 1.5 : 0)
          - (stem.count < 3 ? 4 : 0) - (looksInflected(stem) ? 4 : 0)
      }
      return (score(a), -a.offset) < (score(b), -b.offset)
    }?.element
  }

  /// Whether a stem ends in a way that nearly always is an ending that was not taken off.
  private static func looksInflected(_ stem: String) -> Bool {
    guard stem.count > 4 else { return false }
    if ["лар", "лер", "дар", "дер", "тар", "тер"].contains(where: stem.hasSuffix) { return true }
    let cases = ["ның", "нің", "дың", "дің", "тың", "тің", "уға", "уге"]
    if cases.contains(where: stem.hasSuffix) { return true }
    if stem.hasSuffix("ын") || stem.hasSuffix("ін") { return true }
    // A loan without its last sound: `журналистер` is of `журналист`.
    if stem.hasSuffix("налис") || stem.hasSuffix("иалис") { return true }
    if let last = stem.last, "ыі".contains(last) {
      // After these consonants few stems have a vowel of their own: `диаметрі`, `акті`.
      if stem.dropLast().last.map({ "рнмзсйпвфжхц".contains($0) }) == true { return true }
      if stem.hasSuffix("кті") || stem.hasSuffix("кты") { return true }
    }
    return (stem.hasSuffix("сы") || stem.hasSuffix("сі"))
      && (stem.dropLast(2).last.map { "аәеоөұүыі".contains($0) } ?? false)
  }

  private static func tags(_ reading: KazakhReading) -> UInt32 {
    var tags: UInt32 = reading.isPlural ? Tags.plural : 0
    switch reading.possessor {
    case .none: break
    case .third: tags |= Tags.third
    case .other: tags |= Tags.otherPerson
    }
    switch reading.grammaticalCase {
    case .nominative: break
    case .genitive: tags |= Tags.genitive
    default: tags |= Tags.otherCase
    }
    return tags
  }

  /// Whether a form ends as a verb does and no noun of the text explains it.
  private static func isVerb(
    _ form: String, _ reading: KazakhReading, support: Int, endShare: Double
  ) -> Bool {
    if KazakhClosedWords.participles.contains(where: reading.stem.hasSuffix), reading.stem.count > 4
    {
      return true
    }
    let isBare = reading.stem == form
    // The verb closes the sentence, an adjective (`екіжақты`) never.
    if isBare, endShare < 0.3, KazakhClosedWords.isAdjective(form) { return false }
    if KazakhClosedWords.finite.contains(where: form.hasSuffix), form.count > 3 {
      return isBare || support < 3
    }
    return false
  }
}

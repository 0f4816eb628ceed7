import Linguistics
import TestSupport
import Testing

@testable import Terminology

/// The index of terms against looking every term up at every word.
@Suite("Recognition beside its slow twin")
struct RecognitionTwinTests {
  /// Words of texts and of glossaries, drawn at random: many forms, few words, so that terms overlap.
  private static let words: [Language: [String]] = [
    .russian: [
      "посол", "посла", "послом", "посольство", "посольства", "глава", "главы", "главе",
      "государство", "государства", "торговая", "торговой", "миссия", "миссии", "миссий",
      "министр", "министра", "заместитель", "заместителя", "иностранных", "дел", "Семей", "семей",
      "МИД", "МИДа", "в", "и", "2026",
    ],
    .kazakh: [
      "елші", "елшісі", "елшінің", "мемлекет", "мемлекеттің", "басшысы", "басшысының", "сауда",
      "саудасы", "министр", "министрі", "министрінің", "банк", "банкі", "ел", "елі", "елден",
      "объектілер",
      "объект", "Қазақстан", "Қазақстанның", "Республикасы",
      "Республикасының", "БҰҰ", "БҰҰ-ның", "және", "мен",
    ],
    .english: [
      "ambassador", "ambassadors", "embassy", "embassies", "head", "heads", "of", "state", "states",
      "trade", "traded", "mission", "missions", "organisation", "organizations", "policy", "police",
      "children", "child", "UN", "un", "Turkey", "turkey", "the",
    ],
  ]

  @Test(arguments: Language.allCases)
  func `The index finds what looking for every term at every word finds`(_ language: Language) {
    var generator = SeededGenerator(seed: 2026)
    let words = Self.words[language] ?? []
    for _ in 0..<60 {
      let terms = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ")
      }
      let text = (0..<30).map { _ in
        let mark = ["", "", "", "", ",", ".", "\""].randomElement(using: &generator) ?? ""
        return (words.randomElement(using: &generator) ?? "") + mark
      }.joined(separator: " ")
      let index = TermIndex(language: LanguageTag(language), terms: terms)
      let fast = TermRecognizer(index).occurrences(in: text)
      let slow = Self.search(terms, language, in: text)
      #expect(Set(fast) == slow, "\(terms) in \(text)")
      #expect(fast.count == Set(fast).count)
    }
  }

  /// Every term at every token, one word after the other, by the sets of their keys.
  private static func search(
    _ terms: [String], _ language: Language, in text: String
  ) -> Set<TermOccurrence> {
    let forms = makeTermForms(for: LanguageTag(language))
    let builder = TermWords(language: LanguageTag(language))
    let bytes = Array(text.utf8)
    var wordsOfTerms = terms.map { builder.words(of: $0) }
    if language == .english { TermIndex.partSpellings(&wordsOfTerms) }
    let hasNames = TermIndex.hasNames(terms)
    return bytes.withUnsafeBufferPointer { bytes in
      let tokens = TextAnalyzer(language: LanguageTag(language)).analyze(bytes).tokens
      var found: Set<TermOccurrence> = []
      for (number, words) in wordsOfTerms.enumerated() {
        guard words.contains(where: { $0.role != .fixed || words.count == 1 }) else { continue }
        for start in tokens.indices {
          var place = start
          var end = start
          let isHere = words.indices.allSatisfy { index in
            while index > 0, place < tokens.count,
              TermRecognizer.isQuote(tokens[place], in: bytes)
                || language == .english && isArticle(tokens[place], bytes)
            {
              place += 1
            }
            guard place < tokens.count else { return false }
            defer { place += 1 }
            end = place
            var word = words[index]
            word.isName = hasNames && word.isName
            if words.count == 1,
              forms.isOther(word, at: TermPlace(tokens: tokens, position: place, bytes: bytes))
            {
              return false
            }
            return isForm(tokens[place], of: word, isName: word.isName, forms, bytes)
          }
          if isHere {
            let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
            found.insert(TermOccurrence(term: number, range: range))
          }
        }
      }
      return found
    }
  }

  private static func isArticle(
    _ token: AnalyzedToken, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let letters = TermWords.letters(of: token, in: bytes)
    return TermWords.articles.contains(letters.map { ScalarTable.shared.lowercase($0) })
  }

  private static func isForm(
    _ token: AnalyzedToken, of word: TermWord, isName: Bool, _ forms: any TermForms,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let letters = TermWords.letters(of: token, in: bytes)
    if isName, ScalarTable.shared.scalarClass(letters.first ?? 0) != .upper { return false }
    var keys: Set<UInt64> = []
    var word = word
    word.isName = isName
    forms.forEachKey(of: word) { keys.insert($0) }
    var isForm = false
    forms.forEachKey(of: token, letters: { letters }) { if keys.contains($0) { isForm = true } }
    return isForm
  }
}

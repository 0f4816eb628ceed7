import Bitext
import Foundation
import Interchange
import Linguistics
import Testing

@Suite("The starter memory")
struct MemoryContentTests {
  private let entries: [Entry]

  init() throws { entries = try Content.entries() }

  @Test func `Every file is TMX 1.4 that reads without a notice`() throws {
    #expect(Content.memoryFiles.count >= 10)
    for file in Content.memoryFiles {
      var notices: [TMXNotice] = []
      var version: String?
      try TMXReader().read(
        path: file.path, header: { version = $0.version }, unit: { _, _ in },
        notice: { notices.append($0) })
      #expect(version == "1.4", "\(file.lastPathComponent)")
      #expect(notices.isEmpty, "\(notices)")
    }
  }

  @Test func `At least 400 units of articles, of 10 to 40 words, half of them 16 or longer`() {
    let lengths = entries.filter { !$0.isFormula }.map { words($0.text(.russian)) }.sorted()
    #expect(lengths.count >= 400)
    #expect((lengths.first ?? 0) >= 10 && (lengths.last ?? 99) <= 40)
    #expect(lengths.isEmpty || lengths[lengths.count / 2] >= 16)
  }

  @Test func `At least 400 formulas of 3 to 45 words`() {
    let lengths = entries.filter(\.isFormula).map { words($0.text(.russian)) }.sorted()
    #expect(lengths.count >= 400)
    #expect((lengths.first ?? 0) >= 3 && (lengths.last ?? 99) <= 45)
  }

  @Test func `Each unit has its theme and three languages, none empty`() {
    for entry in entries {
      #expect(
        Set(entry.unit.variants.compactMap(\.language.language)) == Set(Language.allCases)
          && entry.unit.variants.count == 3, "\(entry)")
      let theme = entry.unit.annotations.contains {
        $0.kind == .property && $0.value == entry.file.replacing(".tmx", with: "")
      }
      #expect(theme, "\(entry)")
      for language in Language.allCases {
        let least = entry.isFormula ? 3 : 4
        #expect(words(entry.text(language)) >= least, "\(entry) \(language)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `No sentence is said twice`(language: Language) {
    var seen: [String: Entry] = [:]
    for entry in entries {
      let key = entry.text(language).lowercased().filter { $0.isLetter || $0.isNumber }
      let earlier = seen.updateValue(entry, forKey: key)
      #expect(earlier == nil, "\(entry)")
    }
  }

  @Test func `Languages are not swapped`() {
    let kazakh = Set("әғқңөұүһі")
    for entry in entries {
      let ru = entry.text(.russian).lowercased()
      let en = entry.text(.english)
      let kk = entry.text(.kazakh).lowercased()
      #expect(!ru.contains { kazakh.contains($0) } && ru.contains { isCyrillic($0) }, "\(entry) ru")
      #expect(!en.contains { isCyrillic($0) }, "\(entry) en")
      #expect(kk.contains { kazakh.contains($0) }, "\(entry) kk")
    }
  }

  @Test func `No word mixes Latin and Cyrillic letters`() {
    for entry in entries {
      for language in Language.allCases {
        for word in entry.text(language).split(whereSeparator: { !$0.isLetter }) {
          let cyrillic = word.count { isCyrillic($0) }
          #expect(cyrillic == 0 || cyrillic == word.count, "\(entry) \(word)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `Quotes are those of the language`(language: Language) {
    let foreign = Set(language == .english ? "\"«»„'" : "\"“”„'‘’")
    let (open, close): (Character, Character) = language == .english ? ("“", "”") : ("«", "»")
    for entry in entries {
      let text = entry.text(language)
      #expect(!text.contains { foreign.contains($0) }, "\(entry)")
      #expect(text.count { $0 == open } == text.count { $0 == close }, "\(entry)")
    }
  }

  /// A number in digits in one language is in digits in all three; one written as a word is so in
  /// all three. That is the convention of the memory, so words need not be counted.
  @Test func `Numbers are the same in the three languages`() {
    for entry in entries {
      let russian = numbers(entry.text(.russian))
      #expect(numbers(entry.text(.english)) == russian, "\(entry) en")
      #expect(numbers(entry.text(.kazakh)) == russian, "\(entry) kk")
    }
  }

  @Test func `Official names are spelt as in the termbase`() throws {
    let terms = try Termbase.table().filter {
      ["organisations", "offices"].contains($0.domain) && $0.term.status != "forbidden"
    }.map(\.term)
    let places = placesOfWords()
    for (_, concept) in Dictionary(grouping: terms, by: \.concept) {
      guard let name = concept.first(where: { $0.language == "ru" && $0.status == "preferred" }),
        name.text.first?.isUppercase == true
      else { continue }
      // The last word may stand for its forms too, the words before it only for themselves.
      let first = wordsOfLetters(name.text).dropLast().first
      let candidates = first.map { places[$0] ?? [] } ?? Array(entries.indices)
      for entry in candidates.map({ entries[$0] }) where entry.text(.russian).contains(name.text) {
        for language in [Language.english, .kazakh] {
          let text = entry.text(language).lowercased()
          let spellings = concept.filter { $0.language == language.rawValue }
          #expect(
            spellings.contains { text.contains($0.text.lowercased()) },
            "\(entry) \(language): \(name.text)")
        }
      }
    }
  }

  @Test func `No forbidden term is used`() throws {
    let forbidden = try Termbase.table().map(\.term).filter { $0.status == "forbidden" }
    for language in Language.allCases {
      let terms = forbidden.filter { $0.language == language.rawValue }.map { spaced($0.text) }
      let byFirstWord = Dictionary(grouping: terms) { $0.split(separator: " ").first }
      for entry in entries {
        let text = spaced(entry.text(language))
        for word in Set(text.split(separator: " ")) {
          for term in byFirstWord[word] ?? [] {
            #expect(!text.contains(term), "\(entry)\(term)")
          }
        }
      }
    }
  }

  /// The entries that have a word in their Russian text, so that a name need not be looked for in
  /// all of them.
  private func placesOfWords() -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for word in Set(wordsOfLetters(entry.text(.russian))) {
        places[word, default: []].append(index)
      }
    }
    return places
  }

  private func wordsOfLetters(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  private func isCyrillic(_ character: Character) -> Bool {
    character.unicodeScalars.contains { LookAlikes.isCyrillic($0.value) }
  }

  /// The words set between single spaces, so that a term is found only as whole words.
  private func spaced(_ text: String) -> String {
    " " + text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.joined(separator: " ") + " "
  }

  /// Words as a translator counts them: a thousands space does not part a number.
  private func words(_ text: String) -> Int {
    text.replacing("\u{A0}", with: "").split { $0 == " " || $0 == "—" || $0 == "–" }.count
  }

  /// The numbers of a text in one form, sorted: `1 300`, `1,300` are 1300; `8,5`, `8.5` are 8.5.
  private func numbers(_ text: String) -> [String] {
    text.replacing(#/(\d)[\u{A0},](?=\d{3}(?!\d))/#) { "\($0.output.1)" }
      .matches(of: #/\d+(?:[.,]\d+)?/#)
      .map { String($0.output).replacing(",", with: ".") }
      .sorted()
  }
}

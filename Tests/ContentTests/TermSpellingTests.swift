import Linguistics
import Testing

@Suite("Terms in the starter memory")
struct TermSpellingTests {
  /// Wherever the words of the memory have the letters of a term, hyphens, spaces and capitals
  /// aside, they are written as the termbase writes it: `cyber-security` would be a fault.
  @Test(arguments: Language.allCases)
  func `A term is spelt as in the termbase`(language: Language) throws {
    let spellings = try spellings(in: language)
    for entry in try Content.entries() {
      for clause in clauses(of: entry.text(language)) {
        for (found, allowed) in occurrences(of: spellings, in: clause) {
          #expect(allowed.contains { $0.isSpelling(of: found) }, "\(entry) \(found)")
        }
      }
    }
  }

  @Test func `A term in another spelling is found`() {
    let term = Spelling(text: "Ministry of Defence", isName: true)
    let terms = ["ministryofdefence": [term]]
    let found = occurrences(of: terms, in: "The Ministry-of Defence and the ministry of defence.")
    #expect(found.map(\.text) == ["Ministry-of Defence", "ministry of defence"])
    #expect(!found.contains { term.isSpelling(of: $0.text) })
    #expect(term.isSpelling(of: "Ministry of Defence"))
  }

  private struct Spelling {
    let text: String
    /// Whether it is the name of a body or an office, which keeps its capitals.
    let isName: Bool

    func isSpelling(of words: String) -> Bool {
      isName ? text == words : text.lowercased() == words.lowercased()
    }
  }

  private static let longest = 8

  /// The terms that may be used, by their letters; short ones would be found by accident.
  private func spellings(in language: Language) throws -> [String: [Spelling]] {
    var spellings: [String: [Spelling]] = [:]
    for (term, domain) in try Termbase.table()
    where term.language == language.rawValue && term.status != "forbidden" {
      let text = words(of: term.text).joined(separator: " ")
      let isName =
        ["organisations", "offices"].contains(domain) && term.text.first?.isUppercase == true
      guard letters(of: text).count >= 6 else { continue }
      spellings[letters(of: text), default: []].append(Spelling(text: text, isName: isName))
    }
    return spellings
  }

  /// The longest terms at each place of a text, with the spellings they may have.
  private func occurrences(
    of spellings: [String: [Spelling]], in text: String
  ) -> [(text: String, allowed: [Spelling])] {
    let words = words(of: text)
    let lettersOfWords = words.map { letters(of: $0) }
    var found: [(String, [Spelling])] = []
    var start = 0
    while start < words.count {
      let lengths = (1...min(Self.longest, words.count - start)).reversed()
      let hit = lengths.lazy.compactMap { length -> (length: Int, allowed: [Spelling])? in
        spellings[lettersOfWords[start..<start + length].joined()].map { (length, $0) }
      }.first
      if let hit {
        found.append((words[start..<start + hit.length].joined(separator: " "), hit.allowed))
      }
      start += hit?.length ?? 1
    }
    return found
  }

  /// The parts between marks, over which no term goes: `of its borders, and` has no `bordersand`.
  private func clauses(of text: String) -> [String] {
    text.split { ",;:!?()—".contains($0) }.map(String.init)
  }

  /// The words of a text, a hyphen being part of a word; ё is е, as in the termbase.
  private func words(of text: String) -> [String] {
    text.replacing("ё", with: "е").replacing("Ё", with: "Е")
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" }
      .map(String.init)
  }

  private func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

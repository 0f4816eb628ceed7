import Glibc
import Linguistics

/// The words and phrases of a text that may be terms, with where and how often they stand.
///
/// Candidates are runs of one to four words that neither begin nor end with a stop word, counted by
/// stems and ranked by C-value (Frantzi, Ananiadou and Mima 2000): frequency, less what is due to
/// longer candidates around it, times the logarithm of the length.
package struct TermCandidates {
  /// A candidate.
  struct Candidate {
    var frequency = 0
    /// Numbers of the sentences it stands in, ascending, each once.
    var sentences: [Int32] = []
    /// The forms it stands in, lower case but for names and acronyms.
    var forms: [[String]: Int] = [:]
    var value = 0.0
  }

  let language: LanguageTag
  private(set) var candidates: [[UInt32]: Candidate] = [:]
  /// Every form of every stem, with how often it stands anywhere.
  private(set) var words: [UInt32: [String: Int]] = [:]

  private static let longest = 4

  /// - Parameter minimum: how often a candidate must stand.
  package init(_ sentences: [String], language: LanguageTag, minimum: Int = 4) {
    self.language = language
    let analyzer = TextAnalyzer(language: language)
    let stopWords = StopWords.of(language)
    for (number, sentence) in sentences.enumerated() {
      let words = Self.words(of: sentence, analyzer, stopWords)
      for word in words where !word.stops {
        self.words[word.stem, default: [:]][word.text, default: 0] += 1
      }
      add(words, sentence: Int32(number))
    }
    candidates = candidates.filter { $0.value.frequency >= minimum }
    rank()
  }

  private struct Word {
    let text: String
    let stem: UInt32
    /// Whether nothing but a space parts it from the word before.
    let follows: Bool
    /// Whether a term may neither begin nor end with it.
    let stops: Bool
    /// Whether a term may have it inside.
    let joins: Bool
  }

  private static let joiners: Set<String> = ["of", "and", "for", "the", "on"]

  private static func words(
    of sentence: String, _ analyzer: TextAnalyzer, _ stopWords: Set<String>
  ) -> [Word] {
    let bytes = Array(sentence.utf8)
    var words: [Word] = []
    var wasWord = false
    for token in analyzer.analyze(sentence).tokens {
      guard token.kind == .word else {
        wasWord = false
        continue
      }
      let written = String(decoding: bytes[token.range], as: UTF8.self)
      let lower = written.lowercased().replacing("ё", with: "е")
      let isAcronym = written.count >= 2 && written.allSatisfy { !$0.isLowercase }
      let stops = stopWords.contains(lower) || (lower.count < 3 && !isAcronym)
      words.append(
        Word(
          text: isAcronym ? written : lower, stem: token.stem, follows: wasWord, stops: stops,
          joins: !stops || joiners.contains(lower)))
      wasWord = true
    }
    return words
  }

  private mutating func add(_ words: [Word], sentence: Int32) {
    for start in words.indices where !words[start].stops {
      var key: [UInt32] = []
      var form: [String] = []
      for end in start..<min(start + Self.longest, words.count) {
        let word = words[end]
        if end > start, !word.follows || !word.joins { break }
        key.append(word.stem)
        form.append(word.text)
        if word.stops || !GrammarFilter.allows(form, language) { continue }
        candidates[key, default: Candidate()].frequency += 1
        candidates[key]?.forms[form, default: 0] += 1
        if candidates[key]?.sentences.last != sentence {
          candidates[key]?.sentences.append(sentence)
        }
      }
    }
  }

  private mutating func rank() {
    var around: [[UInt32]: (count: Int, frequency: Int)] = [:]
    for (key, candidate) in candidates {
      for length in 1..<max(2, key.count) where length < key.count {
        for start in 0...(key.count - length) {
          around[Array(key[start..<start + length]), default: (0, 0)].count += 1
          around[Array(key[start..<start + length]), default: (0, 0)].frequency +=
            candidate.frequency
        }
      }
    }
    for key in candidates.keys {
      let nested = around[key].map { Double($0.frequency) / Double($0.count) } ?? 0
      let own = Double(candidates[key]?.frequency ?? 0) - nested
      candidates[key]?.value = own * (key.count == 1 ? 0.15 : log2(Double(key.count)))
    }
  }
}

/// Keeps out runs of words that no grammar would call a term.
enum GrammarFilter {
  static func allows(_ words: [String], _ language: LanguageTag) -> Bool {
    guard language.language == .russian, let last = words.last else { return true }
    if words.contains(where: isVerb) { return false }
    return !isAdjective(last)
  }

  private static let verbal = [
    "ть", "ться", "ет", "ют", "ут", "ит", "ят", "ала", "али", "ила", "или", "ела", "ели", "лся",
    "лась", "лись", "ется", "ются", "ится", "ятся", "ено", "ано", "ены", "аны", "ена",
  ]
  private static let nominal = [
    "ость", "ель", "сеть", "ать", "итет", "ент", "есть", "кредит", "цена", "смена", "страны",
    "страна",
    "органы", "планы", "члены", "планы", "стена", "охрана", "экраны",
  ]

  private static func isVerb(_ word: String) -> Bool {
    word.count > 4 && verbal.contains(where: word.hasSuffix)
      && !nominal.contains(where: word.hasSuffix)
  }

  /// Endings that adjectives have and nouns have not.
  private static let adjectival = [
    "ый", "ая", "яя", "ое", "ые", "ого", "его", "ому", "ему", "ым", "ую", "юю", "ых", "ыми",
    "ский", "ской", "ские", "ских", "ским", "ними", "щий", "щие", "щих", "щей", "щим",
  ]

  static func isAdjective(_ word: String) -> Bool {
    word.count > 4 && adjectival.contains(where: word.hasSuffix)
  }
}

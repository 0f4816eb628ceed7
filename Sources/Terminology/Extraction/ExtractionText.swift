import Linguistics

/// One side of a bilingual text, cut into words for the extraction of terms.
struct ExtractionText {
  /// A word where it stands.
  struct Word {
    /// Its spelling, a number of ``spellings``.
    let spelling: Int32
    let stem: UInt32
    let role: Role
    /// Whether nothing but a space parts it from a word before.
    let follows: Bool
    let isCapital: Bool
  }

  enum Role {
    /// A term may begin and end with it.
    case content
    /// A term may have it inside (`of`).
    case joiner
    case stop
  }

  let language: LanguageTag
  private(set) var sentences: [[Word]] = []
  /// Words in lower case, `е` for `ё`; acronyms as they are written.
  private(set) var spellings: [String] = []
  /// What the content words of each stem look like.
  private(set) var forms: [UInt32: WordForms] = [:]
  /// The sentences that hold a content word of each stem, ascending.
  private(set) var postings: [UInt32: [Int32]] = [:]

  private static let longestAcronym = 8
  private static let joiners: Set<String> = ["of", "and", "for", "the", "on"]

  init(_ sentences: [String], language: LanguageTag) {
    self.language = language
    let analyzer = TextAnalyzer(language: language)
    let stopWords = StopWords.of(language)
    let written = Self.wordsInSmallLetters(sentences, analyzer)
    var numbers: [String: Int32] = [:]
    self.sentences.reserveCapacity(sentences.count)
    for (number, sentence) in sentences.enumerated() {
      let bytes = Array(sentence.utf8)
      var words: [Word] = []
      var wasWord = false
      for token in analyzer.analyze(sentence).tokens {
        guard token.kind == .word else {
          wasWord = false
          continue
        }
        let word = String(decoding: bytes[token.range], as: UTF8.self)
        let lower = word.lowercased().replacing("ё", with: "е")
        // A headline in capitals is no row of acronyms.
        let isAcronym =
          (2...Self.longestAcronym).contains(word.count)
          && word.allSatisfy { !$0.isLowercase } && !written.contains(lower)
        let text = isAcronym ? word : lower
        let spelling = numbers[text] ?? Int32(spellings.count)
        if numbers.updateValue(spelling, forKey: text) == nil { spellings.append(text) }
        let isStop =
          stopWords.contains(lower) || lower.count < 3 && !isAcronym
          || !Self.isNative(text, language)
        let role: Role =
          if isStop { Self.joiners.contains(lower) ? .joiner : .stop } else { .content }
        let isCapital = word.first?.isUppercase == true && (isAcronym || word != word.uppercased())
        words.append(
          Word(
            spelling: spelling, stem: token.stem, role: role, follows: wasWord,
            isCapital: isCapital))
        wasWord = true
        if role != .content { continue }
        forms[token.stem, default: WordForms()].add(
          text, isCapital: isCapital, follows: words.last?.follows == true)
        if postings[token.stem]?.last != Int32(number) {
          postings[token.stem, default: []].append(Int32(number))
        }
      }
      self.sentences.append(words)
    }
  }

  /// The words that stand in small letters somewhere, but for a capital at their beginning.
  private static func wordsInSmallLetters(
    _ sentences: [String], _ analyzer: TextAnalyzer
  ) -> Set<String> {
    var words: Set<String> = []
    for sentence in sentences {
      let bytes = Array(sentence.utf8)
      for token in analyzer.analyze(sentence).tokens where token.kind == .word {
        let word = String(decoding: bytes[token.range], as: UTF8.self)
        if word.dropFirst().contains(where: \.isLowercase) {
          words.insert(word.lowercased().replacing("ё", with: "е"))
        }
      }
    }
    return words
  }

  /// Whether a word is written in the script of the language: brands and addresses are no terms.
  private static func isNative(_ word: String, _ language: LanguageTag) -> Bool {
    switch language.language {
    case .russian, .kazakh:
      word.unicodeScalars.allSatisfy {
        LookAlikes.isCyrillic($0.value) || !$0.properties.isAlphabetic
      }
    case .english: word.unicodeScalars.allSatisfy { !LookAlikes.isCyrillic($0.value) }
    case nil: true
    }
  }
}

/// The forms of a stem that a text has.
struct WordForms {
  /// How often each stands anywhere.
  private(set) var counts: [String: Int] = [:]
  private var capitals = 0
  private var inside = 0

  mutating func add(_ form: String, isCapital: Bool, follows: Bool) {
    counts[form, default: 0] += 1
    // Only within a sentence do capitals say something.
    guard follows else { return }
    inside += 1
    if isCapital { capitals += 1 }
  }

  var total: Int { counts.values.reduce(0, +) }

  /// Whether it is a name, as far as capitals tell.
  var isName: Bool { inside > 0 && capitals * 10 >= inside * 7 }
}

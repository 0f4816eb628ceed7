import Bytes

/// The words that quantities begin with, by their first letters.
///
/// A look-up reads the numbers of each match, and most words are of none: four letters tell so at once,
/// where the rules compare each word with dozens of others. A text without digits and without such a
/// word has no quantities.
struct QuantityBeginnings: Sendable {
  /// The first four letters of words, zeros behind shorter ones.
  private var words: Set<UInt64> = []
  /// Three letters that words of any length begin with.
  private var prefixes: Set<UInt64> = []
  /// The article, which counts before a part alone: `a quarter`.
  private let hasArticle: Bool

  static func of(_ language: Language) -> QuantityBeginnings {
    switch language {
    case .russian: russian
    case .english: english
    case .kazakh: kazakh
    }
  }

  private static let russian = QuantityBeginnings(
    [
      Array(RussianNumerals.words.keys), RussianNumerals.prefixes.map(\.0),
      Array(QuantityScan.loneScales), Array(MonthName.russianForms.keys),
      Array(WeekdayName.russianForms.keys),
    ], .russian, prefixes: ["пол"])

  private static let english = QuantityBeginnings(
    [
      Array(EnglishNumerals.words.keys), Array(NumberScale.english.keys),
      Array(MonthName.englishForms.keys), Array(WeekdayName.englishForms.keys),
    ], .english)

  private static let kazakh = QuantityBeginnings(
    [
      Array(KazakhNumerals.values.keys), KazakhNumerals.collectives,
      KazakhNumerals.ordinals.map(\.0), NumberScale.kazakh.map(\.0), MonthName.kazakh,
      WeekdayName.kazakh,
      ["жүз", "жарым", "жарты", "ширек", "үштен", "төрттен", "бестен", "екіден", "оннан"],
    ], .kazakh, prefixes: NumberScale.kazakh.map(\.0).filter { $0.unicodeScalars.count == 3 })

  private init(_ lists: [[String]], _ language: Language, prefixes: [String] = []) {
    hasArticle = language == .english
    let shared =
      (QuantityScan.factors[language]?.map(\.0) ?? [])
      + (QuantityScan.parts[language].map { Array($0.keys) } ?? [])
      + (MonthName.shortForms[language].map { Array($0.keys) } ?? [])
    for word in lists.joined() + shared {
      let letters = word.unicodeScalars.map { Self.folded($0.value) }
      words.insert(Self.key(letters.prefix(4)))
    }
    for prefix in prefixes {
      self.prefixes.insert(Self.key(prefix.unicodeScalars.map(\.value)[...]))
    }
  }

  private static func key(_ letters: ArraySlice<UInt32>) -> UInt64 {
    letters.reduce(0) { $0 << 16 | UInt64($1) }
  }

  private static func folded(_ letter: UInt32) -> UInt32 {
    let lower = ScalarTable.shared.lowercase(letter)
    return foldedYo(lower)
  }

  /// Letters that almost all texts are of; others may be composed of several scalars.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "Ѐ"..."ҁ", "Ҋ"..."ԯ": true
    default: false
    }
  }

  /// Whether a quantity may begin with a word; false is certain.
  func mayBegin(_ word: String) -> Bool {
    var state = Word()
    for scalar in word.unicodeScalars {
      guard Self.isPlain(scalar.value) else { return true }
      state.add(scalar.value)
    }
    let isArticle = state.length == 1 && state.key == UInt64(UInt32(letter: "a"))
    return hasArticle && isArticle || mayBegin(state)
  }

  /// Whether a text may have quantities; false is certain.
  func mayStand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      var word = Word()
      while index < bytes.count {
        let scalar = decodeScalar(bytes, &index)
        if Self.isPlain(scalar) {
          word.add(scalar)
          continue
        }
        if word.length > 0, mayBegin(word) { return true }
        word = Word()
        if scalar < 0x80 {
          if (0x30...0x39).contains(scalar) { return true }
          continue
        }
        switch ScalarTable.shared.scalarClass(scalar) {
        case .symbol, .space, .ignorable: continue
        case .digit, .upper, .lower, .letter, .mark: return true
        }
      }
      return word.length > 0 && mayBegin(word)
    }
  }

  private func mayBegin(_ word: Word) -> Bool {
    word.isRoman || words.contains(word.key)
      || word.length > 2 && prefixes.contains(word.start)
  }

  /// A word while its letters are gone through.
  private struct Word {
    var length = 0
    /// The first four letters.
    var key: UInt64 = 0
    /// The first three.
    var start: UInt64 = 0
    /// Whether all letters are of numerals, see ``RomanNumeral``.
    var isRoman = true

    @inline(__always)
    mutating func add(_ letter: UInt32) {
      length += 1
      if length <= 4 { key = key << 16 | UInt64(QuantityBeginnings.folded(letter)) }
      if length <= 3 { start = key }
      switch letter {
      case "I", "V", "X", "L", "Х", "І": break  // the last two are Cyrillic
      default: isRoman = false
      }
    }
  }
}

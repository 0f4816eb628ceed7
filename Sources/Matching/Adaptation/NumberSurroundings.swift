import Linguistics

/// What stands after a number in a translation and must agree with it.
///
/// Kazakh endings after a hyphen take the shape the new number asks for (`120-дан`, `45-тен`), and so
/// do English ordinals (`5th`, `21st`). A noun that would need another form (`1 hour`, `5 hours`;
/// `5 лет`, `2 года`) cannot be mended here, so the number is left alone.
struct NumberSurroundings {
  private let range: Range<Int>
  private let language: Language?
  /// What follows the number: letters glued to it, or after a hyphen; the next word.
  private let suffix: String
  private let hyphen: String
  private let nextWord: String

  init(_ text: String, _ range: Range<Int>, _ language: LanguageTag) {
    self.range = range
    self.language = language.language
    let rest = String(decoding: text.utf8.dropFirst(range.upperBound), as: UTF8.self)
    hyphen = String(rest.prefix(1).filter { "-‑‐".contains($0) })
    suffix = String(rest.dropFirst(hyphen.count).prefix(while: \.isLetter))
    let isSpaced = suffix.isEmpty && rest.first?.isWhitespace == true
    nextWord = isSpaced ? String(rest.drop(while: \.isWhitespace).prefix(while: \.isLetter)) : ""
  }

  /// What replaces the number, and how far; nil when something would no longer agree.
  func replacement(
    of old: WrittenNumber, by new: WrittenNumber, written: String
  ) -> (range: Range<Int>, text: String)? {
    switch language {
    case .kazakh where !hyphen.isEmpty && !suffix.isEmpty && new.fraction.isEmpty:
      let word = KazakhSuffix.lastWord(ofNumber: new.whole)
      guard let ending = KazakhSuffix.reshaped(suffix, after: word) else { return nil }
      let length = hyphen.utf8.count + suffix.utf8.count
      return (range.lowerBound..<range.upperBound + length, written + hyphen + ending)
    case .english where hyphen.isEmpty && Self.ordinals.contains(suffix):
      let length = suffix.utf8.count
      return (range.lowerBound..<range.upperBound + length, written + Self.ordinal(new.whole))
    case .english, .russian:
      let agrees = agreement(old) == agreement(new) || !isNoun(nextWord)
      return agrees ? (range, written) : nil
    default: return (range, written)
    }
  }

  /// What number a noun after it takes; CLDR's plural categories `one`, `few`, `many`.
  private func agreement(_ number: WrittenNumber) -> Int {
    guard number.fraction.isEmpty else { return 2 }
    if language == .english { return number.value.whole == "1" ? 0 : 1 }
    let last = Int(number.whole.suffix(2)) ?? 0
    switch (last % 10, last) {
    case (_, 11...14): return 2
    case (1, _): return 0
    case (2...4, _): return 1
    default: return 2
    }
  }

  /// Whether a word after a number may be what is counted.
  private func isNoun(_ word: String) -> Bool {
    guard let first = word.first, first.isLowercase else { return false }
    if MonthName(word, language: LanguageTag(language?.rawValue ?? "")) != nil { return false }
    return !Self.otherWords.contains(word)
  }

  /// Words that stand after numbers without being counted.
  private static let otherWords: Set<String> = [
    "per", "percent", "of", "and", "to", "in", "on", "at", "by", "or", "the", "from", "for",
    "with", "million", "billion", "thousand", "км", "кг", "тыс", "млн", "млрд", "и", "в", "на",
    "с", "по", "до", "из", "или", "году", "года", "год",
  ]

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  private static func ordinal(_ digits: String) -> String {
    let last = Int(digits.suffix(2)) ?? 0
    if (11...13).contains(last) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][last % 10] ?? "th"
  }
}

/// Kazakh numbers in words.
package enum KazakhNumerals {
  static let ones = [
    "нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз",
  ]
  static let tens = [
    "нөл", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
  ]
  static let collectives = [
    "біреу", "екеу", "үшеу", "төртеу", "бесеу", "алтау", "жетеу",
  ]

  /// A number from 1 to 99 in words; nil beyond.
  package static func cardinal(_ value: Int) -> String? {
    guard (1...99).contains(value) else { return nil }
    return [value / 10 > 0 ? tens[value / 10] : "", value % 10 > 0 ? ones[value % 10] : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `жиырма бесінші`; to 99.
  package static func ordinal(_ value: Int) -> String? {
    guard let words = cardinal(value), let last = words.split(separator: " ").last else {
      return nil
    }
    return words + KazakhMorpheme.ordinal.form(after: String(last), nil)
  }

  /// `үшеу`; to 7.
  package static func collective(_ value: Int) -> String? {
    (1...7).contains(value) ? collectives[value - 1] : nil
  }

  static let values: [String: Int] = {
    var values: [String: Int] = [:]
    for index in 1...9 {
      values[ones[index]] = index
      values[tens[index]] = 10 * index
    }
    return values
  }()

  /// A cardinal below ten with an ending, as the last word of a number has it.
  static func inflected(_ word: String) -> NumberWord? {
    for index in 1...9 where word.hasPrefix(ones[index]) {
      let ending = word.dropFirst(ones[index].count)
      // `он алтын` is ten of gold.
      if ending.count > 1, KazakhSuffix.fits(String(ending), after: ones[index]) {
        return NumberWord(.cardinal(index), ending: String(ending))
      }
    }
    return nil
  }

  /// What a single word says.
  static func word(_ word: String) -> NumberWord? {
    if let value = values[word] { return NumberWord(.cardinal(value), ending: "") }
    if word == "жүз" { return NumberWord(.hundred, ending: "") }
    if word.hasPrefix("жарым") {
      let ending = word.dropFirst(5)
      if ending.isEmpty || KazakhSuffix.isEnding(ending) {
        return NumberWord(.andHalf, ending: String(ending))
      }
    }
    if word == "жарты" { return NumberWord(.half, ending: "") }
    for (index, name) in collectives.enumerated() where word.hasPrefix(name) {
      let ending = word.dropFirst(name.count)
      if ending.isEmpty || KazakhSuffix.isEnding(ending) {
        return NumberWord(.collective(index + 1), ending: String(ending))
      }
    }
    for (ordinal, value) in ordinals where word.hasPrefix(ordinal) {
      let ending = word.dropFirst(ordinal.count)
      if ending.isEmpty || KazakhSuffix.isEnding(ending) {
        return NumberWord(.ordinal(value), ending: String(ending))
      }
    }
    return nil
  }

  static let ordinals: [(String, Int)] =
    (1...9).flatMap { index in
      [index, 10 * index].compactMap { value in ordinal(value).map { ($0, value) } }
    } + [("жүзінші", 100)]
}

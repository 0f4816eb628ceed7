/// English numbers in words.
package enum EnglishNumerals {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let firsts = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
  ]

  /// A number from 1 to 99 in words; nil beyond.
  package static func cardinal(_ value: Int) -> String? {
    guard (1...99).contains(value) else { return nil }
    if value < 20 { return ones[value] }
    return tens[value / 10] + (value % 10 > 0 ? "-" + ones[value % 10] : "")
  }

  /// `twenty-first`; to 99.
  package static func ordinal(_ value: Int) -> String? {
    guard (1...99).contains(value) else { return nil }
    if value < firsts.count { return firsts[value] }
    if value < 20 { return ones[value] + "th" }
    if value % 10 == 0 { return tens[value / 10].dropLast() + "ieth" }
    return tens[value / 10] + "-" + firsts[value % 10]
  }

  /// `th` of `5th`.
  package static func ordinalEnding(_ value: Int) -> String {
    if (11...13).contains(value % 100) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][value % 10] ?? "th"
  }

  /// `two-thirds`, `a quarter`; nil for parts without a name here.
  package static func fraction(_ above: Int, _ below: Int) -> String? {
    guard let part = [3: "third", 4: "quarter", 5: "fifth", 10: "tenth"][below], above < below,
      let number = cardinal(above)
    else { return nil }
    return above == 1 ? "a " + part : number + "-" + part + "s"
  }

  static let words: [String: NumberWord] = {
    var words: [String: NumberWord] = [:]
    for (index, word) in ones.enumerated() where index > 0 {
      words[word] = NumberWord(.cardinal(index))
    }
    for index in 2...9 { words[tens[index]] = NumberWord(.cardinal(10 * index)) }
    for index in 1...19 { ordinal(index).map { words[$0] = NumberWord(.ordinal(index)) } }
    for index in 2...9 { ordinal(10 * index).map { words[$0] = NumberWord(.ordinal(10 * index)) } }
    words["hundredth"] = NumberWord(.ordinal(100))
    words["hundred"] = NumberWord(.hundred)
    words["dozen"] = NumberWord(.cardinal(12))
    words["half"] = NumberWord(.half)
    return words
  }()

  /// What a single word says.
  static func word(_ word: String) -> NumberWord? { words[word] }

  /// Whether `an` stands before a number: it is read with a vowel first. Nil where it may be read in
  /// two ways (1 100: *eleven hundred*, *one thousand one hundred*).
  package static func takesAn(_ number: WrittenNumber) -> Bool? {
    let digits = number.value.whole
    if digits.hasPrefix("8") { return true }
    guard digits.hasPrefix("11") || digits.hasPrefix("18") else { return false }
    switch digits.count % 3 {
    case 2: return true
    case 1 where digits.count == 4: return nil
    default: return false
    }
  }
}

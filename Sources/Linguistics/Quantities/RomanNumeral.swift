/// A Roman numeral as a text has it, often with Cyrillic letters that look the same.
package struct RomanNumeral: Sendable, Equatable {
  package let value: Int
  /// The letters as they are written.
  package let letters: String

  /// Nil for what is no numeral from 1 to 89 in its only right spelling; greater ones are rare, and
  /// `CC`, `CD` or `L` are other things.
  package init?(_ letters: String) {
    // The first letter of most words shows that they are no numeral.
    guard let first = letters.first, Self.worth[Self.lookAlikes[first] ?? first] != nil else {
      return nil
    }
    let latin = letters.map { Self.lookAlikes[$0] ?? $0 }
    var value = 0
    for (index, letter) in latin.enumerated() {
      guard let worth = Self.worth[letter] else { return nil }
      let next = index + 1 < latin.count ? Self.worth[latin[index + 1]] ?? 0 : 0
      value += worth < next ? -worth : worth
    }
    guard (1...89).contains(value), Self.latin(value) == String(latin), letters != "L" else {
      return nil
    }
    self.value = value
    self.letters = letters
  }

  /// Another number in the script of this one; nil beyond 89.
  package func changed(to value: Int) -> String? {
    guard (1...89).contains(value) else { return nil }
    let isCyrillic = letters.contains { Self.lookAlikes[$0] != nil }
    guard isCyrillic else { return Self.latin(value) }
    // Where the old numeral has a Cyrillic Х beside a Latin I, the new one has both too.
    let hasLatinOne = letters.contains("I")
    return String(
      Self.latin(value).map { letter in
        switch letter {
        case "X": "Х"
        case "I": hasLatinOne ? "I" : "І"
        default: letter
        }
      })
  }

  private static let worth: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
  private static let lookAlikes: [Character: Character] = ["Х": "X", "І": "I"]

  private static func latin(_ value: Int) -> String {
    let steps = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = value
    var letters = ""
    for (worth, text) in steps {
      while rest >= worth {
        letters += text
        rest -= worth
      }
    }
    return letters
  }
}

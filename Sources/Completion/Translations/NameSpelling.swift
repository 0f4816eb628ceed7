import Linguistics

/// Spells names of one language as another writes them: Андакулов, Андақұлов; Терзиев, Terziev.
///
/// Names come in any case of Russian; the nominative is guessed from the endings of surnames.
package struct NameSpelling: Sendable {
  private enum Way {
    case russianToEnglish
    case kazakhToEnglish
    case russianToKazakh
    case kazakhToRussian
  }

  private let way: Way

  /// Nil when names are not respelt between the two languages.
  package init?(from source: LanguageTag, to target: LanguageTag) {
    switch (source.language, target.language) {
    case (.russian, .english): way = .russianToEnglish
    case (.kazakh, .english): way = .kazakhToEnglish
    case (.russian, .kazakh): way = .russianToKazakh
    case (.kazakh, .russian): way = .kazakhToRussian
    default: return nil
    }
  }

  /// The spellings a name may have, the likeliest first.
  package func spellings(of name: String) -> [String] {
    var result: [String] = []
    func add(_ spelling: String) { if !result.contains(spelling) { result.append(spelling) } }
    switch way {
    case .russianToEnglish:
      for form in Self.nominatives(name) { add(Self.latin(form)) }
    case .kazakhToEnglish:
      add(Self.latin(name))
    case .russianToKazakh:
      for form in Self.nominatives(name) {
        let kazakh = Self.kazakh(form)
        // The names' own syllable, slave or servant: Андақұлов.
        add(kazakh.replacing("қул", with: "құл").replacing("Қул", with: "Құл"))
        add(kazakh)
        add(form)
      }
    case .kazakhToRussian:
      add(Self.map(name, Self.russianLetters))
    }
    return result
  }

  /// The forms a Russian name may have in the nominative: itself, and without its ending.
  private static func nominatives(_ name: String) -> [String] {
    let letters = Array(name.unicodeScalars)
    guard letters.count >= 4 else { return [name] }
    for (ending, replacements) in endings where name.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      return replacements.map { stem + $0 }
    }
    let consonants = Set("бвгджзклмнпрстфхцчшщ".unicodeScalars)
    if let last = letters.last, "аеуы".unicodeScalars.contains(last),
      let before = letters.dropLast().last, consonants.contains(before), letters.count >= 5
    {
      return [name, String(name.dropLast())]
    }
    if name.hasSuffix("ом"), letters.count >= 6 { return [String(name.dropLast(2)), name] }
    return [name]
  }

  /// Endings of surnames and adjectives with what the nominative ends in, the longest first.
  private static let endings: [(String, [String])] = [
    ("овичем", ["ович"]), ("евичем", ["евич"]), ("ского", ["ский"]), ("скому", ["ский"]),
    ("ским", ["ский"]), ("ской", ["ская"]), ("скую", ["ская"]), ("овым", ["ов"]),
    ("евым", ["ев"]), ("иным", ["ин"]), ("овой", ["ова"]), ("евой", ["ева"]), ("иной", ["ина"]),
    ("овича", ["ович"]), ("евича", ["евич"]), ("ову", ["ов", "ова"]), ("еву", ["ев", "ева"]),
    ("ова", ["ов", "ова"]), ("ева", ["ев", "ева"]), ("ове", ["ов"]), ("еве", ["ев"]),
    ("ину", ["ин", "ина"]), ("ина", ["ин", "ина"]),
  ]

  private static func map(_ name: String, _ letters: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      guard let spelling = letters[lower] else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let isUpper = lower != scalar
      result += isUpper ? spelling.prefix(1).uppercased() + spelling.dropFirst() : spelling
    }
    return result
  }

  /// Back vowels only: к and г are қ and ғ there.
  private static func kazakh(_ name: String) -> String {
    let front = Set("еиэөүіЕИЭӨҮІ".unicodeScalars)
    let hasFront = name.unicodeScalars.contains { front.contains($0) }
    return hasFront ? name : map(name, ["к": "қ", "г": "ғ"])
  }

  private static func latin(_ name: String) -> String {
    var result = map(name, latinLetters)
    // The letter after a hard or soft sign or a vowel keeps its glide: Аксёнов, Мажилис, Семей.
    if result.hasSuffix("iy") { result = String(result.dropLast(2)) + "y" }
    return result
  }

  /// BGN/PCGN as English-language news of the region writes it, without signs.
  private static let latinLetters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ә": "a", "ғ": "g", "қ": "k",
    "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
  ]

  private static let russianLetters: [Unicode.Scalar: String] = [
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
  ]
}

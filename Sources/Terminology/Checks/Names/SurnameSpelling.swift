/// How surnames in `-ов`, `-ев` are written in Latin letters; too many other names end in `-ин`.
///
/// They are transliterated letter by letter, in a few systems, so that a name which no system gives is
/// another person's. Names of other shapes are spelled as their languages do, and are not judged.
struct SurnameSpelling {
  /// The name up to its ending, in lower case.
  let stem: String
  /// As the text has it.
  let text: String

  private static let cyrillic = ["ов", "ев", "ёв"]
  private static let cyrillicEndings = [
    "", "а", "у", "ым", "е", "ой", "ых", "ыми", "ы", "тың", "тің", "ның", "нің", "қа", "ке", "ті",
    "ты", "пен", "мен", "тан", "тен", "аға", "аның", "амен", "ада", "адан", "аны",
  ]
  private static let latin = ["ov", "ev"]
  private static let shortest = 5

  /// A capitalized Cyrillic word in any case and gender, cut behind `-ов`; nil when it is none.
  init?(cyrillic word: String) {
    guard Self.isName(word) else { return nil }
    let lower = word.lowercased()
    guard let stem = Self.stem(of: lower, Self.cyrillicEndings, Self.cyrillic) else { return nil }
    self.stem = stem
    text = word
  }

  /// A capitalized Latin word, cut behind `-ov`; nil when it is none.
  init?(latin word: String) {
    guard Self.isName(word) else { return nil }
    let lower = word.lowercased()
    guard let stem = Self.stem(of: lower, ["", "a", "s"], Self.latin) else { return nil }
    self.stem = stem
    text = word
  }

  /// A name in lower case without the first of these endings behind which it ends as a surname does.
  private static func stem(
    of name: String, _ endings: [String], _ surnames: [String]
  ) -> String? {
    endings.lazy.filter(name.hasSuffix).map { name.dropLast($0.count) }
      .first { stem in surnames.contains(where: stem.hasSuffix) && stem.count >= shortest }
      .map(String.init)
  }

  private static func isName(_ word: String) -> Bool {
    word.first?.isUppercase == true && word.dropFirst().allSatisfy(\.isLowercase)
  }

  /// Whether a word in Latin letters may be this Cyrillic name. O(n·m).
  func isWritten(_ word: String) -> Bool {
    Self.matches(Array(stem), Array(word.lowercased()))
  }

  private static func matches(_ letters: [Character], _ word: [Character]) -> Bool {
    // The places of the word that the letters so far may reach.
    var reached: Set<Int> = [0]
    for letter in letters {
      var next: Set<Int> = []
      for writing in letterWritings[letter] ?? [String(letter)] {
        let piece = Array(writing)
        for place in reached
        where place + piece.count <= word.count
          && word[place..<place + piece.count].elementsEqual(piece)
        {
          next.insert(place + piece.count)
        }
      }
      // Letters are doubled or not.
      for place in next where place > 0 && place < word.count && word[place] == word[place - 1] {
        next.insert(place + 1)
      }
      reached = next
      if reached.isEmpty { return false }
    }
    return reached.contains { place in
      ["", "a", "s", "'s", "’s"].contains(String(word[place...]))
    }
  }

  private static let letterWritings: [Character: [String]] = [
    "а": ["a"], "ә": ["a", "ae", "e"], "б": ["b"], "в": ["v", "w"], "г": ["g", "gh", "h"],
    "ғ": ["g", "gh"], "д": ["d"], "е": ["e", "ye", "ie", "je", "yo", "io", "o"],
    "ё": ["e", "ye", "yo", "io", "jo", "o"], "ж": ["zh", "j", "dzh"], "з": ["z"],
    "и": ["i", "y", "e"], "й": ["y", "i", "j", ""], "к": ["k", "c", "q"], "қ": ["k", "q"],
    "л": ["l"], "м": ["m"], "н": ["n"], "ң": ["n", "ng"], "о": ["o", "a"], "ө": ["o", "u"],
    "п": ["p"], "р": ["r"], "с": ["s"], "т": ["t"], "у": ["u", "ou", "oo", "w"],
    "ұ": ["u", "y"], "ү": ["u"], "ф": ["f", "ph"], "х": ["kh", "h", "x"], "һ": ["h"],
    "ц": ["ts", "c", "tz", "z"], "ч": ["ch", "tch"], "ш": ["sh", "ch"], "щ": ["shch", "sch"],
    "ъ": ["", "'"], "ы": ["y", "i"], "і": ["i", "y"], "ь": ["", "'", "’", "i", "y"],
    "э": ["e"], "ю": ["yu", "iu", "ju", "u"], "я": ["ya", "ia", "ja", "a"],
  ]
}

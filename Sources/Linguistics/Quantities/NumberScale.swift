/// A word that multiplies the number before it: `тыс.`, `million`, `млрд`.
package enum NumberScale: Int, Sendable, CaseIterable {
  case thousand = 3
  case million = 6
  case billion = 9
  case trillion = 12

  /// How many zeros it stands for.
  package var zeros: Int { rawValue }

  /// Nil when the word is no scale; `word` is in lower case, without the full stop of an
  /// abbreviation. What is left of a Kazakh word is its ending.
  package init?(_ word: String, language: Language, ending: inout String) {
    ending = ""
    switch language {
    case .english:
      guard let scale = Self.english[word] else { return nil }
      self = scale
    case .russian:
      guard let scale = Self.russian(word) else { return nil }
      self = scale
    case .kazakh:
      guard
        let (name, scale) = Self.kazakh.first(where: { name, _ in
          word == name || word.beginsAs(name) && KazakhSuffix.isEnding(word.dropFirst(name.count))
        })
      else { return nil }
      self = scale
      ending = String(word.dropFirst(name.count))
    }
  }

  static let english: [String: NumberScale] = [
    "thousand": .thousand, "million": .million, "mln": .million, "mn": .million,
    "billion": .billion, "bln": .billion, "bn": .billion, "trillion": .trillion,
    "trln": .trillion, "tn": .trillion,
  ]

  private static func russian(_ word: String) -> NumberScale? {
    switch word {
    case "тыс": return .thousand
    case "млн": return .million
    case "млрд": return .billion
    case "трлн": return .trillion
    default: break
    }
    for (stem, scale) in [("тысячн", thousand), ("миллионн", million), ("миллиардн", billion)]
    where word.beginsAs(stem) && word.count <= stem.count + 3 {
      return scale
    }
    for (stem, scale, endings) in russianStems where word.beginsAs(stem) {
      if endings.contains(String(word.dropFirst(stem.count))) { return scale }
    }
    return nil
  }

  private static let masculine: Set = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]
  private static let russianStems: [(String, NumberScale, Set<String>)] = [
    ("тысяч", .thousand, ["", "а", "и", "е", "у", "ей", "ью", "ам", "ами", "ах"]),
    ("миллион", .million, masculine), ("миллиард", .billion, masculine),
    ("триллион", .trillion, masculine),
  ]

  static let kazakh: [(String, NumberScale)] = [
    ("миллион", .million), ("миллиард", .billion), ("триллион", .trillion), ("млн", .million),
    ("млрд", .billion), ("трлн", .trillion), ("мың", .thousand),
  ]

  /// The word it is read as in Kazakh, for the ending after it.
  package var kazakhWord: String {
    switch self {
    case .thousand: "мың"
    case .million: "миллион"
    case .billion: "миллиард"
    case .trillion: "триллион"
    }
  }

  /// How a language writes it after a number.
  ///
  /// - Parameters:
  ///   - isFull: whether the word is written out where the language shortens it.
  ///   - number: what it follows; Russian agrees with it.
  package func written(in language: Language, isFull: Bool, after number: WrittenNumber) -> String {
    switch language {
    case .english:
      switch self {
      case .thousand: return "thousand"
      case .million: return "million"
      case .billion: return "billion"
      case .trillion: return "trillion"
      }
    case .kazakh:
      if isFull { return kazakhWord }
      switch self {
      case .thousand: return "мың"
      case .million: return "млн"
      case .billion: return "млрд"
      case .trillion: return "трлн"
      }
    case .russian:
      if !isFull { return ["тыс.", "млн", "млрд", "трлн"][rawValue / 3 - 1] }
      let category = PluralCategory(number, in: .russian)
      switch self {
      case .thousand: return category.choose("тысяча", "тысячи", "тысяч")
      case .million: return category.choose("миллион", "миллиона", "миллионов")
      case .billion: return category.choose("миллиард", "миллиарда", "миллиардов")
      case .trillion: return category.choose("триллион", "триллиона", "триллионов")
      }
    }
  }
}

/// The words that the rules know, by their ``WordHash``.
struct RuleWords: Sendable {
  let language: Language
  let abbreviations: AbbreviationTable
  /// Titles that are no words as well.
  let titles: Set<UInt64>
  /// Abbreviations that are no words and need what follows them.
  let incomplete: Set<UInt64>
  /// Abbreviations of places: streets, districts, regions.
  let places: Set<UInt64>
  /// Prepositions, behind which an abbreviated place has its name: `в мкр. Самал`.
  let prepositions: Set<UInt64>
  /// Words that begin sentences and are no names.
  let openers: Set<UInt64>
  /// Beginnings of nouns that a letter names: `группа А`, `hepatitis C`.
  private let labels: [[UInt32]]
  /// Capitalized words with the endings of surnames that are none.
  let commonWords: Set<UInt64>
  /// Days of the week, shortened.
  let weekdays: Set<UInt64>
  /// English offices, behind which a letter is an initial.
  let offices: Set<UInt64>
  /// Words of clocks: zones, days and months.
  let zones: Set<UInt64>
  /// What stands behind the name of a zone: `Astana time`.
  let clocks: Set<UInt64>

  static func words(for language: Language) -> RuleWords {
    switch language {
    case .russian: russian
    case .kazakh: kazakh
    case .english: english
    }
  }

  private static let russian = RuleWords(.russian)
  private static let kazakh = RuleWords(.kazakh)
  private static let english = RuleWords(.english)

  private init(_ language: Language) {
    self.language = language
    abbreviations = .table(for: language)
    let groups = language.abbreviationGroups
    func hashes(_ roles: [AbbreviationRole]) -> Set<UInt64> {
      Set(
        groups.lazy.filter { roles.contains($0.role) }.flatMap(\.abbreviations)
          .filter { !language.listedWords.contains($0) }.map { WordHash.of($0) })
    }
    titles = hashes([.title])
    // Kazakh predicates stand at the end: there a numeral or a year may end a sentence too.
    let ending = hashes([.unit, .date, .closing])
    incomplete = hashes(language == .kazakh ? [.connective] : [.connective, .attribute])
      .subtracting(ending).union(
        Self.hashes("пос пгт ул просп пр-т пр-кт бул бульв б-р наб пл"))
    places = hashes([.address]).union(Self.hashes("обл ауд респ р-н окр қ"))
    prepositions = Self.hashes(language.prepositions)
    openers = Self.hashes(language.openers)
    labels = language.labels.split(whereSeparator: \.isWhitespace)
      .map { word in
        word.unicodeScalars.compactMap {
          WordHash.folded($0.value, ScalarTable.shared.scalarClass($0.value))
        }
      }
    commonWords = Self.hashes(language.commonWords)
    weekdays = Self.hashes(
      "пн вт ср чт пт сб вс понед пон втор четв пятн субб воскр дс сс сн бс жм жк mon tue tues wed thu "
        + "thur thurs fri sat sun")
    zones = Self.hashes(Self.zoneWords)
    offices = Self.hashes(Self.officeWords)
    clocks = Self.hashes(Self.clockWords)
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }

  /// Whether a word is a noun that the letter after it names.
  func isLabel(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    labels.contains { label in
      var index = range.lowerBound
      for letter in label {
        guard index < range.upperBound, WordHash.foldedScalar(bytes, &index) == letter else {
          return false
        }
      }
      var ending = 0
      while index < range.upperBound {
        let scalar = decodeScalar(bytes, &index)
        guard ScalarTable.shared.scalarClass(scalar).isLetter else { return false }
        ending += 1
      }
      return ending <= (language == .english ? 1 : 4)
    }
  }
}

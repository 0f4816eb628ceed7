/// What a number counts, when it is a currency, a unit or per cent: the same in every language.
package struct Measure: Hashable, Sendable {
  package enum Dimension: Sendable {
    case money, time, length, area, mass, volume, power, share, factor, temperature, people
  }

  /// Names the measure, in English.
  package let name: String
  package let dimension: Dimension

  package static func == (a: Measure, b: Measure) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  init(_ name: String, _ dimension: Dimension) {
    self.name = name
    self.dimension = dimension
  }

  /// The measure's words in the three languages.
  struct Words: Sendable {
    let measure: Measure
    /// One, few, many (`час часа часов`); one where it is always the same.
    let russian: [String]
    /// One and many.
    let english: [String]
    let kazakh: String
    /// A sign before the number.
    let sign: String?
  }

  /// A measure as a text writes it.
  struct Found: Sendable {
    let measure: Measure
    /// How many pieces of the text it is.
    let length: Int
    /// What follows a Kazakh word.
    let ending: String
    /// A word that can be changed for another: no sign, no abbreviation, no several words.
    let isWord: Bool
  }

  package static let percent = Measure("percent", .share)
  package static let times = Measure("time", .factor)
  package static let year = Measure("year", .time)
  static let day = Measure("day", .time)

  /// Its word in English.
  package func english(_ category: PluralCategory) -> String? {
    guard let words = words?.english, let one = words.first, let many = words.last else {
      return nil
    }
    return category == .one ? one : many
  }

  /// The sign that stands before the number in English, for money.
  package var sign: String? { words?.sign }

  package var kazakh: String? { words?.kazakh }

  package func russian(_ category: PluralCategory) -> String? {
    guard let words = words?.russian, let one = words.first else { return nil }
    return words.count == 3 ? category.choose(one, words[1], words[2]) : one
  }

  private var words: Words? { MeasureTable.words[name] }
}

/// The endings of one class of adjectives, by what the dictionary form tells of the gender.
struct RussianAdjectiveEndings {
  enum Gender { case masculine, feminine, neuter, plural }

  private let all: [Letters]
  private let feminine: [Letters]
  private let neuter: [Letters]
  private let plural: [Letters]

  /// Nominative of the masculine, its other cases, feminine, neuter, plural.
  private init(
    _ masculine: String, _ oblique: String, _ feminine: String, _ neuter: String, _ plural: String
  ) {
    self.plural = [Letters](endings: plural)
    self.feminine = [Letters](endings: feminine) + self.plural
    self.neuter = [Letters](endings: oblique + " " + neuter) + self.plural
    all = Array(Set([Letters](endings: masculine) + self.feminine + self.neuter))
  }

  subscript(gender: Gender) -> [Letters] {
    switch gender {
    case .masculine: all
    case .feminine: feminine
    case .neuter: neuter
    case .plural: plural
    }
  }

  static let hard = Self("ый ой", "ого ому ым ом", "ая ой ую ою", "ое", "ые ых ым ыми")
  static let soft = Self("ий", "его ему им ем", "яя ей юю ею", "ее", "ие их им ими")
  static let velar = Self("ий ой", "ого ому им ом", "ая ой ую ою", "ое", "ие их им ими")
  static let stressedSibilant = Self("ой", "ого ому им ом", "ая ой ую ою", "ое", "ие их им ими")
  static let sibilant = Self("ий", "его ему им ем", "ая ей ую ею", "ее", "ие их им ими")
  static let possessive = Self("ий", "ьего ьему ьим ьем", "ья ьей ью ьею", "ье", "ьи ьих ьим ьими")
}

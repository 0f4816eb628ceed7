/// The endings of one class of adjectives, by what the dictionary form tells of the gender.
struct RussianAdjectiveEndings {
  enum Gender { case masculine, feminine, neuter, plural }

  private let all: [Letters]
  private let feminine: [Letters]
  private let neuter: [Letters]
  private let plural: [Letters]

  /// Those of one declension, or of two that the dictionary form does not tell apart.
  private init(_ declensions: RussianAdjectiveDeclension...) {
    func endings(_ number: Int) -> [Letters] { declensions.flatMap { $0.endings(number) } }
    plural = Array(Set(endings(3)))
    feminine = Array(Set(endings(1) + plural))
    neuter = Array(Set(endings(2) + plural))
    all = Array(Set(endings(0) + feminine + neuter))
  }

  subscript(gender: Gender) -> [Letters] {
    switch gender {
    case .masculine: all
    case .feminine: feminine
    case .neuter: neuter
    case .plural: plural
    }
  }

  static let hard = Self(.hard, .stressedHard)
  static let soft = Self(.soft)
  static let velar = Self(.velar, .stressedVelar)
  static let stressedSibilant = Self(.stressedVelar)
  static let sibilant = Self(.sibilant)
  static let possessive = Self(.possessive)
}

import Linguistics

/// A pattern of Russian inflection: what ending a stem takes for which case, gender and number.
///
/// After Zaliznyak, *Grammatical Dictionary of the Russian Language* (1977), without the stress.
struct RussianParadigm {
  /// A set of cases in a gender of the singular or in the plural.
  struct Tags {
    /// Bits of one gender or of the plural: nominative, genitive, dative, accusative,
    /// instrumental, prepositional.
    static let bits: UInt32 = 0b111111
    static let masculine = bits
    static let feminine = bits << 6
    static let neuter = bits << 12
    static let plural = bits << 18
    static let singular = masculine | feminine | neuter
    static let nominative: UInt32 = 1 | 1 << 6 | 1 << 12 | 1 << 18
    static let genitive: UInt32 = nominative << 1
    static let all = singular | plural

    /// The tags of each form in lists of the six cases, each list with its gender or the plural;
    /// alternatives are parted by commas, `-` is nothing.
    static func ofForms(_ lists: [(cases: String, group: UInt32)]) -> [String: UInt32] {
      var tags: [String: UInt32] = [:]
      for (cases, group) in lists {
        let first = group & ~(group << 1)
        for (index, cell) in cases.split(separator: " ").enumerated() {
          for form in cell.split(separator: ",") {
            tags[form == "-" ? "" : String(form), default: 0] |= first << UInt32(index)
          }
        }
      }
      return tags
    }

    static func of(_ gender: RussianDeclension.Gender) -> UInt32 {
      switch gender {
      case .masculine: masculine
      case .feminine: feminine
      case .neuter: neuter
      }
    }
  }

  let part: PartOfSpeech
  /// The ending of the dictionary form.
  let lemma: String
  let endings: [(ending: String, tags: UInt32)]
  /// The last letters a stem must have one of; empty for any consonant.
  let after: Set<Character>
  /// How much the text must say for it beyond what it says for others.
  let cost: Double
  /// Suffixes that speak for this paradigm, in the dictionary form.
  let suffixes: [String]
  /// Whether a vowel may come into the ending-less form (`окон`) or drop out of others (`рынка`).
  let isFleeting: Bool

  /// The gender's tags; 0 for adjectives, verbs and plurals.
  var gender: UInt32 {
    let tags = endings.first { $0.ending == lemma }?.tags ?? 0
    if part != .noun { return 0 }
    return [Tags.masculine, Tags.feminine, Tags.neuter].first { $0 & tags != 0 } ?? 0
  }

  /// The paradigm of nouns of a declension.
  static func noun(
    _ declension: RussianDeclension, after: String = "", cost: Double = 0, suffixes: String = "",
    isFleeting: Bool = false
  ) -> RussianParadigm {
    let gender = declension.gender.map(Tags.of) ?? 0
    let tags = Tags.ofForms([(declension.singular, gender), (declension.plural, Tags.plural)])
    return RussianParadigm(
      part: .noun, lemma: declension.lemma, endings: sorted(tags), after: Set(after), cost: cost,
      suffixes: suffixes.split(separator: " ").map(String.init), isFleeting: isFleeting)
  }

  /// The paradigm of adjectives of a declension.
  static func adjective(
    _ declension: RussianAdjectiveDeclension, after: String = "", cost: Double = 0
  ) -> RussianParadigm {
    let groups = [Tags.masculine, Tags.feminine, Tags.neuter, Tags.plural]
    let tags = Tags.ofForms(Array(zip(declension.cells, groups)))
    return RussianParadigm(
      part: .adjective, lemma: declension.lemma, endings: sorted(tags), after: Set(after),
      cost: cost,
      suffixes: [], isFleeting: false)
  }

  /// Forms that are none of a noun or adjective, in one paradigm so that they compete with those.
  static func verb(_ lemma: String, _ endings: String, after: String = "", cost: Double = 0)
    -> RussianParadigm
  {
    let plain = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    let reflexive = plain.map { ending in
      ending + (ending.last.map { "аеиоуюя".contains($0) } == true ? "сь" : "ся")
    }
    return RussianParadigm(
      part: .other, lemma: lemma, endings: (plain + reflexive).map { ($0, 0) }, after: Set(after),
      cost: cost, suffixes: [], isFleeting: false)
  }

  private static func sorted(_ tags: [String: UInt32]) -> [(ending: String, tags: UInt32)] {
    tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

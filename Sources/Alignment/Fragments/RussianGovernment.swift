import Linguistics

/// What a Russian preposition says, and Kazakh by the last word's case and a word behind it.
///
/// Only where one thing is meant whatever the verb: `в` and `на` where they say where something is, `с`
/// where it means with.
struct RussianGovernment: Equatable {
  let grammaticalCase: KazakhReading.Case
  /// The word behind, if there is one: `бойынша`.
  let postposition: String?

  init(_ grammaticalCase: KazakhReading.Case, _ postposition: String? = nil) {
    self.grammaticalCase = grammaticalCase
    self.postposition = postposition
  }

  /// - Parameters:
  ///   - preposition: in lower case.
  ///   - words: the words that it governs as they are written, the first of them next to it.
  ///   - hasNumber: whether there are numbers among them.
  init?(of preposition: String, _ words: [String], hasNumber: Bool) {
    let words = words.map { $0.lowercased() }
    guard let first = words.first, let last = words.last,
      !RussianWordShape.looksLikeModifier(last),
      !words.contains(where: Self.looksFinite)
    else { return nil }
    switch preposition {
    case "в", "во", "на":
      guard Self.looksPrepositional(first) else { return nil }
      self.init(.locative)
    case "из": self.init(.ablative)
    case "к", "ко": self.init(.dative)
    case "до": self.init(.dative, "дейін")
    case "с", "со":
      guard !hasNumber, words.contains(where: Self.looksInstrumental) else { return nil }
      self.init(.instrumental)
    // Documents are `от` a day, and things `через` a time.
    case "от" where !hasNumber: self.init(.ablative)
    case "через" where !hasNumber: self.init(.nominative, "арқылы")
    // Elsewhere `по` is `жөніндегі`, `туралы` or a case.
    case "по" where words.contains(where: Self.territories.contains):
      self.init(.nominative, "бойынша")
    case "о", "об", "обо": self.init(.nominative, "туралы")
    default: return nil
    }
  }

  /// Whether a word behind `в` or `на` can be no accusative, as far as its ending tells.
  private static func looksPrepositional(_ word: String) -> Bool {
    if prepositional.contains(where: word.hasSuffix) { return word.count >= 4 }
    return word.hasSuffix("е") && word.count >= 4
      && !accusative.contains(where: word.hasSuffix)
  }

  private static func looksFinite(_ word: String) -> Bool { finite.contains(where: word.hasSuffix) }

  /// Whether a word behind `с` can be no genitive.
  private static func looksInstrumental(_ word: String) -> Bool {
    word.count >= 4 && instrumental.contains(where: word.hasSuffix)
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let prepositional = words("ах ях ых их ех ом ем ой ей ти ии")
  /// Neuter nouns and adjectives in -е, and plurals.
  private static let accusative = words("ие ье ое ее ые ще це море поле горе")
  private static let finite = words(
    "ется ится ются ятся лся лась лось лись ует ает яет ают яют уют ено ано ало ило али")
  private static let instrumental = words("ом ем ым им ами ями ью ыми ими ией")
  /// What a country and its parts are called, in the dative.
  private static let territories = Set(
    words(
      """
      области областям району районам республике стране странам городу городам региону регионам \
      округу округам
      """))
}

/// What stands behind the stem of a Russian noun in each case of each number.
///
/// After Zaliznyak, *Grammatical Dictionary of the Russian Language* (1977): the letters of his
/// classes 1-8 without the stress. The only table of them: the forms of terms are generated from it,
/// and the words of a text are guessed from it.
package struct RussianDeclension: Sendable {
  package enum Gender: Sendable { case masculine, feminine, neuter }

  /// The ending of the dictionary form.
  package let lemma: String
  /// Nil for nouns that have only a plural.
  package let gender: Gender?
  /// The six cases in order: nominative, genitive, dative, accusative, instrumental, prepositional.
  /// Alternatives are parted by commas, `-` is no ending.
  package let singular: String
  package let plural: String
  /// What verse and old texts have beside these: recognised, but no evidence of the class.
  private let rare: [Letters]

  private init(
    _ lemma: String, _ gender: Gender?, _ singular: String, _ plural: String, rare: String = ""
  ) {
    self.lemma = lemma
    self.gender = gender
    self.singular = singular
    self.plural = plural
    self.rare = [Letters](endings: rare)
  }

  /// All endings of both numbers, each once.
  func endings(without left: String = "") -> [Letters] {
    let left = Set([Letters](endings: left))
    var seen: Set<Letters> = []
    let cells = (singular + " " + plural).split { $0 == " " || $0 == "," }
    let endings = [Letters](endings: cells.joined(separator: " ")) + rare
    return endings.filter { !left.contains($0) && seen.insert($0).inserted }
  }
}

extension RussianDeclension {
  package static let hardMasculine = Self(
    "", .masculine, "- а у -,а ом е", "ы,а ов ам ы,ов,а ами ах")
  package static let velarMasculine = Self(
    "", .masculine, "- а у -,а ом е", "и,а ов ам и,ов,а ами ах")
  package static let sibilantMasculine = Self(
    "", .masculine, "- а у -,а ом,ем е", "и ей ам и,ей ами ах")
  /// Stems in `ц`.
  package static let hissingMasculine = Self(
    "", .masculine, "- а у -,а ом,ем е", "ы ов,ев ам ы,ов,ев ами ах")
  package static let softMasculine = Self(
    "ь", .masculine, "ь я ю ь,я ем е", "и,я ей ям и,ей,я ями ях")
  package static let jotMasculine = Self(
    "й", .masculine, "й я ю й,я ем е", "и ев,- ям и,ев ями ях")
  package static let iotMasculine = Self(
    "ий", .masculine, "ий ия ию ий,ия ием ии", "ии иев иям ии,иев иями иях")
  /// `Назарбаевым`
  package static let surname = Self(
    "", .masculine, "- а у а ым е", "ы ых ым ых ыми ых")
  /// `гражданин`, `англичане`
  package static let citizen = Self(
    "ин", .masculine, "ин ина ину ина ином ине", "е - ам - ами ах")

  package static let hardFeminine = Self(
    "а", .feminine, "а ы е у ой,ою е", "ы - ам ы,- ами ах")
  package static let velarFeminine = Self(
    "а", .feminine, "а и е у ой,ою е", "и - ам и,- ами ах")
  package static let sibilantFeminine = Self(
    "а", .feminine, "а и е у ой,ей е", "и -,ей ам и,- ами ах", rare: "ою ею")
  package static let hissingFeminine = Self(
    "а", .feminine, "а ы е у ой,ей е", "ы - ам ы,- ами ах", rare: "ою ею")
  package static let softFeminine = Self(
    "я", .feminine, "я и е ю ей е", "и ь,- ям и,ь,- ями ях", rare: "ею")
  package static let jotFeminine = Self(
    "я", .feminine, "я и е ю ей е", "и й ям и,й ями ях", rare: "ею")
  package static let softSignFeminine = Self(
    "ья", .feminine, "ья ьи ье ью ьей ье", "ьи ей,ий ьям ьи,ей ьями ьях", rare: "ьею")
  package static let iotFeminine = Self(
    "ия", .feminine, "ия ии ии ию ией ии", "ии ий иям ии,ий иями иях", rare: "иею")
  package static let third = Self(
    "ь", .feminine, "ь и и ь ью и", "и ей ям и,ей ями ях")
  package static let sibilantThird = Self(
    "ь", .feminine, "ь и и ь ью и", "и ей ам и,ей ами ах")

  package static let hardNeuter = Self(
    "о", .neuter, "о а у о ом е", "а - ам а,- ами ах")
  package static let velarNeuter = Self(
    "о", .neuter, "о а у о ом е", "и,а -,ов ам и,а ами ах")
  package static let sibilantNeuter = Self(
    "е", .neuter, "е а у е ем е", "а -,ей ам а,- ами ах")
  package static let softNeuter = Self(
    "е", .neuter, "е я ю е ем е", "я ей ям я ями ях")
  package static let iotNeuter = Self(
    "ие", .neuter, "ие ия ию ие ием ии", "ия ий иям ия,ий иями иях")
  package static let softSignNeuter = Self(
    "ье", .neuter, "ье ья ью ье ьем ье", "ья ий,ьев ьям ья ьями ьях", rare: "ьи")
  /// `время`
  package static let lengthenedNeuter = Self(
    "я", .neuter, "я ени ени я енем ени", "ена ен енам ена енами енах")

  package static let hardPlural = Self("ы", nil, "", "ы ов,- ам ы,ов ами ах")
  package static let velarPlural = Self("и", nil, "", "и ов,- ам и,ов ами ах")
  package static let softPlural = Self("и", nil, "", "и ей,ев ям и,ей,ев ями ях")
}

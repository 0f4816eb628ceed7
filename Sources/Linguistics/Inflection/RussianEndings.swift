/// Endings and stems as scalar values, lower case, `е` for `ё`.
package typealias Letters = [UInt32]

extension [Letters] {
  /// Endings written as words; `-` is the empty one.
  package init(endings: String) {
    self = endings.split(separator: " ").map { $0 == "-" ? [] : $0.unicodeScalars.map(\.value) }
  }
}

extension Letters {
  init(_ text: String) {
    self = text.unicodeScalars.map(\.value)
  }

  package func ends(with ending: Letters) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}

/// The endings of Russian declensions, one list a class of stems.
///
/// After Zaliznyak, *Grammatical Dictionary of the Russian Language* (1977): the letters of his
/// classes 1-8 without the stress, in both genders where the dictionary form does not tell.
enum RussianEndings {
  static let hardMasculine = [Letters](endings: "- а у ом е ы ов ам ами ах")
  static let velarMasculine = [Letters](endings: "- а у ом е и ов ам ами ах")
  static let sibilantMasculine = [Letters](endings: "- а у ом ем е и ей ам ами ах")
  static let hissingMasculine = [Letters](endings: "- а у ом ем е ы ов ев ам ами ах")
  static let jotMasculine = [Letters](endings: "й я ю ем е и ев ям ями ях")
  static let iotMasculine = [Letters](endings: "ий ия ию ием ии иев иям иями иях")
  static let softMasculine = [Letters](endings: "ь я ю ем е и ей ям ями ях")

  static let hardFeminine = [Letters](endings: "а ы е у ой ою ам ами ах -")
  static let velarFeminine = [Letters](endings: "а и е у ой ою ам ами ах -")
  static let sibilantFeminine = [Letters](endings: "а и е у ой ей ою ею ам ами ах -")
  static let hissingFeminine = [Letters](endings: "а ы е у ой ей ою ею ам ами ах -")
  static let softFeminine = [Letters](endings: "я и е ю ей ею ям ями ях ь")
  static let jotFeminine = [Letters](endings: "я и е ю ей ею ям ями ях й")
  static let iotFeminine = [Letters](endings: "ия ии ию ией иею ий иям иями иях")
  static let softSignFeminine = [Letters](endings: "ья ьи ье ью ьей ьею ьям ьями ьях ей ий")
  static let thirdDeclension = [Letters](endings: "ь и ью ей ям ями ях")
  static let sibilantThird = [Letters](endings: "ь и ью ей ам ами ах")

  /// Without the bare stem, for words like `кружка` that always put a vowel in.
  static let clusteredFeminine = [Letters](endings: "а и е у ой ою ам ами ах")

  static let hardNeuter = [Letters](endings: "о а у ом е ам ами ах -")
  static let velarNeuter = [Letters](endings: "о а у ом е и ов ам ами ах -")
  static let softNeuter = [Letters](endings: "е я ю ем ей ям ями ях")
  static let sibilantNeuter = [Letters](endings: "е а у ем ам ами ах -")
  static let iotNeuter = [Letters](endings: "ие ия ию ием ии ий иям иями иях")
  /// What verse and speech make of `-ие`: `рожденье`.
  static let shortIotNeuter = [Letters](endings: "ье ья ью ьем")
  static let softSignNeuter = [Letters](endings: "ье ья ью ьем ьи ий ьев ьям ьями ьях")
  static let neuterMen = [Letters](endings: "я ени енем ена ен енам енами енах")

  static let hardPlural = [Letters](endings: "ы ов ам ами ах -")
  static let softPlural = [Letters](endings: "и ей ев ов ям ями ях ам ами ах ь й -")
  static let iotPlural = [Letters](endings: "ии ий иев иям иями иях")

  /// Endings that a stem takes when its last vowel has dropped out (`отец`, `отца`).
  static let afterDroppedVowel = [Letters](endings: "а у ом ем е ы и ов ев ам ами ах")
  static let softAfterDroppedVowel = [Letters](endings: "я ю ем е и ей ям ями ях")
  static let people = [Letters](endings: "е - ам ами ах")
  static let young = [Letters](endings: "та т там тами тах")

  /// Every case ending, the longest first: what a word that depends on another may carry.
  static let all = [Letters](
    endings: """
      иями ыми ими ями ами ого его ому ему иях иям ием ией ью ой ей ом ем ам ям ах ях ов ев ый ий \
      ая яя ую юю ое ее ые ие ых их ым им ию ия ии а я о е у ю ы и ь й -
      """)
}

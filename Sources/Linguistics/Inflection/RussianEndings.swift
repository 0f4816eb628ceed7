/// The endings that words are generated with, one list a class of stems: those of
/// ``RussianDeclension`` in both numbers, and what belongs to no whole declension.
enum RussianEndings {
  static let hardMasculine = RussianDeclension.hardMasculine.endings()
  static let velarMasculine = RussianDeclension.velarMasculine.endings()
  static let sibilantMasculine = RussianDeclension.sibilantMasculine.endings()
  static let hissingMasculine = RussianDeclension.hissingMasculine.endings()
  static let jotMasculine = RussianDeclension.jotMasculine.endings(without: "-")
  static let iotMasculine = RussianDeclension.iotMasculine.endings()
  static let softMasculine = RussianDeclension.softMasculine.endings()

  static let hardFeminine = RussianDeclension.hardFeminine.endings()
  static let velarFeminine = RussianDeclension.velarFeminine.endings()
  static let sibilantFeminine = RussianDeclension.sibilantFeminine.endings()
  static let hissingFeminine = RussianDeclension.hissingFeminine.endings()
  static let softFeminine = RussianDeclension.softFeminine.endings(without: "-")
  static let jotFeminine = RussianDeclension.jotFeminine.endings()
  static let iotFeminine = RussianDeclension.iotFeminine.endings()
  static let softSignFeminine = RussianDeclension.softSignFeminine.endings()
  static let thirdDeclension = RussianDeclension.third.endings()
  static let sibilantThird = RussianDeclension.sibilantThird.endings()

  /// Without the bare stem, for words like `кружка` that always put a vowel in.
  static let clusteredFeminine = RussianDeclension.velarFeminine.endings(without: "-")

  static let hardNeuter = RussianDeclension.hardNeuter.endings()
  static let velarNeuter = RussianDeclension.velarNeuter.endings()
  static let softNeuter = RussianDeclension.softNeuter.endings()
  static let sibilantNeuter = RussianDeclension.sibilantNeuter.endings(without: "ей")
  static let iotNeuter = RussianDeclension.iotNeuter.endings()
  /// What verse and speech make of `-ие`: `рожденье`.
  static let shortIotNeuter = [Letters](endings: "ье ья ью ьем")
  static let softSignNeuter = RussianDeclension.softSignNeuter.endings()
  static let neuterMen = RussianDeclension.lengthenedNeuter.endings()

  static let hardPlural = RussianDeclension.hardPlural.endings()
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

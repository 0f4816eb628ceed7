import Bytes

/// The declensions of nouns, told by the last letters of the dictionary form.
extension RussianInflection {
  static func addNoun(_ word: Letters, to forms: inout InflectedForms) {
    guard let last = word.last else { return }
    let stem = word.dropLast()
    if let plural = RussianIrregulars.collectivePlurals[word] {
      forms.add(plural[...], RussianIrregulars.collectiveEndings)
    }
    switch last {
    case "а": addFeminine(stem, to: &forms)
    case "я": addSoftFeminine(stem, to: &forms)
    case "о": addNeuter(stem, to: &forms)
    case "е": addSoftNeuter(stem, to: &forms)
    case "й": addJot(stem, to: &forms)
    case "ь": addSoftSign(stem, to: &forms)
    case "ы", "и": addPlural(word, to: &forms)
    case let letter where vowels.contains(letter): break
    default: addMasculine(word, to: &forms)
    }
  }

  private static func addMasculine(_ word: Letters, to forms: inout InflectedForms) {
    let last = word.last ?? 0
    let endings =
      if velars.contains(last) {
        RussianEndings.velarMasculine
      } else if sibilants.contains(last) {
        RussianEndings.sibilantMasculine
      } else if last == tse {
        RussianEndings.hissingMasculine
      } else {
        RussianEndings.hardMasculine
      }
    if RussianIrregulars.singularOnly.contains(word) {
      forms.add(word[...], singular)
      return
    }
    if word.count == 3, RussianIrregulars.droppingVowel.contains(word) {
      // `сон`, `сна`, but `лен`, `льна`; no form keeps the vowel: `рота` is a form of another word.
      let soft: [UInt32] = word[0] == "л" && word[1] == "е" ? Letters("ь") : []
      forms.add([word[0]] + soft + [word[2]], RussianEndings.afterDroppedVowel)
      return
    }
    if disciplines.contains(word) {
      forms.add(word[...], person)
      return
    }
    forms.add(word[...], endings)
    addDropped(word, to: &forms)
    if word.count > 4, surnames.contains(where: word.ends(with:)) {
      forms.add(word[...], surname)
    }
    if word.ends(with: citizen) || word.ends(with: townsman) {
      forms.add(word.dropLast(2), RussianEndings.people)
    }
    if word.ends(with: tatar) { forms.add(word.dropLast(2), RussianEndings.hardMasculine) }
    if word.ends(with: kitten) { forms.add(word.dropLast(4) + Letters("я"), RussianEndings.young) }
    if word.ends(with: mouse) { forms.add(word.dropLast(4) + Letters("а"), RussianEndings.young) }
  }

  /// `отец`, `отца`; `рынок`, `рынка`; `орел`, `орла`; `боец`, `бойца`; `палец`, `пальца`.
  static func addDropped(_ word: Letters, to forms: inout InflectedForms) {
    guard let dropping = RussianFleetingVowel.Vowel(in: word), droppedBefore.contains(dropping.last)
    else { return }
    let (head, last) = (dropping.head, dropping.last)
    forms.add(dropping.stem[...], RussianEndings.afterDroppedVowel)
    if dropping.followsVowel {
      forms.add((head + Letters("й") + [last])[...], RussianEndings.afterDroppedVowel)
    } else if dropping.vowel == "е", head.last == "л" || head.last == "н" {
      forms.add((head + Letters("ь") + [last])[...], RussianEndings.afterDroppedVowel)
    }
  }

  /// The genitive plural that puts a vowel into a cluster: `окон`, `песен`, `земель`, `писем`.
  ///
  /// A soft stem may harden (`песня`, `песен`) or not (`земля`, `земель`).
  static func addFleeting(
    _ stem: Letters, isSoft canSoften: Bool = false, to forms: inout InflectedForms
  ) {
    guard let gap = RussianFleetingVowel.Gap(in: stem), !stem.ends(with: abstractSuffix),
      !gap.isSoft || softClusters.contains(gap.last)
    else { return }
    let vowels: [UInt32] =
      if gap.isSoft || sibilants.contains(gap.before) {
        Letters("е")
      } else if gap.last == "к" {
        Letters("о")
      } else {
        Letters("ео")
      }
    for vowel in vowels {
      forms.add(gap.filled(with: vowel)[...], canSoften ? [[], Letters("ь")] : [[]])
    }
  }

  private static func addFeminine(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    let last = stem.last ?? 0
    if vowels.contains(last) { return }  // `Папуа`
    let word = Letters(stem)
    if disciplines.contains(word) {
      forms.add(stem, discipline)
      return
    }
    let endings =
      if last == "к", let before = stem.dropLast().last, !vowels.contains(before) {
        RussianEndings.clusteredFeminine
      } else if velars.contains(last) {
        RussianEndings.velarFeminine
      } else if sibilants.contains(last) {
        RussianEndings.sibilantFeminine
      } else if last == tse {
        RussianEndings.hissingFeminine
      } else {
        RussianEndings.hardFeminine
      }
    forms.add(stem, endings)
    addFleeting(Array(stem), to: &forms)
  }

  private static func addSoftFeminine(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    switch stem.last ?? 0 {
    case "и": forms.add(stem.dropLast(), RussianEndings.iotFeminine)
    case "ь": forms.add(stem.dropLast(), RussianEndings.softSignFeminine)
    case "м" where stem.count < 5: forms.add(stem, RussianEndings.neuterMen)
    case let last where vowels.contains(last): forms.add(stem, RussianEndings.jotFeminine)
    default:
      forms.add(stem, RussianEndings.softFeminine)
      addFleeting(Array(stem), isSoft: true, to: &forms)
    }
  }

  private static func addNeuter(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    let isVelar = velars.contains(stem.last ?? 0)
    forms.add(stem, isVelar ? RussianEndings.velarNeuter : RussianEndings.hardNeuter)
    addFleeting(Array(stem), to: &forms)
  }

  private static func addSoftNeuter(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    switch stem.last ?? 0 {
    case "и":
      forms.add(stem.dropLast(), RussianEndings.iotNeuter)
      if Letters(stem) != resurrection {
        forms.add(stem.dropLast(), RussianEndings.shortIotNeuter)
      }
    case "ь": forms.add(stem.dropLast(), RussianEndings.softSignNeuter)
    case let last where sibilants.contains(last) || last == tse:
      forms.add(stem, RussianEndings.sibilantNeuter)
      addFleeting(Array(stem), to: &forms)
    case let last where vowels.contains(last): break  // `кофе`, or an adjective
    default: forms.add(stem, RussianEndings.softNeuter)
    }
  }

  private static func addJot(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    if stem.last == "и" {
      forms.add(stem.dropLast(), RussianEndings.iotMasculine)
    } else {
      if dropping.contains(Letters(stem)) {  // `воробей`, `воробья`
        forms.add(stem.dropLast() + Letters("ь"), ofSparrow)
      } else {
        forms.add(stem, RussianEndings.jotMasculine)
      }
    }
  }

  private static func addSoftSign(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    let last = stem.last ?? 0
    if sibilants.contains(last) {
      forms.add(stem, RussianEndings.sibilantThird)
    } else if onlyFeminine.contains(where: Letters(stem).ends(with:)),
      !masculine.contains(Letters(stem))
    {
      forms.add(stem, RussianEndings.thirdDeclension)
    } else {
      forms.add(stem, RussianEndings.softMasculine)
      forms.add(stem, RussianEndings.thirdDeclension)
    }
    // `ремень`, `ремня`; `локоть`, `локтя`; `ложь`, `лжи`. Others keep it: `Игорь`, `роль`.
    if droppingSoft.contains(where: {
      stem.elementsEqual($0) || stem.count > 3 && Letters(stem).ends(with: $0)
    }) {
      forms.add(stem.dropLast(2) + [last], RussianEndings.softAfterDroppedVowel)
      if last == "в" || sibilants.contains(last) {  // `любовь`, `рожь`
        forms.add(stem.dropLast(2) + [last], [Letters](endings: "ам ами ах"))
      }
    }
  }

  private static func addPlural(_ word: Letters, to forms: inout InflectedForms) {
    let stem = word.dropLast()
    if stem.last == "и" {
      forms.add(stem.dropLast(), RussianEndings.iotPlural)
    } else if word.last == "ы" {
      forms.add(stem, plurals.contains(word) ? strictPlural : RussianEndings.hardPlural)
      addFleeting(Array(stem), to: &forms)
    } else {
      forms.add(stem, RussianEndings.softPlural)
      addFleeting(Array(stem), isSoft: true, to: &forms)
    }
  }

  private static let tse = UInt32(letter: "ц")
  private static let droppedBefore = Set(Letters("кцнлрт"))
  private static let citizen = Letters("анин")
  private static let townsman = Letters("янин")
  private static let tatar = Letters("рин")
  private static let kitten = Letters("енок")
  private static let mouse = Letters("онок")
  private static let abstractSuffix = Letters("ств")
  private static let singular = [Letters](endings: "- а у ом е")
  /// Plurals without a singular, whose genitive ends in `-ов` only.
  private static let plurals = Set(
    [Letters](endings: "выборы переговоры финансы мемуары кадры дебаты весы"))
  private static let strictPlural = [Letters](endings: "ы ов ам ами ах")
  /// Last letters of stems that put `е` into a cluster in place of a soft sign: `тюрем`, `писем`.
  private static let softClusters = Set(Letters("кмбнцл"))
  private static let surname = [Letters](endings: "ым")
  /// People named after what they study: `политика` is seldom a form of `политик`, nor `политик`
  /// one of `политика`.
  private static let disciplines = Set(
    [Letters](
      endings: "политик критик физик математик аналитик механик техник логик тактик"))
  private static let person = [Letters](endings: "- ом и ов ам ами ах")
  private static let discipline = [Letters](endings: "а и е у ой ою")
  /// `воскресенье` is a day of the week.
  private static let resurrection = Letters("воскресени")
  private static let dropping = Set(
    [Letters](endings: "воробе солове муравье мураве руче уле репе чире"))
  private static let ofSparrow = [Letters](endings: "я ю ем е и ев ям ями ях")
  /// Stems, or ends of stems, before a soft sign whose last vowel drops out.
  private static let droppingSoft = [Letters](
    endings: "ен от он оготь угол огол кашел стебел вексел журавел крендел любов лож рож вош")
  private static let onlyFeminine = [Letters](endings: "ост ест зн")
  private static let masculine = Set([Letters](endings: "гост тест"))
}

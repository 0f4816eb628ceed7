/// The declensions of nouns, told by the last letters of the dictionary form.
extension RussianInflection {
  static func addNoun(_ word: Letters, to forms: inout InflectedForms) {
    guard let last = word.last else { return }
    let stem = word.dropLast()
    if let plural = RussianIrregulars.collectivePlurals[word] {
      forms.add(plural[...], RussianIrregulars.collectiveEndings)
    }
    switch last {
    case 0x430: addFeminine(stem, to: &forms)  // а
    case 0x44F: addSoftFeminine(stem, to: &forms)  // я
    case 0x43E: addNeuter(stem, to: &forms)  // о
    case 0x435: addSoftNeuter(stem, to: &forms)  // е
    case 0x439: addJot(stem, to: &forms)  // й
    case 0x44C: addSoftSign(stem, to: &forms)  // ь
    case 0x44B, 0x438: addPlural(word, to: &forms)  // ы и
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
    forms.add(word[...], endings)
    addDropped(word, to: &forms)
    if word.ends(with: person) { forms.add(word.dropLast(2), RussianEndings.people) }
    if word.ends(with: tatar) { forms.add(word.dropLast(2), RussianEndings.hardMasculine) }
    if word.ends(with: kitten) { forms.add(word.dropLast(4) + [0x44F], RussianEndings.young) }
    if word.ends(with: mouse) { forms.add(word.dropLast(4) + [0x430], RussianEndings.young) }
  }

  /// `отец`, `отца`; `рынок`, `рынка`; `орел`, `орла`; `боец`, `бойца`; `палец`, `пальца`.
  static func addDropped(_ stem: Letters, to forms: inout InflectedForms) {
    guard stem.count > 3, let last = stem.last, droppedBefore.contains(last) else { return }
    let vowel = stem[stem.count - 2]
    guard vowel == 0x435 || vowel == 0x43E else { return }
    let rest = stem.dropLast(2)
    let before = rest.last ?? 0
    forms.add(rest + [last], RussianEndings.afterDroppedVowel)
    if vowels.contains(before) {
      forms.add(rest + [0x439, last], RussianEndings.afterDroppedVowel)
    } else if vowel == 0x435, before == 0x43B || before == n {
      forms.add(rest + [0x44C, last], RussianEndings.afterDroppedVowel)
    }
  }

  /// The genitive plural that puts a vowel into a cluster: `окон`, `песен`, `земель`, `писем`.
  ///
  /// A soft stem may harden (`песня`, `песен`) or not (`земля`, `земель`).
  static func addFleeting(
    _ stem: Letters, isSoft canSoften: Bool = false, to forms: inout InflectedForms
  ) {
    guard stem.count > 2, let last = stem.last, !vowels.contains(last) else { return }
    let before = stem[stem.count - 2]
    guard !vowels.contains(before), !stem.ends(with: abstractSuffix) else { return }
    let isSoft = before == 0x44C || before == 0x439
    let rest = stem.dropLast(isSoft ? 2 : 1)
    for vowel: UInt32 in isSoft ? [0x435] : [0x435, 0x43E] {
      forms.add(rest + [vowel, last], canSoften ? [[], [0x44C]] : [[]])
    }
  }

  private static func addFeminine(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    let last = stem.last ?? 0
    let endings =
      if velars.contains(last) {
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
    case 0x438: forms.add(stem.dropLast(), RussianEndings.iotFeminine)
    case 0x44C: forms.add(stem.dropLast(), RussianEndings.softSignFeminine)
    case 0x43C where stem.count < 5: forms.add(stem, RussianEndings.neuterMen)
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
    case 0x438: forms.add(stem.dropLast(), RussianEndings.iotNeuter)
    case 0x44C: forms.add(stem.dropLast(), RussianEndings.softSignNeuter)
    case let last where sibilants.contains(last) || last == tse:
      forms.add(stem, RussianEndings.sibilantNeuter)
      addFleeting(Array(stem), to: &forms)
    case let last where vowels.contains(last): break  // `кофе`, or an adjective
    default: forms.add(stem, RussianEndings.softNeuter)
    }
  }

  private static func addJot(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    if stem.last == 0x438 {
      forms.add(stem.dropLast(), RussianEndings.iotMasculine)
    } else {
      forms.add(stem, RussianEndings.jotMasculine)
      if stem.count > 2, stem.last == 0x435 {  // `воробей`, `воробья`
        forms.add(stem.dropLast() + [0x44C], RussianEndings.softAfterDroppedVowel)
      }
    }
  }

  private static func addSoftSign(_ stem: ArraySlice<UInt32>, to forms: inout InflectedForms) {
    let last = stem.last ?? 0
    if sibilants.contains(last) {
      forms.add(stem, RussianEndings.sibilantThird)
    } else if onlyFeminine.contains(where: Letters(stem).ends(with:)) {
      forms.add(stem, RussianEndings.thirdDeclension)
    } else {
      forms.add(stem, RussianEndings.softMasculine)
      forms.add(stem, RussianEndings.thirdDeclension)
    }
    guard stem.count > 2, let vowel = stem.dropLast().last, vowel == 0x435 || vowel == 0x43E
    else { return }
    if droppedBefore.contains(last) || last == 0x432 {
      forms.add(stem.dropLast(2) + [last], RussianEndings.softAfterDroppedVowel)
      forms.add(stem.dropLast(2) + [0x44C, last], RussianEndings.softAfterDroppedVowel)
    }
  }

  private static func addPlural(_ word: Letters, to forms: inout InflectedForms) {
    let stem = word.dropLast()
    if stem.last == 0x438 {
      forms.add(stem.dropLast(), RussianEndings.iotPlural)
    } else if word.last == 0x44B {
      forms.add(stem, plurals.contains(word) ? strictPlural : RussianEndings.hardPlural)
      addFleeting(Array(stem), to: &forms)
    } else {
      forms.add(stem, RussianEndings.softPlural)
      addFleeting(Array(stem), isSoft: true, to: &forms)
    }
  }

  private static let tse: UInt32 = 0x446
  private static let droppedBefore = Set(Letters("кцнлрт"))
  private static let person = Letters("анин")
  private static let tatar = Letters("рин")
  private static let kitten = Letters("енок")
  private static let mouse = Letters("онок")
  private static let abstractSuffix = Letters("ств")
  private static let singular = [Letters](endings: "- а у ом е")
  /// Plurals without a singular, whose genitive ends in `-ов` only.
  private static let plurals = Set(
    [Letters](endings: "выборы переговоры финансы мемуары кадры дебаты часы весы"))
  private static let strictPlural = [Letters](endings: "ы ов ам ами ах")
  private static let onlyFeminine = [Letters](endings: "ост ест знь сть зн")
}

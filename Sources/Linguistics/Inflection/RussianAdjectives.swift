/// The declensions of adjectives, told by the last letters of the dictionary form.
extension RussianInflection {
  /// Whether a word is declined as an adjective, as far as its ending tells.
  package static func isAdjective(_ word: Letters) -> Bool {
    var forms = InflectedForms(whole: [])
    addAdjective(word, to: &forms)
    return !forms.isEmpty
  }

  /// Adds the forms in the gender that the dictionary form shows, and the plural; a masculine one
  /// stands for all genders.
  ///
  /// So `главное`, a noun, is not found in `главный`, nor `большее число` in `большая`.
  static func addAdjective(_ word: Letters, to forms: inout InflectedForms) {
    if word.count > 6, word.ends(with: reflexive) {
      var plain = InflectedForms(whole: [])
      addAdjective(Letters(word.dropLast(2)), to: &plain)
      forms.add(plain, with: reflexive)
      return
    }
    guard word.count >= 4 else { return }
    let ending = Letters(word.suffix(2))
    if let gender = possessiveGenders[ending], possessiveStems.contains(Letters(word.dropLast(2))) {
      forms.add(word.dropLast(2), RussianAdjectiveEndings.possessive[gender])
      return
    }
    guard let gender = genders[ending], !isNounInOi(word) else { return }
    let stem = word.dropLast(2)
    let last = stem.last ?? 0
    if ending == iye || ending == ii {
      // `соглашение`, `развитие`, `санаторий` are nouns; `российские`, `большие`, `средний` not.
      let isAdjective =
        velars.contains(last) || sibilants.contains(last)
        || last == n && (ending == ii || !vowels.contains(stem[stem.count - 2]))
      guard isAdjective else { return }
    }
    if velars.contains(last) {
      forms.add(stem, RussianAdjectiveEndings.velar[gender])
    } else if sibilants.contains(last) {
      // The stress is on the ending in `большое`, on the stem in `большее`; `большая` may be both.
      if ending != ii, ending != ee {
        forms.add(stem, RussianAdjectiveEndings.stressedSibilant[gender])
      }
      if !stressed.contains(ending) {
        forms.add(stem, RussianAdjectiveEndings.sibilant[gender])
      }
    } else if soft.contains(ending) {
      forms.add(stem, RussianAdjectiveEndings.soft[gender])
    } else {
      forms.add(stem, RussianAdjectiveEndings.hard[gender])
    }
  }

  /// Whether a word in `-ой` is a noun: `строй`, `герой`.
  private static func isNounInOi(_ word: Letters) -> Bool {
    guard word.ends(with: oi) else { return false }
    return !word.dropLast(2).contains(where: vowels.contains) && word != evil
      || nounsInOi.contains(word)
  }

  private static let genders: [Letters: RussianAdjectiveEndings.Gender] = [
    Letters("ый"): .masculine, Letters("ий"): .masculine, Letters("ой"): .masculine,
    Letters("ая"): .feminine, Letters("яя"): .feminine, Letters("ое"): .neuter,
    Letters("ее"): .neuter, Letters("ые"): .plural, Letters("ие"): .plural,
  ]
  private static let possessiveGenders: [Letters: RussianAdjectiveEndings.Gender] = [
    Letters("ий"): .masculine, Letters("ья"): .feminine, Letters("ье"): .neuter,
    Letters("ьи"): .plural,
  ]
  /// Stems of adjectives like `третий`, `третья`: most are made of names of animals and people.
  private static let possessiveStems = Set(
    [Letters](
      endings: """
        трет бож лис волч враж медвеж птич рыб коров помещич казач девич человеч собач вдов кошач \
        овеч олен верблюж заяч охотнич разбойнич мальчишеч черепаш лягушач бараш
        """))
  /// Nouns in `-ой` that have a vowel before it.
  private static let nounsInOi = Set(
    [Letters](
      endings: """
        герой покой застой отстой перестрой настрой отбой разбой перебой прибой убой забой пробой \
        гобой ковбой плейбой зверобой китобой изгой конвой запой водопой удой надой левкой
        """))

  private static let soft = Set([Letters](endings: "ий яя ее ие"))
  private static let stressed = Set([Letters](endings: "ое ой"))
  private static let iye = Letters("ие")
  private static let ii = Letters("ий")
  private static let ee = Letters("ее")
  private static let oi = Letters("ой")
  private static let evil = Letters("злой")
  private static let reflexive = Letters("ся")
}

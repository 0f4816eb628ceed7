/// Generates the forms of Russian words from their dictionary form, without a dictionary.
///
/// The ending tells the class of declension, seldom which of two; where it does not, all plausible
/// forms are generated, for a form that does not exist is not met in a text either. What may be met
/// and is another word (`лет`, `среди`) is kept out by ``RussianIrregulars``.
package enum RussianInflection {
  /// The forms of a word given in its dictionary form: nominative, singular unless it has none.
  package static func forms(of word: Letters) -> InflectedForms {
    if let irregular = RussianIrregulars.nouns[word] { return InflectedForms(whole: irregular) }
    if let hyphen = word.lastIndex(of: 0x2D) { return compound(word, at: hyphen) }
    guard word.count > 2, word.allSatisfy({ (0x430...0x44F).contains($0) }),
      !RussianIrregulars.functionWords.contains(word)
    else { return InflectedForms(whole: [word]) }
    var forms = InflectedForms(whole: [word])
    addAdjective(word, to: &forms)
    addNoun(word, to: &forms)
    return forms
  }

  /// The forms of a word that depends on the one before it: it stands in some case already
  /// (`министра` in `заместитель министра`), and may take any other.
  package static func formsOfDependent(_ word: Letters) -> InflectedForms {
    guard word.count > 3, !word.contains(0x2D), !RussianIrregulars.functionWords.contains(word)
    else { return forms(of: word) }
    var result = forms(of: word)
    for ending in RussianEndings.all
    where word.count - ending.count >= 3 && (ending.isEmpty || word.ends(with: ending)) {
      let stem = Array(word.dropLast(ending.count))
      result.add(stem[...], RussianEndings.all)
      addFleeting(stem, isSoft: true, to: &result)
      addDropped(stem, to: &result)
      break
    }
    return result
  }

  private static func compound(_ word: Letters, at hyphen: Int) -> InflectedForms {
    let first = Array(word[..<hyphen])
    let firsts = first.count > 3 ? forms(of: first).forms.union([first]) : [first]
    let last = forms(of: Array(word[(hyphen + 1)...]))
    return last.prefixed(by: firsts.map { $0 + [0x2D] })
  }

  /// Whether a word is declined as an adjective, as far as its ending tells.
  package static func isAdjective(_ word: Letters) -> Bool {
    var forms = InflectedForms(whole: [])
    addAdjective(word, to: &forms)
    return !forms.isEmpty
  }

  private static func addAdjective(_ word: Letters, to forms: inout InflectedForms) {
    guard word.count >= 4, adjectiveEndings.contains(where: word.ends(with:)) else { return }
    let stem = word.dropLast(2)
    let last = stem.last ?? 0
    let ending = Letters(word.suffix(2))
    if ending == iye || ending == ii {
      // `соглашение`, `развитие`, `санаторий` are nouns; `российские`, `большие`, `средний` not.
      let isAdjective =
        velars.contains(last) || sibilants.contains(last)
        || last == n && (ending == ii || !vowels.contains(stem[stem.count - 2]))
      guard isAdjective else {
        if possessives.contains(word) { forms.add(stem, RussianEndings.possessiveAdjective) }
        return
      }
    }
    if velars.contains(last) {
      forms.add(stem, RussianEndings.velarAdjective)
    } else if sibilants.contains(last) {
      forms.add(stem, RussianEndings.sibilantAdjective)
    } else if soft.contains(ending) {
      forms.add(stem, RussianEndings.softAdjective)
    } else {
      forms.add(stem, RussianEndings.adjective)
    }
    if word.ends(with: reflexive) { forms.add(stem.dropLast(2), RussianEndings.adjective) }
  }

  private static let adjectiveEndings = [Letters](endings: "ый ий ой ая яя ое ее ые ие")
  private static let soft = Set([Letters](endings: "ий яя ее ие"))
  private static let possessives = Set([Letters](endings: "третий божий лисий волчий вражий"))
  private static let iye = Letters("ие")
  private static let ii = Letters("ий")
  private static let reflexive = Letters("ийся")
  static let n: UInt32 = 0x43D
  static let vowels = Set(Letters("аеиоуыэюя"))
  static let velars = Set(Letters("кгх"))
  static let sibilants = Set(Letters("жшчщ"))
}

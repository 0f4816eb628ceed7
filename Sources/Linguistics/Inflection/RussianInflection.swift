import Bytes

/// Generates the forms of Russian words from their dictionary form, without a dictionary.
///
/// The ending tells the class of declension, or at least one of two. Then all plausible forms are
/// generated, because a form that does not exist is not found in any text. Forms that exist as
/// another word (`лет`, `среди`) are left out by ``RussianIrregulars``.
package enum RussianInflection {
  /// The forms of a word given in its dictionary form: nominative, singular unless it has none.
  package static func forms(of word: Letters) -> InflectedForms {
    if let irregular = RussianIrregulars.nouns[word] { return InflectedForms(whole: irregular) }
    if let hyphen = word.lastIndex(where: { $0 == "-" }) { return compound(word, at: hyphen) }
    guard word.count > 2 || RussianIrregulars.shortNouns.contains(word),
      word.allSatisfy({ "а"..."я" ~= $0 }),
      !RussianIrregulars.functionWords.contains(word),
      !RussianIrregulars.isIndeclinable(word)
    else { return InflectedForms(whole: [word]) }
    var forms = InflectedForms(whole: [word])
    addAdjective(word, to: &forms)
    addNoun(word, to: &forms)
    if let short = RussianIrregulars.abbreviations[word] { forms.add(whole: [short]) }
    return forms
  }

  /// The forms of a proper name given in the nominative.
  ///
  /// Genitives of the plural are left out, as they are other names: `Алексеев` is no form of
  /// `Алексей`, nor `Валентин` one of `Валентина`. Surnames have their feminine and plural too.
  package static func formsOfName(_ word: Letters) -> InflectedForms {
    guard let last = word.last, !word.contains(where: { $0 == "-" }) else { return forms(of: word) }
    if vowels.contains(last) {
      return last == "а" || last == "я" ? forms(of: word).without(bareEndings) : forms(of: word)
    }
    var result = forms(of: word).without(genitivesOfMany)
    if surnames.contains(where: word.ends(with:)) { result.add(word[...], surnameEndings) }
    return result
  }

  private static let bareEndings = Set([Letters](endings: "- ь й ий"))
  private static let genitivesOfMany = Set([Letters](endings: "ов ев"))
  static let surnames = [Letters](endings: "ов ев ин ын")
  private static let surnameEndings = [Letters](endings: "ой ых ыми")

  /// The forms of a word that depends on the one before it: it stands in some case already
  /// (`министра` in `заместитель министра`), and may take any other.
  package static func formsOfDependent(_ word: Letters) -> InflectedForms {
    guard word.count > 3, !word.contains(where: { $0 == "-" }),
      !RussianIrregulars.functionWords.contains(word)
    else { return forms(of: word) }
    var result = forms(of: word)
    for noun in RussianIrregulars.nouns(withForm: word) { result.add(whole: noun) }
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
    return last.prefixed(by: firsts.map { $0 + Letters("-") })
  }

  static let n = UInt32(letter: "н")
  /// The letters of vowels.
  package static let vowels = Letters("аеиоуыэюя")
  static let velars = Set(Letters("кгх"))
  static let sibilants = Set(Letters("жшчщ"))
}

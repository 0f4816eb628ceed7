import Bytes

/// Generates the forms of English words from their dictionary form, without a dictionary.
///
/// Every word is inflected as a noun and as a verb, because it may be either. A form that does not
/// exist is not found in any text, so it does no harm. All forms are in ``normalized(_:)``
/// spelling.
package enum EnglishInflection {
  /// The forms of a word in lower case: the singular of a plural too, as `human rights`.
  ///
  /// - Parameter isSpeltOut: leaves the word in the spelling it has.
  package static func forms(of word: Letters, isSpeltOut: Bool = false) -> Set<Letters> {
    let owner = withoutPossessive(word)
    let word = isSpeltOut ? owner : normalized(owner)
    guard word.count > 2, word.allSatisfy({ "a"..."z" ~= $0 }) else {
      if let hyphen = word.firstIndex(where: { $0 == "-" }) { return compound(word, at: hyphen) }
      // Loans with an accent are nouns: `chargés`, `communiqués`.
      let isAccented = word.count > 2 && word.contains { $0 > UInt32(letter: "z") }
      return isAccented && word.last != "s" ? [word, word + Letters("s")] : [word]
    }
    guard !EnglishIrregulars.functionWords.contains(word) else { return [word] }
    var forms: Set<Letters> = [word]
    for form in EnglishIrregulars.forms[word] ?? [] { forms.insert(form) }
    if let singular = singular(of: word) {
      forms.insert(singular)
      return forms
    }
    if EnglishIrregulars.forms[word] == nil { forms.formUnion(regular(word)) }
    forms.insert(plural(of: word))
    return forms
  }

  /// The plural of a noun in lower case; nil for what is no noun in the singular.
  package static func pluralNoun(_ word: String) -> String? {
    if let plural = EnglishIrregulars.nouns[word] { return plural }
    if word.hasSuffix("man"), !EnglishIrregulars.ofNoMan.contains(word) {
      return word.dropLast(3) + "men"
    }
    let letters = Letters(word)
    guard letters.count > 2, singular(of: letters) == nil,
      letters.allSatisfy({ "a"..."z" ~= $0 })
    else { return nil }
    return plural(of: letters).text
  }

  /// The singular of a noun in lower case; nil when it is not in the plural.
  package static func singularNoun(_ word: String) -> String? {
    if let known = EnglishIrregulars.nouns.first(where: { $0.value == word }) { return known.key }
    if word.hasSuffix("men"), !EnglishIrregulars.ofNoMan.contains(word) {
      return word.dropLast(3) + "man"
    }
    return singular(of: Letters(word)).map(\.text)
  }

  /// A word without its `'s`.
  package static func withoutPossessive(_ word: Letters) -> Letters {
    guard word.count > 2, word.last == "s" || word.last == "S" else { return word }
    let mark = word[word.count - 2]
    return mark == "'" || mark == "’" ? word.dropLast(2) : word
  }

  /// `ministers-counsellors`, `ambassadors-at-large`: either end is inflected.
  private static func compound(_ word: Letters, at hyphen: Int) -> Set<Letters> {
    let first = Letters(word[..<hyphen])
    let rest = Letters(word[(hyphen + 1)...])
    var result: Set<Letters> = [word]
    for ending in forms(of: rest) { result.insert(first + Letters("-") + ending) }
    for beginning in forms(of: first) { result.insert(beginning + Letters("-") + rest) }
    return result
  }

  private static func plural(of word: Letters) -> Letters {
    if endsInConsonantAndY(word) { return word.dropLast() + Letters("ies") }
    if hissing.contains(where: word.ends(with:)) { return word + Letters("es") }
    if word.ends(with: Letters("is")) { return word.dropLast(2) + Letters("es") }
    return word + Letters("s")
  }

  private static func regular(_ word: Letters) -> [Letters] {
    guard let last = word.last else { return [] }
    if endsInConsonantAndY(word) {
      return [word.dropLast() + Letters("ied"), word + Letters("ing")]
    }
    if last == e {
      let isDouble = word[word.count - 2] == e
      return [word + Letters("d"), (isDouble ? word : word.dropLast()) + Letters("ing")]
    }
    var result: [Letters] = []
    if last == "o" { result.append(word + Letters("es")) }  // `vetoes`
    let doubled = doubles(word)
    if doubled {
      // `admitted`; not `visited`, but spelling does not tell the stress, and nobody writes
      // `visitted`.
      result.append(word + [last] + Letters("ed"))
      result.append(word + [last] + Letters("ing"))
    }
    // One syllable is stressed: `barring` is of `bar`, `baring` of `bare`.
    if !doubled || word.dropLast(2).contains(where: vowels.contains) {
      result.append(word + Letters("ed"))
      result.append(word + Letters("ing"))
    }
    return result
  }

  private static func doubles(_ word: Letters) -> Bool {
    guard let last = word.last, word.count > 2, !vowels.contains(last), !unDoubled.contains(last)
    else { return false }
    return vowels.contains(word[word.count - 2]) && !vowels.contains(word[word.count - 3])
  }

  /// The singular, when the word looks like a plural.
  private static func singular(of word: Letters) -> Letters? {
    guard word.count > 3, word.last == "s", !notPlural.contains(where: word.ends(with:)) else {
      return nil
    }
    if EnglishIrregulars.pluralsOnly.contains(word) { return word }
    if word.ends(with: Letters("ies")) { return word.dropLast(3) + Letters("y") }
    if hissingPlural.contains(where: word.ends(with:)) { return word.dropLast(2) }
    return word.dropLast()
  }

  private static func endsInConsonantAndY(_ word: Letters) -> Bool {
    word.last == "y" && word.count > 2 && !vowels.contains(word[word.count - 2])
  }

  private static let e = UInt32(letter: "e")
  private static let vowels = Set(Letters("aeiou"))
  private static let unDoubled = Set(Letters("wxyhcj"))
  private static let hissing = [Letters](endings: "s x z ch sh")
  private static let hissingPlural = [Letters](endings: "sses xes ches shes")
  private static let notPlural = [Letters](endings: "ss us is ics news")
}

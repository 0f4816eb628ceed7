import Bytes

/// Puts an English word into the form that another stands in: `considered` where `discussed` was,
/// `ties` where `links` were.
extension EnglishInflection {
  /// The new word in the form that `form` is of the old one, all in lower case; nil when it is none,
  /// or when the new word's is not certain.
  package static func moved(_ form: String, of old: String, to new: String) -> String? {
    if form == old { return new }
    if pluralNoun(old) == form { return pluralNoun(new) ?? new }
    if singularNoun(old) == form { return singularNoun(new) ?? new }
    let (before, after) = (verbForms(old), verbForms(new))
    guard let before, let after else { return nil }
    if before.present == form { return after.present }
    if before.gerund == form { return after.gerund }
    if before.past == form, before.participle == form {
      return after.past == after.participle ? after.past : nil
    }
    if before.past == form { return after.past }
    return before.participle == form ? after.participle : nil
  }

  private struct VerbForms {
    let present: String
    let past: String
    let participle: String
    let gerund: String
  }

  private static func verbForms(_ verb: String) -> VerbForms? {
    let letters = Letters(verb)
    guard letters.count > 1, letters.allSatisfy({ "a"..."z" ~= $0 }) else { return nil }
    if let forms = EnglishIrregulars.forms[letters]?.map(\.text) {
      // As listed: present, past, participle where it differs, gerund.
      guard forms.count >= 3, let present = forms.first, let gerund = forms.last,
        gerund.hasSuffix("ing")
      else { return nil }
      let between = forms.dropFirst().dropLast()
      guard between.count <= 2, let past = between.first, let participle = between.last else {
        return nil
      }
      return VerbForms(present: present, past: past, participle: participle, gerund: gerund)
    }
    let past = regularPast(verb)
    guard let present = pluralNoun(verb) else { return nil }
    return VerbForms(present: present, past: past, participle: past, gerund: regularGerund(verb))
  }

  private static func regularPast(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ied"
    }
    return doubled(verb) + "ed"
  }

  private static func regularGerund(_ verb: String) -> String {
    if verb.hasSuffix("e"), !verb.hasSuffix("ee") { return verb.dropLast() + "ing" }
    return doubled(verb) + "ing"
  }

  /// `commit`, `committed`; of longer words only those with the stress at the end.
  private static func doubled(_ verb: String) -> String {
    let letters: [Character] = verb.map { $0 }
    guard letters.count > 2, let last = letters.last, !"aeiouwxyhcj".contains(last),
      "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3]),
      letters.dropLast(2).allSatisfy({ !"aeiou".contains($0) })
        || stressedAtEnd.contains(where: verb.hasSuffix)
    else { return verb }
    return verb + String(last)
  }

  private static let stressedAtEnd = [
    "mit", "fer", "cur", "gin", "pel", "bel", "trol", "ual", "rol",
  ]

}

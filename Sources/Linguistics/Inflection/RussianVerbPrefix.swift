/// The prefixes of Russian verbs: what tells `прожить` of `жить` from `положить`.
enum RussianVerbPrefix {
  /// Whether an infinitive is a verb, or one with a prefix before it. Long verbs need no look at the
  /// prefix: nothing else ends so.
  static func isMade(_ infinitive: Letters, of verb: Letters) -> Bool {
    if infinitive == verb { return true }
    guard infinitive.ends(with: verb) else { return false }
    return verb.count > longestAmbiguous || all.contains(Letters(infinitive.dropLast(verb.count)))
  }

  private static let longestAmbiguous = 6

  private static let all = Set(
    [Letters](
      endings: """
        в во вз воз вос вс взо вы до за из изо ис на над надо недо низ о об обо от ото пере по под подо \
        пре пред предо при про раз разо рас с со соз съ у въ объ отъ подъ разъ произ воспроиз превоз \
        преоб предпри сопро воспре обна осо обез
        """))
}

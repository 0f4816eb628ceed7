import Bytes
import Linguistics

/// Kazakh: both sides are taken apart.
struct KazakhTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym: body(TermKey.written(word.surface))
    case .alone:
      // A term alone stands in its dictionary form: taking it apart only finds other words.
      body(TermKey.form(word.letters))
      body(TermKey.form(KazakhParses.devoiced(word.letters)))
    case .verb:
      body(TermKey.form(word.letters))
      for stem in KazakhVerbs.stems(ofInfinitive: word.letters) { body(Self.verbKey(stem)) }
    case .head, .dependent:
      for stem in KazakhParses.stems(of: word.letters) { body(TermKey.form(stem)) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(TermKey.written(token.surface))
    guard token.kind == .word else { return body(token.folded) }
    let letters = letters()
    if let hyphen = letters.lastIndex(where: { $0 == "-" }), letters.count - hyphen <= 7 {
      // `БҰҰ-ның`: the ending is parted from an acronym.
      body(TermKey.written(letters[..<hyphen]))
    }
    add(letters.map { ScalarTable.shared.lowercase($0) }, body)
    if let rest = CompoundPrefix.rest(of: letters) {
      body(TermKey.written(rest))
      add(rest.map { ScalarTable.shared.lowercase($0) }, body)
    }
  }

  private func add(_ folded: Letters, _ body: (UInt64) -> Void) {
    for stem in KazakhVerbs.stems(of: folded) { body(Self.verbKey(stem)) }
    if Self.lexicalized.contains(folded) { return body(TermKey.form(folded)) }
    for stem in KazakhParses.stems(of: folded) { body(TermKey.form(stem)) }
  }

  /// The key of a verb's stem, which is no word: a hyphen parts it from nouns.
  private static func verbKey(_ stem: Letters) -> UInt64 {
    TermKey.form(stem + [UInt32(letter: "-")])
  }

  func isOther(_ word: TermWord, at place: TermPlace) -> Bool {
    let form = place.lower()
    switch word.role {
    case .verb:
      // `қатысты` ends a clause as a verb; elsewhere it is a postposition.
      return Self.lexicalized.contains(form) && !place.isLast && word.letters != form
    case .alone:
      if word.isName, place.lower(1).starts(with: Self.month), place.letters(1).count > 2 {
        return true  // `Қазан айында`
      }
      if word.letters == Self.danish, place.lower(1).starts(with: Self.covers) {
        return true  // `темірді дат басты`
      }
      guard form != word.letters else {
        return Self.auxiliaries.contains(place.lower(1)) && form.last == "р"  // `қарар едім`
      }
      // An object has its verb behind it: `тосты` at the end is a verb itself.
      return place.isLast && !word.isName && Self.isAccusative(form, of: word.letters)
    default: return false
    }
  }

  private static func isAccusative(_ form: Letters, of word: Letters) -> Bool {
    accusatives.contains { form.ends(with: $0) && form.count - $0.count == word.count }
  }

  private static let accusatives = [Letters](endings: "ды ді ты ті")
  private static let danish = "дат".unicodeScalars.map(\.value)
  private static let covers = "бас".unicodeScalars.map(\.value)
  private static let month = "ай".unicodeScalars.map(\.value)
  private static let auxiliaries = Set(
    [Letters](endings: "едім едің едіңіз еді едік едіңдер екен едіңіздер"))

  /// Words that only look like cases of nouns: pronouns and their kind, nouns that have become
  /// adverbs and postpositions, adjectives in `-лы`, `-ты`, pasts of common verbs (`басты`, `етті`).
  ///
  /// They are so seldom forms of the noun that they are never taken for it.
  private static let lexicalized = Set(
    """
    байланысты қатысты туралы арқылы жөнінде бойынша қарай дейін кейін бірге негізінен жалпы \
    басқа бірдей бірден қандай сондай мұндай ондай осындай қалай солай сайын тегін \
    құрметті табысты сенімді міндетті жауапты қауіпті себепті мақсатты беделді ықпалды маңызды \
    күшті тәртіпті мәдениетті атақты өнімді қуатты қажетті ақылды көңілді тиімді сәтті бақытты \
    қымбатты талантты белгілі тиісті қатты мықты шартты тұрақты лайықты ыңғайлы пайдалы \
    басты қалды болды қойды шықты өтті кетті айтты бітті жетті етті көрді тұрды жатты қашты көшті \
    оның оны одан онда сонда мұнда анда ұлы қысқа түркі жарқын заңды елді атты кезекті мерзімді \
    дарынды орынды көлемді теңге балама жарнама құрама ханым ақын ойын аудан
    """.split(separator: " ").map { word in word.unicodeScalars.map(\.value) })
}

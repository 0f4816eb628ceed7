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
    case .head, .dependent:
      for stem in KazakhParses.stems(of: word.letters) { body(TermKey.form(stem)) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(TermKey.written(token.surface))
    guard token.kind == .word else { return body(token.folded) }
    let letters = letters()
    if let hyphen = letters.lastIndex(of: 0x2D), letters.count - hyphen <= 7 {
      // `БҰҰ-ның`: the ending is parted from an acronym.
      body(TermKey.written(letters[..<hyphen]))
    }
    let folded = letters.map { ScalarTable.shared.lowercase($0) }
    if Self.lexicalized.contains(folded) { return body(TermKey.form(folded)) }
    for stem in KazakhParses.stems(of: folded) { body(TermKey.form(stem)) }
  }

  /// Words that only look like cases of nouns: pronouns and their kind, nouns that have become
  /// adverbs and postpositions, adjectives in `-лы`, `-ты`, pasts of common verbs (`басты`, `етті`).
  ///
  /// Each is so seldom the noun that the noun is not meant.
  private static let lexicalized = Set(
    """
    байланысты туралы арқылы жөнінде бойынша қарай дейін кейін бірге негізінен жалпы \
    басқа бірдей бірден қандай сондай мұндай ондай осындай қалай солай сайын тегін \
    құрметті табысты сенімді міндетті жауапты қауіпті себепті мақсатты беделді ықпалды маңызды \
    күшті тәртіпті мәдениетті атақты өнімді қуатты қажетті ақылды көңілді тиімді сәтті бақытты \
    қымбатты талантты белгілі тиісті қатты мықты шартты тұрақты лайықты ыңғайлы пайдалы \
    басты қалды болды қойды шықты өтті кетті айтты бітті жетті етті көрді тұрды жатты қашты көшті \
    оның оны одан онда сонда мұнда анда ұлы қысқа түркі жарқын заңды елді атты кезекті мерзімді \
    дарынды орынды көлемді теңге балама жарнама құрама ханым ақын ойын аудан
    """.split(separator: " ").map { word in word.unicodeScalars.map(\.value) })
}

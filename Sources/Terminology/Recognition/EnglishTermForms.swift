import Bytes
import Linguistics

/// English: the term's forms are generated, and both sides are spelt the American way.
///
/// Stems would find `general` in `generation`, and `policy` in `police`.
struct EnglishTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym:
      body(TermKey.written(word.surface))
      body(TermKey.written((word.letters + [UInt32(letter: "s")])[...]))  // `NGOs`
    case _ where word.isSpeltOut:
      for form in EnglishInflection.forms(of: word.letters, isSpeltOut: true) {
        body(TermKey.written(form[...]))
      }
    case .alone, .head, .dependent, .verb:
      for form in EnglishInflection.forms(of: word.letters) { body(TermKey.form(form)) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    guard token.kind == .word else { return body(token.folded) }
    let owner = EnglishInflection.withoutPossessive(letters())
    add(owner[...], body)
    if let rest = CompoundPrefix.rest(of: owner) { add(rest, body) }
  }

  private func add(_ word: ArraySlice<UInt32>, _ body: (UInt64) -> Void) {
    body(TermKey.written(word))
    let lower = word.map { ScalarTable.shared.lowercase($0) }
    if !lower.elementsEqual(word) { body(TermKey.written(lower[...])) }
    body(TermKey.form(EnglishInflection.normalized(lower)))
  }

  func isOther(_ word: TermWord, at place: TermPlace) -> Bool {
    guard word.role == .alone else { return false }
    let form = place.lower()
    if let around = Self.phrases[form],
      around.contains(where: { $0.before == place.lower(-1) && $0.after == place.lower(1) })
    {
      return true
    }
    if form == Self.order, place.lower(-1) == Self.of, place.lower(-2) == Self.out { return true }
    guard place.isCapitalized(), !Self.isShouted(place.letters()) else { return false }
    // `Bill Gates`, `Jack London`.
    if place.followsInitial { return true }
    if GivenNames.isEnglish(place.lower(-1)), place.isCapitalized(-1) { return true }
    // `the King of Jordan Abdullah II`
    if Self.prepositions.contains(place.lower(-1)) { return false }
    let isBoth = Self.namesOfBoth.contains(form)
    guard isBoth || GivenNames.isEnglish(form), place.isCapitalized(1),
      !Self.isShouted(place.letters(1))
    else { return false }
    // `Paris Hilton`, but `Paris Agreement`, `China Daily`.
    return !word.isName
      || Self.namesOfBoth.contains(form) && !Self.behindPlaces.contains(place.lower(1))
  }

  /// Places that are given names at least as often.
  private static let namesOfBoth = Set(
    [Letters](endings: "jordan austin chad paris sydney victoria florence sofia milan georgia"))
  private static let prepositions = Set([Letters](endings: "of in to from for with by at and"))
  /// What follows the names of places with a capital.
  private static let behindPlaces = Set(
    [Letters](
      endings: """
        agreement accord accords club summit airport university times river bay falls park airlines \
        airways saint-germain region school declaration treaty protocol convention conference \
        forum embassy ambassador foreign prime president minister ministers king queen prince \
        parliament government olympic olympics games talks bourse stock exchange metro motor show \
        fashion week opera city council mayor office court police valley street square house \
        institute centre center college academy charter principles opera
        """))

  private static let order = "order".unicodeScalars.map(\.value)
  private static let of = "of".unicodeScalars.map(\.value)
  private static let out = "out".unicodeScalars.map(\.value)

  private static func isShouted(_ letters: Letters) -> Bool {
    letters.count > 1 && letters.allSatisfy { ScalarTable.shared.scalarClass($0) == .upper }
  }

  /// Nouns inside prepositions and conjunctions of several words: `in order to`.
  private static let phrases: [Letters: [(before: Letters, after: Letters)]] = {
    let all = """
      in order to, in order that, in case of, in terms of, in view of, in light of, in spite of, \
      in favour of, in favor of, in front of, in accordance with, in charge of, in respect of, \
      by means of, by virtue of, by way of, on account of, on behalf of, on top of, with respect to, \
      with regard to, in regard to, in connection with, in place of, \
      in addition to, in relation to, in line with, as part of, in course of
      """
    var phrases: [Letters: [(before: Letters, after: Letters)]] = [:]
    for phrase in all.split(separator: ",") {
      let words = [Letters](endings: String(phrase.filter { $0 != "\n" }))
      guard words.count == 3 else { continue }
      phrases[words[1], default: []].append((words[0], words[2]))
    }
    return phrases
  }()
}

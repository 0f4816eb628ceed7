import Bytes
import Linguistics

/// Russian: the term's forms are generated, the text's words are taken as they are.
struct RussianTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .verb: RussianInflection.verbForms(of: word.letters).forEachHash(body)
    case .alone where word.isName:
      RussianInflection.formsOfName(word.letters).forEachHash(body)
    case .alone, .head: RussianInflection.forms(of: word.letters).forEachHash(body)
    case .dependent: RussianInflection.formsOfDependent(word.letters).forEachHash(body)
    case .acronym:
      for ending in Self.endings { body(TermKey.written((word.letters + ending)[...])) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(token.folded)
    body(TermKey.written(token.surface))
    guard token.kind == .word else { return }
    let written = letters()
    let plain = written.filter { ScalarTable.shared.scalarClass($0) != .mark }
    if plain.count < written.count { body(Self.folded(plain[...])) }  // `до́говор`
    if let rest = CompoundPrefix.rest(of: plain) {
      body(Self.folded(rest))
      body(TermKey.written(rest))
    }
  }

  /// The ``AnalyzedToken/folded`` of a word that is only part of a token.
  private static func folded(_ letters: ArraySlice<UInt32>) -> UInt64 {
    var hash = StableHash(seed: TextAnalyzer.foldedSeed)
    for letter in letters {
      let lower = ScalarTable.shared.lowercase(letter)
      hash.combine(foldedYo(lower))
    }
    return hash.value
  }

  func isOther(_ word: TermWord, at place: TermPlace) -> Bool {
    // Of the first person, which news has only in quotations.
    if word.role == .verb { return place.lower() == Self.meeting }
    guard word.role == .alone else { return false }
    // Of most words only the first letter is looked at.
    if Self.mayBeVerb(place.firstLetter()), let isNext = Self.verbs[place.lower()],
      isNext(place.lower(1))
    {
      return true
    }
    if word.letters == Self.toast, Self.isFood(place) { return true }
    guard place.isCapitalized() else { return false }
    let form = place.lower()
    if form == Self.families, place.isFirst, Self.isCounted(place.lower(1)) { return true }
    if place.followsInitial { return true }
    if place.isCapitalized(-1), GivenNames.isRussian(place.lower(-1)) { return true }
    if place.isCapitalized(1) {
      let next = place.lower(1)
      if Self.isSurname(next), GivenNames.isRussian(form) { return true }
      if Self.namesOfBoth.contains(form), place.isName(1), !Self.offices.contains(next),
        !Self.prepositions.contains(place.lower(-1))
      {
        return true
      }
    }
    guard !word.isName, form != word.letters, Self.isSurname(form) else { return false }
    // `Соловьёв прибыл`, `министр Соловьёв`: not `встреча Послов`.
    if !place.isFirst, Self.offices.contains(place.lower(-1)) { return true }
    let next = place.lower(1)
    return next.ends(with: Self.past) && next.count > 3
  }

  private static let meeting = "встречу".unicodeScalars.map(\.value)
  private static let toast = "тост".unicodeScalars.map(\.value)
  private static let families = "семей".unicodeScalars.map(\.value)

  /// `Семей без жилья`, `Семей стало меньше`: families at the beginning of a sentence, not the city.
  private static func isCounted(_ next: Letters) -> Bool {
    behindCounted.contains(next) || next.count > 3 && neuterPasts.contains { next.ends(with: $0) }
  }

  private static let behindCounted = Set(
    [Letters](endings: "без с со из для у где которые которым которых больше меньше много мало"))
  private static let neuterPasts = [Letters](endings: "ло лось")

  /// Whether the toasts of a sentence are eaten: `тосты с сыром`, `на завтрак`.
  private static func isFood(_ place: TermPlace) -> Bool {
    if behindFood.contains(place.lower(1)) { return true }
    return place.sentence.contains { offset in
      let word = place.lower(offset)
      return food.contains { word.starts(with: $0) }
    }
  }

  private static let behindFood = Set([Letters](endings: "с со из"))
  private static let food = [Letters](
    endings: "завтрак поджар хрустящ хлеб сыр джем авокадо омлет яичниц маслом тостер")

  /// Places in the nominative that are given names too: `Милан Кундера`.
  private static let namesOfBoth = Set(
    [Letters](endings: "милан милана софия виктория сидней чад джордан остин флоренция"))
  private static let prepositions = Set(
    [Letters](endings: "в во из до под около над через за на и"))

  /// Forms of nouns that are verbs before such a word: `начала меняться`, `сел за стол`.
  private static let verbs: [Letters: @Sendable (Letters) -> Bool] = {
    let places = Set([Letters](endings: "за на рядом возле около у напротив"))
    var verbs: [Letters: @Sendable (Letters) -> Bool] = [:]
    for form in [Letters](endings: "начало начала") {
      verbs[form] = { RussianInflection.isInfinitive($0) }
    }
    for form in [Letters](endings: "сел села село") { verbs[form] = { places.contains($0) } }
    return verbs
  }()

  /// Whether one of ``verbs`` begins with a letter, however it is written.
  private static func mayBeVerb(_ first: UInt32?) -> Bool {
    first.map { verbBeginnings.contains(LookAlikes.cyrillic(ScalarTable.shared.lowercase($0))) }
      ?? false
  }

  private static let verbBeginnings = Set(verbs.keys.compactMap(\.first))

  private static func isSurname(_ letters: Letters) -> Bool {
    let folded = letters.map { foldedYo($0) }
    return SurnameShape.isSurname(folded)
  }

  private static let past = "л".unicodeScalars.map(\.value)
  private static let offices: Set<Letters> = {
    var forms: Set<Letters> = []
    let nouns = """
      президент премьер министр посол депутат аким директор глава господин председатель сенатор \
      секретарь губернатор мэр генерал полковник журналист профессор академик замминистра \
      вице-министр премьер-министр г-н
      """
    for noun in [Letters](endings: nouns) {
      forms.formUnion(RussianInflection.forms(of: noun).forms)
    }
    return forms
  }()

  /// An acronym of a masculine noun is declined in small letters, with a hyphen or without.
  private static let endings: [Letters] = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]
    .flatMap { ending in [ending, "-" + ending] }
    .map { ending in ending.unicodeScalars.map(\.value) }
}

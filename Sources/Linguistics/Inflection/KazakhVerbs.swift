import Bytes

/// The stems of Kazakh verbs: of the name of the action that dictionaries list (`қатысу`), and of
/// the forms texts have (`қатысты`, `қатысып`, `қатысқандар`).
///
/// Verb endings come in a fixed order: voice, negation, tense or participle, person; each agrees in
/// vowel and first consonant with what is before it (Muhamedowa, *Kazakh: A Comprehensive Grammar*,
/// 2016, chapters on verbal morphology). As with nouns every reading is kept.
package enum KazakhVerbs {
  private typealias Ending = KazakhEndings.Ending

  /// The stems a name of an action in `-у` may be made of; none when it does not end so.
  package static func stems(ofInfinitive word: Letters) -> Set<Letters> {
    guard word.count >= 3, let last = word.last else { return [] }
    let rest = Letters(word.dropLast())
    if last == "ю" { return [rest + Letters("й")] }  // `қою`, `қой`
    guard last == "у", let final = rest.last else { return [] }
    if KazakhEndings.isVowel(final) { return [rest] }
    // The narrow vowel of `таны`, `ері` drops out before `-у`.
    let narrow = UInt32(letter: KazakhEndings.isFront(rest) ? "і" : "ы")
    return [rest, rest + [narrow]]
  }

  /// The stems of which a word may be a verb form; `word` is in lower case.
  package static func stems(of word: Letters) -> Set<Letters> {
    guard word.count >= 4 else { return [] }
    var stems: Set<Letters> = []
    for ending in persons + [nothing] {
      guard let rest = strip(ending, word[...]) else { continue }
      addTense(rest, finite, to: &stems)
    }
    addTense(word[...], alone, to: &stems)
    // Participles take the endings of nouns: `қатысқандардың`.
    for noun in KazakhParses.stems(of: word) { addTense(noun[...], participles, to: &stems) }
    return stems
  }

  /// The forms of a verb given as the name of its action, without persons and cases, which stems
  /// take off: for whoever looks forms up in an index.
  package static func forms(ofInfinitive word: Letters) -> Set<Letters> {
    var forms: Set<Letters> = []
    for stem in stems(ofInfinitive: word) {
      let bases = [stem] + with(negations, after: stem) + with(voices, after: stem)
      for base in bases { forms.formUnion(with(finite + alone + participles, after: base)) }
    }
    return forms
  }

  /// A stem with each ending that its sounds allow.
  private static func with(_ endings: [Ending], after stem: Letters) -> [Letters] {
    guard let last = stem.last else { return [] }
    return endings.compactMap { ending in
      guard ending.follows.contains(KazakhEndings.soundClass(last)),
        KazakhEndings.isInHarmony(stem[...], with: ending)
      else { return nil }
      let isVowel = ending.letters.first.map(KazakhEndings.isVowel) ?? false
      return (isVowel ? voicedEnd(stem) : stem) + ending.letters
    }
  }

  /// `шығ` of `шық`, before a vowel.
  private static func voicedEnd(_ stem: Letters) -> Letters {
    guard let last = stem.last else { return stem }
    switch last {
    case "қ": return stem.dropLast() + Letters("ғ")
    case "к": return stem.dropLast() + Letters("г")
    case "п" where stem.count > 2: return stem.dropLast() + Letters("б")
    default: return stem
    }
  }

  private static func addTense(
    _ word: ArraySlice<UInt32>, _ endings: [Ending], to stems: inout Set<Letters>
  ) {
    for ending in endings {
      guard let rest = strip(ending, word) else { continue }
      addStem(
        rest, beforeVowel: ending.letters.first.map(KazakhEndings.isVowel) ?? false, to: &stems)
    }
  }

  private static func addStem(
    _ stem: ArraySlice<UInt32>, beforeVowel: Bool, to stems: inout Set<Letters>
  ) {
    addVoice(stem, beforeVowel: beforeVowel, to: &stems)
    for ending in negations {
      if let rest = strip(ending, stem) { addVoice(rest, beforeVowel: false, to: &stems) }
    }
  }

  private static func addVoice(
    _ stem: ArraySlice<UInt32>, beforeVowel: Bool, to stems: inout Set<Letters>
  ) {
    let letters = Letters(stem)
    stems.insert(letters)
    if beforeVowel { stems.insert(KazakhParses.devoiced(letters)) }  // `шығып` of `шық`
    for ending in voices {
      guard let rest = strip(ending, stem), rest.count >= 2 else { continue }
      stems.insert(Letters(rest))
    }
  }

  private static func strip(_ ending: Ending, _ word: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    ending.letters.isEmpty ? word : KazakhEndings.strip(ending, from: word)
  }

  /// The clause-final past, as of `қатысты`, which looks like an accusative.
  package static func isPast(_ word: Letters) -> Bool {
    pastEndings.contains { strip($0, word[...]) != nil }
  }

  private static let voiced: KazakhEndings.SoundClasses = [
    .vowel, .nasal, .sibilant, .liquid, .glide,
  ]
  private static let all: KazakhEndings.SoundClasses = [voiced, .voiceless]
  private static let nothing = Ending(letters: [], follows: all, harmony: .neutral)

  private static let pastEndings = KazakhEndings.endings(("ды ді", voiced), ("ты ті", .voiceless))

  /// Persons after a tense.
  private static let persons = KazakhEndings.endings(
    ("мын мін мыз міз", voiced), ("бын бін быз біз пын пін пыз піз", all),
    ("сың сің сыз сіз сыңдар сіңдер сыздар сіздер", all),
    ("м ң қ к", .vowel), ("ңыз ңіз ңдар ңдер", .vowel), ("ды ді", [.vowel, .liquid]),
    ("ты ті", .voiceless))

  /// Tenses and moods that persons may follow.
  private static let finite =
    pastEndings
    + KazakhEndings.endings(
      ("ған ген", voiced), ("қан кен", .voiceless), ("са се", all), ("ып іп", consonants),
      ("п", .vowel),
      ("а е", consonants), ("й", .vowel), ("ар ер", consonants), ("р", .vowel),
      ("мақ мек", voiced), ("бақ бек", [.nasal, .sibilant]), ("пақ пек", .voiceless),
      ("мас мес бас бес пас пес", all))

  /// Forms that take nothing more.
  private static let alone = KazakhEndings.endings(
    ("сын сін", all), ("йық йік", .vowel), ("айық ейік", consonants), ("ыңыз іңіз", consonants),
    ("ыңыздар іңіздер", consonants), ("ғалы гелі", voiced), ("қалы келі", .voiceless),
    ("ғанша генше", voiced), ("қанша кенше", .voiceless), ("майынша мейінше", voiced))

  /// What is declined as a noun.
  private static let participles = KazakhEndings.endings(
    ("ған ген", voiced), ("қан кен", .voiceless), ("атын етін", consonants), ("йтын йтін", .vowel),
    ("ушы уші", all), ("у", all), ("ар ер", consonants), ("р", .vowel), ("мақ мек", voiced),
    ("мақшы мекші", voiced))

  private static let negations = KazakhEndings.endings(
    ("ма ме", [.vowel, .liquid, .glide]), ("ба бе", [.nasal, .sibilant]), ("па пе", .voiceless))

  /// Passive and reflexive (`қойылды` of `қою`).
  private static let voices = KazakhEndings.endings(
    ("ыл іл ын ін", consonants), ("л н", .vowel))

  private static let consonants = KazakhEndings.SoundClasses.consonant
}

import Bytes

/// The endings of Kazakh nouns as they are taken off: those of ``KazakhMorpheme`` with what each may
/// follow, and the sounds that decide it.
enum KazakhEndings {
  /// What the last sound of a stem asks of the ending after it.
  struct SoundClasses: OptionSet {
    let rawValue: UInt8
    static let vowel = SoundClasses(rawValue: 1)
    /// Voiceless consonants, and б в г д at the end of loans, which sound so.
    static let voiceless = SoundClasses(rawValue: 2)
    static let nasal = SoundClasses(rawValue: 4)
    /// з ж
    static let sibilant = SoundClasses(rawValue: 8)
    /// л р й
    static let liquid = SoundClasses(rawValue: 16)
    /// у and и, which act as vowel or consonant
    static let glide = SoundClasses(rawValue: 32)
    static let consonant: SoundClasses = [.voiceless, .nasal, .sibilant, .liquid, .glide]
  }

  enum Harmony { case back, front, neutral }

  struct Ending {
    let letters: [UInt32]
    let follows: SoundClasses
    let harmony: Harmony
  }

  /// Shorter words carry no ending worth taking.
  static let shortestInflected = 4
  static let shortestStem = 3

  /// Case, possession, number: the order in which they come off. Within a level the longest first.
  static let levels: [[Ending]] = [
    endings(
      of: .genitive, .dative, .accusative, .locative, .ablative, .instrumental, .relative,
      .approximation,
      and: ("нікі", [.vowel, .nasal]), ("дікі", [.liquid, .sibilant]), ("тікі", .voiceless)),
    endings(
      of: .possessive,
      and: ("ымыз іміз ыңыз іңіз", .consonant), ("мыз міз ңыз ңіз", .vowel),
      ("ым ім ың ің", .consonant)),
    endings(of: .plural),
    // The last vowel of a stem (елші) looks like a possessive unless a plural follows it, so it is
    // taken off everywhere.
    endings(("ы і", .consonant)),
  ]

  /// Possessives of the third person.
  static let thirdPerson = Set(KazakhMorpheme.possessive.allForms.map { Letters($0.form) })

  /// Cases as they are after a possessive of the third person only (`басшысына`).
  static let afterThirdPerson: Set<Letters> = {
    var endings: Set<Letters> = []
    for morpheme in KazakhMorpheme.allCases {
      guard let shape = morpheme.shapeAfterPossessive,
        !morpheme.shapes.contains(where: { $0.form == shape.form })
      else { continue }
      endings.formUnion([Letters(shape.form), Letters(fronted(shape.form))])
    }
    return endings
  }()

  /// Endings from the table, and others that are only taken off.
  private static func endings(
    of morphemes: KazakhMorpheme..., and others: (String, SoundClasses)...
  ) -> [Ending] {
    let listed = morphemes.flatMap(\.allForms).map { ($0.form, $0.follows) }
    return endings(listed + others)
  }

  static func endings(_ groups: (String, SoundClasses)...) -> [Ending] { endings(groups) }

  private static func endings(_ groups: [(String, SoundClasses)]) -> [Ending] {
    groups.flatMap { forms, follows in
      forms.split(separator: " ").map { form in
        let letters = form.unicodeScalars.map(\.value)
        // мен, бен, пен and нікі are clitics of one form for all vowels.
        let isClitic = form.hasSuffix("ен") && form.count == 3 && "мбп".contains(form.prefix(1))
        let harmony = isClitic || form.hasSuffix("ікі") ? .neutral : vowelHarmony(letters[...])
        return Ending(letters: letters, follows: follows, harmony: harmony)
      }
    }
    .sorted { $0.letters.count > $1.letters.count }
  }

  private static let back = Set("аоұыяё".unicodeScalars.map(\.value))
  private static let front = Set("әөүіеэ".unicodeScalars.map(\.value))
  private static let neutral = Set("июу".unicodeScalars.map(\.value))
  private static let voiceless = Set("пфкқтсшщчцхһбвгд".unicodeScalars.map(\.value))

  static func isVowel(_ letter: UInt32) -> Bool {
    back.contains(letter) || front.contains(letter) || neutral.contains(letter)
  }

  static func soundClass(_ letter: UInt32) -> SoundClasses {
    switch letter {
    case "у", "и": .glide
    case _ where back.contains(letter) || front.contains(letter) || neutral.contains(letter): .vowel
    case _ where voiceless.contains(letter): .voiceless
    case "м", "н", "ң": .nasal
    case "з", "ж": .sibilant
    default: .liquid
    }
  }

  /// Whether an ending's vowels agree with the stem's last vowel; loans in и and у take either.
  static func isInHarmony(_ stem: ArraySlice<UInt32>, with ending: Ending) -> Bool {
    let last = stem.last { back.contains($0) || front.contains($0) || neutral.contains($0) }
    guard let last else { return false }
    if ending.harmony == .neutral || neutral.contains(last) { return true }
    return vowelHarmony(stem) == ending.harmony
  }

  static func isBack(_ letter: UInt32) -> Bool { back.contains(letter) }

  /// Whether a word takes endings with front vowels.
  static func isFront(_ word: [UInt32]) -> Bool { vowelHarmony(word[...]) == .front }

  private static func vowelHarmony(_ letters: ArraySlice<UInt32>) -> Harmony {
    for letter in letters.reversed() {
      if back.contains(letter) { return .back }
      if front.contains(letter) { return .front }
    }
    return .neutral
  }

  /// The voiceless partner of a stem's last consonant, which is voiced before a vowel (`кітап`,
  /// `кітабы`).
  static func devoiced(_ letter: UInt32) -> UInt32 {
    switch letter {
    case "г": UInt32(letter: "к")
    case "ғ": UInt32(letter: "қ")
    case "б": UInt32(letter: "п")
    default: letter
    }
  }
  /// The voiced partner of a stem's last consonant, which it takes before a vowel.
  static func voiced(_ letter: Character) -> Character? { voicedPartners[letter] }

  private static let voicedPartners: [Character: Character] = ["к": "г", "қ": "ғ", "п": "б"]

  /// An ending with front vowels in place of back ones.
  static func fronted(_ ending: String) -> String {
    String(ending.map { backToFront[$0] ?? $0 })
  }

  private static let backToFront: [Character: Character] =
    ["а": "е", "ы": "і", "ғ": "г", "қ": "к"]
}

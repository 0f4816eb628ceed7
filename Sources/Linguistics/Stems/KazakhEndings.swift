/// The endings of Kazakh nouns, with what each may follow.
///
/// After any grammar of Kazakh (e.g. Muhamedowa, *Kazakh: A Comprehensive Grammar*, 2016, chapters
/// on nominal morphology).
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
      ("ның нің", [.vowel, .nasal, .glide]), ("дың дің", [.liquid, .sibilant, .nasal, .glide]),
      ("тың тің", .voiceless), ("нікі", [.vowel, .nasal]), ("дікі", [.liquid, .sibilant]),
      ("тікі", .voiceless), ("дағы дегі", [.vowel, .nasal, .liquid, .sibilant, .glide]),
      ("тағы тегі", .voiceless), ("ндағы ндегі", .vowel),
      ("дан ден", [.vowel, .liquid, .sibilant, .glide]), ("тан тен", .voiceless),
      ("нан нен", [.nasal, .vowel]), ("нда нде", .vowel),
      ("да де", [.vowel, .nasal, .liquid, .sibilant, .glide]), ("та те", .voiceless),
      ("мен", [.vowel, .nasal, .liquid, .glide, .voiceless]),
      ("бен", [.sibilant, .voiceless, .nasal, .liquid]), ("пен", .voiceless),
      ("дай дей", [.vowel, .nasal, .liquid, .sibilant, .glide]), ("тай тей", .voiceless),
      ("ға ге", [.vowel, .nasal, .liquid, .sibilant, .glide]), ("қа ке", .voiceless),
      ("на не", .vowel), ("ны ні", [.vowel, .glide]),
      ("ды ді", [.nasal, .liquid, .sibilant, .glide]), ("ты ті", .voiceless), ("н", .vowel)),
    endings(
      ("сы сі", .vowel), ("ы і", .consonant), ("ымыз іміз ыңыз іңіз", .consonant),
      ("мыз міз ңыз ңіз", .vowel), ("ым ім ың ің", .consonant)),
    endings(
      ("лар лер", [.vowel, .liquid, .glide]), ("дар дер", [.nasal, .sibilant, .liquid]),
      ("тар тер", .voiceless)),
    // A stem's own last vowel (елші) looks like a possessive where no plural hides it: off everywhere.
    endings(("ы і", .consonant)),
  ]

  static func endings(_ groups: (String, SoundClasses)...) -> [Ending] {
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
}

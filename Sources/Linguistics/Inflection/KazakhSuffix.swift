/// Gives a Kazakh ending the shape that another word asks for: `120-дан`, but `45-тен`.
///
/// Endings agree with the word's last vowel (back or front) and begin as its last sound demands
/// (Muhamedowa, *Kazakh: A Comprehensive Grammar*, 2016, chapter on phonology). A number in digits
/// takes the endings of the word it is read as.
package enum KazakhSuffix {
  /// The ending after `word`, or nil when it is not wholly endings we know, or when the word cannot
  /// take it. `word` is in lower case.
  package static func reshaped(_ ending: String, after word: String) -> String? {
    guard !word.isEmpty, let morphemes = KazakhMorpheme.parse(ending[...]) else { return nil }
    var text = word
    for (index, morpheme) in morphemes.enumerated() {
      let previous = index == 0 ? nil : morphemes[index - 1]
      if morpheme == .collective, !collectiveBases.contains(word) { return nil }
      text += morpheme.form(after: text, previous)
    }
    return String(text.dropFirst(word.count))
  }

  /// Whether all of it is endings a noun or a number can have: `дан`, `сында`, but not the `лар` of
  /// a word that only begins like one.
  package static func isEnding(_ text: some StringProtocol) -> Bool {
    KazakhMorpheme.parse(Substring(text)) != nil
  }

  /// Whether an ending makes an ordinal of a number: `ші`, `інші`, `шісі`.
  package static func isOrdinal(_ ending: String) -> Bool {
    guard let first = KazakhMorpheme.parse(ending[...])?.first else { return false }
    return first == .ordinal || first == .shortOrdinal
  }

  /// Whether an ending makes an adjective: `дік` of `100-дік`.
  package static func isQuality(_ ending: some StringProtocol) -> Bool {
    KazakhMorpheme.parse(Substring(ending))?.first == .quality
  }

  /// Whether an ending has the harmony and the consonants that a word asks for; ordinals are
  /// written in several ways, so only their harmony counts.
  package static func fits(_ ending: String, after word: String) -> Bool {
    guard let shaped = reshaped(ending, after: word) else { return false }
    return shaped == ending || isOrdinal(ending) && shaped.suffix(2) == ending.suffix(2)
  }

  /// `үшеу`: there are such words to seven only.
  private static let collectiveBases: Set = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті"]

  /// The last word a number in digits is read with: `жиырма` of 120, `бес` of 45.
  package static func lastWord(ofNumber digits: String) -> String {
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let figure = digits.dropLast(zeros).last?.wholeNumberValue ?? 0
    switch zeros {
    case 0: return KazakhNumerals.ones[figure]
    case _ where figure == 0: return KazakhNumerals.ones[0]
    case 1: return KazakhNumerals.tens[figure]
    case 2: return "жүз"
    case 3...5: return "мың"
    case 6...8: return "миллион"
    default: return "миллиард"
    }
  }

  /// The last word of a number with its fraction: `екі` of 4,2.
  package static func lastWord(of number: WrittenNumber) -> String {
    number.fraction.isEmpty
      ? lastWord(ofNumber: number.whole)
      : lastWord(ofNumber: String(number.fraction.drop { $0 == "0" }))
  }
}

/// One ending, whatever shape it has.
enum KazakhMorpheme: CaseIterable, Sendable {
  case collective, plural, ordinal, shortOrdinal, quality, approximation, possessive
  case genitive, dative, accusative, locative, ablative, instrumental, relative

  /// The endings that a text is made of; nil when it is not made of endings alone.
  ///
  /// The first may have any shape, because the text may be wrong or the word unknown; each further
  /// one has the shape that the one before asks for.
  static func parse(_ text: Substring) -> [KazakhMorpheme]? {
    parse(text, after: nil, read: "")
  }

  private static func parse(
    _ rest: Substring, after previous: KazakhMorpheme?, read: String
  ) -> [KazakhMorpheme]? {
    if rest.isEmpty { return previous == nil ? nil : [] }
    for morpheme in allCases where morpheme.mayFollow(previous) {
      for form in morpheme.forms(after: previous) where rest.hasPrefix(form) {
        if let previous, morpheme.form(after: read, previous) != form { continue }
        if let tail = parse(rest.dropFirst(form.count), after: morpheme, read: read + form) {
          return [morpheme] + tail
        }
      }
    }
    return nil
  }

  private func mayFollow(_ previous: KazakhMorpheme?) -> Bool {
    switch previous {
    case nil: true
    case .collective: self == .possessive
    case .plural: self == .possessive || isCase
    case .ordinal, .shortOrdinal, .quality: self == .plural || self == .possessive || isCase
    case .possessive: isCase
    default: false
    }
  }

  private var isCase: Bool {
    switch self {
    case .genitive, .dative, .accusative, .locative, .ablative, .instrumental, .relative: true
    default: false
    }
  }

  /// All shapes of either harmony.
  private func forms(after previous: KazakhMorpheme?) -> [String] {
    if self == .instrumental { return shapes(after: previous).map(\.form) }
    return shapes(after: previous).flatMap { [$0.form, Self.fronted($0.form)] }
  }

  /// The shape that it has after a word.
  func form(after word: String, _ previous: KazakhMorpheme?) -> String {
    let letters = Letters(word.hasSuffix("ь") ? String(word.dropLast()) : word)
    let sound = letters.last.map(KazakhEndings.soundClass) ?? .vowel
    let isSoft = word.hasSuffix("ь") && !letters.contains { KazakhEndings.isBack($0) }
    let isFront = isSoft || KazakhEndings.isFront(letters)
    var form =
      (shapes(after: previous).first { $0.after.contains(sound) } ?? shapes(after: previous)[0])
      .form
    if self == .ordinal, word == "жиырма" { form = "сыншы" }
    if word.hasSuffix("л") {
      if self == .plural { form = "дар" }
      if self == .quality { form = "дық" }
    }
    return isFront && self != .instrumental ? Self.fronted(form) : form
  }

  /// The shapes with back vowels, by the sound before them.
  private func shapes(
    after previous: KazakhMorpheme?
  ) -> [(form: String, after: KazakhEndings.SoundClasses)] {
    let all: KazakhEndings.SoundClasses = [.vowel, .consonant]
    let voiced: KazakhEndings.SoundClasses = [.vowel, .nasal, .liquid, .sibilant, .glide]
    if previous == .possessive {
      switch self {
      case .genitive: return [("ның", all)]
      case .dative: return [("на", all)]
      case .accusative: return [("н", all)]
      case .locative: return [("нда", all)]
      case .ablative: return [("нан", all)]
      case .relative: return [("ндағы", all)]
      default: break
      }
    }
    switch self {
    case .collective: return [("ау", all)]
    case .plural:
      return [
        ("лар", [.vowel, .liquid, .glide]), ("дар", [.nasal, .sibilant]), ("тар", .voiceless),
      ]
    case .ordinal: return [("ыншы", .consonant), ("ншы", .vowel), ("сыншы", [])]
    case .shortOrdinal: return [("шы", all)]
    case .quality:
      return [
        ("лық", [.vowel, .liquid, .glide]), ("дық", [.nasal, .sibilant]), ("тық", .voiceless),
      ]
    case .approximation: return [("дай", voiced), ("тай", .voiceless)]
    case .possessive: return [("сы", .vowel), ("ы", .consonant)]
    case .genitive:
      return [
        ("ның", [.vowel, .nasal]), ("тың", .voiceless), ("дың", [.liquid, .sibilant, .glide]),
      ]
    case .dative: return [("ға", voiced), ("қа", .voiceless)]
    case .accusative:
      return [("ны", .vowel), ("ты", .voiceless), ("ды", [.liquid, .sibilant, .nasal, .glide])]
    case .locative: return [("да", voiced), ("та", .voiceless)]
    case .ablative:
      return [
        ("дан", [.vowel, .liquid, .sibilant, .glide]), ("тан", .voiceless), ("нан", .nasal),
      ]
    case .instrumental:
      return [("мен", [.vowel, .liquid, .nasal, .glide]), ("пен", .voiceless), ("бен", .sibilant)]
    case .relative: return [("дағы", voiced), ("тағы", .voiceless)]
    }
  }

  private static func fronted(_ ending: String) -> String {
    String(ending.map { backToFront[$0] ?? $0 })
  }

  private static let backToFront: [Character: Character] =
    ["а": "е", "ы": "і", "ғ": "г", "қ": "к"]
}

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

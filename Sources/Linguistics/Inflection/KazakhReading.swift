import Bytes

/// One way to read a Kazakh noun: its stem and the endings after it.
///
/// Where ``KazakhParses`` asks only whether two words may be forms of one, this says which form each
/// would be.
package struct KazakhReading: Sendable, Hashable {
  /// Who a noun belongs to, by its ending; the third person also marks the head of an izafet.
  package enum Possessor: Sendable { case none, third, other }

  /// What case it stands in; `other` for endings that make another word of it.
  package enum Case: Sendable, CaseIterable {
    case nominative, genitive, dative, accusative, locative, ablative, instrumental
    /// `қаладағы`
    case relative
    case other
  }

  /// As the dictionary has it: `кітап` of `кітабы`.
  package let stem: String
  package let isPlural: Bool
  package let possessor: Possessor
  package let grammaticalCase: Case

  /// All readings of a word in lower case, the bare one first.
  package static func all(of word: String) -> [KazakhReading] {
    let letters = Letters(word)
    var readings = [
      KazakhReading(stem: word, isPlural: false, possessor: .none, grammaticalCase: .nominative)
    ]
    addPossessed(letters[...], .nominative, canBeThird: true, canBeFree: true, to: &readings)
    for ending in KazakhEndings.levels[0] {
      guard let rest = strip(ending, from: letters[...]) else { continue }
      let isThird = KazakhEndings.afterThirdPerson.contains(ending.letters)
      addPossessed(
        rest, cases[ending.letters] ?? .other, canBeThird: true, canBeFree: !isThird,
        to: &readings)
    }
    return readings
  }

  private static func addPossessed(
    _ word: ArraySlice<UInt32>, _ grammaticalCase: Case, canBeThird: Bool, canBeFree: Bool,
    to readings: inout [KazakhReading]
  ) {
    if canBeFree { addNumber(word, .none, grammaticalCase, to: &readings) }
    for ending in KazakhEndings.levels[1] {
      let isThird = KazakhEndings.thirdPerson.contains(ending.letters)
      guard isThird || canBeFree, let rest = strip(ending, from: word) else {
        continue
      }
      addNumber(rest, isThird ? .third : .other, grammaticalCase, to: &readings)
      for stem in restored(rest, before: ending.letters) {
        readings.append(
          KazakhReading(
            stem: stem.text, isPlural: false, possessor: isThird ? .third : .other,
            grammaticalCase: grammaticalCase))
      }
    }
  }

  private static func addNumber(
    _ word: ArraySlice<UInt32>, _ possessor: Possessor, _ grammaticalCase: Case,
    to readings: inout [KazakhReading]
  ) {
    // Only before a vowel is a stem's last consonant voiced.
    let stem = possessor == .none ? Letters(word) : KazakhParses.devoiced(Letters(word))
    readings.append(
      KazakhReading(
        stem: stem.text, isPlural: false, possessor: possessor, grammaticalCase: grammaticalCase))
    for ending in KazakhEndings.levels[2] {
      guard let rest = strip(ending, from: word) else { continue }
      for stem in [Letters(rest)] + (agent(Letters(rest), before: ending.letters) ?? []) {
        readings.append(
          KazakhReading(
            stem: stem.text, isPlural: true, possessor: possessor,
            grammaticalCase: grammaticalCase))
      }
    }
  }

  /// A word without an ending; loans in `к` and `г` take front ones whatever their vowels: `банкі`.
  private static func strip(
    _ ending: KazakhEndings.Ending, from word: ArraySlice<UInt32>
  ) -> ArraySlice<UInt32>? {
    KazakhEndings.strip(ending, from: word) { last in
      ending.harmony == .front && (last == "к" || last == "г")
    }
  }

  /// The stem of a loan in `-ист`, which loses its last sound before `-тер`: `журналистер`.
  private static func agent(_ stem: Letters, before ending: Letters) -> [Letters]? {
    guard stem.count > 4, stem.ends(with: Letters("ис")), ending.first == "т" else { return nil }
    return [stem + Letters("т")]
  }

  /// The stem with the narrow vowel that drops out before a possessive: `орны` of `орын`, `халқы`
  /// of `халық`.
  private static func restored(_ stem: ArraySlice<UInt32>, before ending: Letters) -> [Letters] {
    guard stem.count >= 3, let last = stem.last, KazakhEndings.droppedBefore.contains(last),
      let vowel = ending.first, vowel == "ы" || vowel == "і",
      !KazakhEndings.isVowel(stem[stem.endIndex - 2])
    else { return [] }
    return [KazakhParses.devoiced(Letters(stem.dropLast()) + [vowel, last])]
  }

  private static let cases: [Letters: Case] = {
    var cases: [Letters: Case] = [:]
    for grammaticalCase in Case.allCases {
      for ending in grammaticalCase.morpheme?.allForms ?? [] {
        cases[Letters(ending.form)] = grammaticalCase
      }
    }
    return cases
  }()
}

extension KazakhReading.Case {
  /// The ending that marks it; nil for the nominative.
  var morpheme: KazakhMorpheme? {
    switch self {
    case .nominative, .other: nil
    case .genitive: .genitive
    case .dative: .dative
    case .accusative: .accusative
    case .locative: .locative
    case .ablative: .ablative
    case .instrumental: .instrumental
    case .relative: .relative
    }
  }
}

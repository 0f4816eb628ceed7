import Bytes

/// All ways to take a Kazakh noun apart.
///
/// Endings come in a fixed order (stem, plural, possessive, case), each in the form that vowel
/// harmony and the sound before it demand; still many words can be read in several ways (`қаланың`
/// of `қала` or of `қалан`). A stemmer has to choose; here every reading is kept, and two words are
/// forms of one when any of their readings agree.
package enum KazakhParses {
  private typealias Ending = KazakhEndings.Ending

  private static let cases = KazakhEndings.levels[0]
  private static let possessives =
    (KazakhEndings.levels[1]
      + KazakhEndings.endings(("м ң", .vowel)))
  private static let plurals = KazakhEndings.levels[2]
  /// The dative after `-ым`, `-ың` (`еліме`).
  private static let possessedDative = KazakhEndings.endings(("а е", .nasal))

  /// The stems a word may be a form of, itself included; `word` is in lower case.
  package static func stems(of word: Letters) -> Set<Letters> {
    var stems: Set<Letters> = [word, devoiced(word)]
    guard word.count >= KazakhEndings.shortestInflected else {
      // `елі`, `үйі`: a stem of two letters takes the possessive of the third person.
      for ending in possessives where KazakhEndings.thirdPerson.contains(ending.letters) {
        if let rest = strip(ending, from: word[...]) { stems.insert(Letters(rest)) }
      }
      return stems
    }
    addPossessed(word[...], after: nil, to: &stems)
    for ending in cases {
      guard let rest = strip(ending, from: word[...]) else { continue }
      addPossessed(rest, after: ending.letters, to: &stems)
    }
    for ending in possessedDative {
      guard let rest = strip(ending, from: word[...]) else { continue }
      addPossessed(rest, after: ending.letters, to: &stems)
    }
    return stems
  }

  /// The stem as its dictionary form has it: `кітаб`, `кітап`.
  package static func devoiced(_ stem: Letters) -> Letters {
    guard stem.count >= 2, let last = stem.last else { return stem }
    return stem.dropLast() + [KazakhEndings.devoiced(last)]
  }

  /// A noun with the possessive before which its last vowel drops out (`халқы` of `халық`), if it
  /// has one that may.
  package static func withoutNarrowVowel(_ word: Letters) -> Letters? {
    guard word.count >= 4, let last = word.last, KazakhEndings.droppedBefore.contains(last) else {
      return nil
    }
    let vowel = word[word.count - 2]
    guard vowel == "ы" || vowel == "і",
      !KazakhEndings.isVowel(word[word.count - 3])
        || word[word.count - 3] == "у"
    else { return nil }
    return word.dropLast(2) + [last, vowel]
  }

  private static func addPossessed(
    _ word: ArraySlice<UInt32>, after ending: Letters?, to stems: inout Set<Letters>
  ) {
    let needsThird = ending.map(KazakhEndings.afterThirdPerson.contains) ?? false
    let needsOther = ending.map { $0.count == 1 && $0 != Letters("н") } ?? false
    if !needsThird && !needsOther {
      addNumber(word, beforeVowel: false, to: &stems)
    }
    for possessive in possessives {
      let isThird = KazakhEndings.thirdPerson.contains(possessive.letters)
      if needsThird && !isThird || needsOther && isThird { continue }
      guard let rest = strip(possessive, from: word) else { continue }
      // `басшысын` is of `басшысы` too, where that is the term.
      if needsThird || needsOther, ending != accusative || word.count >= clearAccusative {
        stems.insert(Letters(word))
      }
      addNumber(rest, beforeVowel: startsWithVowel(possessive), to: &stems)
      if let full = restored(rest, before: possessive) { stems.insert(full) }
    }
  }

  /// A stem's last sound is voiced before a vowel only: `бағы` is of `бақ`, `бағдар` is not.
  private static func addNumber(
    _ word: ArraySlice<UInt32>, beforeVowel: Bool, to stems: inout Set<Letters>
  ) {
    addStem(word, isVoiced: beforeVowel, to: &stems)
    for ending in plurals {
      if let rest = strip(ending, from: word) { addStem(rest, isVoiced: false, to: &stems) }
    }
  }

  private static func addStem(
    _ stem: ArraySlice<UInt32>, isVoiced: Bool, to stems: inout Set<Letters>
  ) {
    stems.insert(isVoiced ? devoiced(Letters(stem)) : Letters(stem))
    // Loans in two consonants take a vowel before plural and possessive: `объектілер`, `фактісі`.
    let rest = stem.dropLast()
    if let last = stem.last, last == "ы" || last == "і",
      linked.contains(Letters(rest.suffix(2)))
    {
      stems.insert(Letters(rest))
    }
  }

  private static let linked = Set([Letters](endings: "кт нг ст фт пт нк"))
  /// A possessive as long as this hardly makes another word with an accusative in `-н`, as `ақын`.
  private static let clearAccusative = 5
  private static let accusative = Letters("н")

  private static func strip(
    _ ending: Ending, from word: ArraySlice<UInt32>
  ) -> ArraySlice<UInt32>? {
    KazakhEndings.strip(ending, from: word) { last in
      ending.harmony == .front && (takesFront.contains(last) || isLoan(last, before: ending))
        // Surnames in `-ев` take back endings too: `Сериковтың`, `Тасболаевтың`.
        || ending.harmony == .back && last == "в"
    }
  }

  /// The stem with what drops out before a possessive: the narrow vowel in `орны` of `орын`, `аузы`
  /// of `ауыз`, `халқы` of `халық`; the soft sign in `медалі` of `медаль`.
  private static func restored(_ stem: ArraySlice<UInt32>, before ending: Ending) -> Letters? {
    guard stem.count >= 3, let last = stem.last,
      let first = ending.letters.first, first == "ы" || first == "і"
    else { return nil }
    if last == "л", first == "і", loanVowels.contains(stem[stem.endIndex - 2]) {
      return stem + [softSign]
    }
    guard KazakhEndings.droppedBefore.contains(last) else { return nil }
    let before = stem[stem.endIndex - 2]
    guard !KazakhEndings.isVowel(before) || before == "у" || before == "и" else { return nil }
    return devoiced(stem.dropLast() + [first, last])
  }

  /// Whether a soft sign has dropped out: `медалі`.
  private static func isLoan(_ last: UInt32, before ending: Ending) -> Bool {
    last == "л" && ending.letters.first == "і"
  }

  private static func startsWithVowel(_ ending: Ending) -> Bool {
    ending.letters.first.map(KazakhEndings.isVowel) ?? false
  }

  /// After these loans take front endings whatever their vowels: `рольдің`, `банкі`, `округтер`.
  private static let takesFront = Set(Letters("ькг"))
  private static let softSign = UInt32(letter: "ь")
  /// Vowels before the soft sign of loans.
  private static let loanVowels = Set(Letters("аеоуиөү"))
}

/// What both ways to take a Kazakh noun apart share: ``KazakhParses`` and ``KazakhReading``.
extension KazakhEndings {
  /// Sounds before which a narrow vowel drops out (`орны` of `орын`).
  static let droppedBefore = Set(Letters("рлнзсқк"))

  /// The word without an ending; nil when it does not have it in the form its sounds demand.
  ///
  /// - Parameter isLoan: whether a stem takes the ending whatever its vowels, told by its last letter.
  @inline(__always)
  static func strip(
    _ ending: Ending, from word: ArraySlice<UInt32>, isLoan: (UInt32) -> Bool = { _ in false }
  ) -> ArraySlice<UInt32>? {
    let count = word.count - ending.letters.count
    guard count >= 2, word.suffix(ending.letters.count).elementsEqual(ending.letters) else {
      return nil
    }
    let rest = word.prefix(count)
    guard let last = rest.last, rest.contains(where: isVowel),
      ending.follows.contains(soundClass(last)), isLoan(last) || isInHarmony(rest, with: ending)
    else { return nil }
    return rest
  }
}

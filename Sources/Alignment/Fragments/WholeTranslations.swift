/// Puts a translation behind the one that has a word more wherever the memory has it.
///
/// Of `одан әрі нығайту` the links of words often explain `әрі нығайту` alone, and of an amount no more
/// than its number; where nearly all places go on with the same unexplained word, that word belongs to
/// the translation.
struct WholeTranslations {
  let targetWords: FunctionWords

  /// Fewer places say little.
  private static let leastPlaces = 3
  /// Of ten places so many have the word.
  private static let mostlyOfTen = 9

  /// The translations of one phrase, the likeliest first, with a whole one in place of a cut one.
  func first(_ scored: [FragmentFinder.Scored]) -> [FragmentFinder.Scored] {
    guard let best = scored.first,
      best.candidate.occurrences.count >= Self.leastPlaces,
      let index = scored.indices.dropFirst().first(where: { isWhole(scored[$0], of: best) })
    else { return scored }
    var result = scored
    var whole = result.remove(at: index)
    (whole.confidence, result[0].confidence) = (best.confidence, whole.confidence)
    return [whole] + result.sorted { $0.confidence > $1.confidence }
  }

  private func isWhole(
    _ other: FragmentFinder.Scored, of part: FragmentFinder.Scored
  ) -> Bool {
    let (words, others) = (part.candidate.phrase.words, other.candidate.phrase.words)
    guard others.count == words.count + 1,
      other.candidate.occurrences.count * 10
        >= part.candidate.occurrences.count * Self.mostlyOfTen
    else { return false }
    if others.dropFirst().elementsEqual(words) { return targetWords.isContent(others[0]) }
    return others.dropLast().elementsEqual(words)
      && targetWords.isContent(others[words.count])
  }
}

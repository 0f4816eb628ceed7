import Alignment

/// Mends a guessed Russian dictionary form by the word's translation where both are one name or loan.
///
/// Foreign names are rare and half of them are not declined, so their forms tell little; the other
/// language has the name without Russian endings: of `Гатвика` and `Гатвик` the second sounds like
/// `Gatwick`.
struct CognateForms {
  private static let leastLikeness = 0.72
  private static let endings = ["а", "у", "ом", "ем", "е", "ы", "ой", "ым"]
  private static let oblique = ["ии", "ию", "ией"]

  private var likeness = NameLikeness()

  /// Puts for each word that is a guess the form that sounds most like the word at its place in
  /// the translation, of those that the text has and those without an ending.
  ///
  /// Other words than names only when both languages spell them alike: `реформа` is no `reform`.
  mutating func mend(
    _ form: inout DictionaryForm, seen: [[String]], areNames: [Bool], by translation: [String]
  ) {
    guard form.words.count == translation.count, form.words.count == areNames.count else { return }
    for (index, other) in translation.enumerated() {
      let word = form.words[index].lowercased()
      let other = other.lowercased()
      let candidates = candidates(word, seen: seen.map { $0[index] })
      if form.isGuess, candidates.contains(other) {
        form.words[index] = other
        continue
      }
      guard areNames[index], form.isGuess || index > 0 else { continue }
      let best = candidates.map {
        (word: $0, likeness: likeness.likeness($0, other, atLeast: Self.leastLikeness))
      }.max { a, b in
        (a.likeness, a.word == word ? 1 : 0, b.word) < (b.likeness, b.word == word ? 1 : 0, a.word)
      }
      if let best, best.likeness > 0, best.word != word { form.words[index] = best.word }
    }
  }

  private func candidates(_ word: String, seen: [String]) -> Set<String> {
    var forms = Set(seen.map { $0.lowercased() })
    for form in forms {
      for ending in Self.endings where form.hasSuffix(ending) && form.count - ending.count >= 3 {
        let stem = String(form.dropLast(ending.count))
        if let last = stem.last, !"аеиоуыэюяй".contains(last) { forms.insert(stem) }
      }
    }
    forms.insert(word)
    return forms.filter { form in form == word || !Self.oblique.contains(where: form.hasSuffix) }
  }
}

/// What may come next after some words, with probabilities.
final class NextWords {
  struct Candidate {
    let word: WordID
    /// The probability of the word among all there are.
    let share: Float
    let origin: CompletionOrigin
  }

  /// The words that something speaks for, the likeliest first.
  let candidates: [Candidate]
  /// The same words by number.
  let numbers: [WordID]
  /// The probability of all others together.
  let rest: Float
  /// The probability that a space comes next: that no mark does which stands at the word before it.
  let spaceShare: Float

  init(candidates: [Candidate], rest: Float, marks: Float = 0) {
    self.candidates = candidates
    self.rest = rest
    spaceShare = 1 - marks
    numbers = candidates.map(\.word).sorted()
  }
}

/// Finds the translations of candidates among those of the other text.
struct PairSearch {
  private let theirs: TermCandidates
  private let minimum: Int
  private let leastDice: Double
  /// The other text's candidates in each sentence.
  private var inSentence: [[[UInt32]]]
  private let forward: WordPartners
  private let backward: WordPartners

  /// Candidates that are looked at before a term is given up.
  private static let patience = 5
  /// What each word of a translation adds: of two that agree as well, the longer says more.
  private static let lengthBonus = 0.08

  init(_ mine: TermCandidates, _ theirs: TermCandidates, minimum: Int, leastDice: Double) {
    self.theirs = theirs
    self.minimum = minimum
    self.leastDice = leastDice
    forward = WordPartners(of: mine.text, in: theirs.text)
    backward = WordPartners(of: theirs.text, in: mine.text)
    inSentence = Array(repeating: [], count: theirs.text.sentences.count)
    for (key, candidate) in theirs.candidates where candidate.value > 0 {
      for sentence in candidate.sentences { inSentence[Int(sentence)].append(key) }
    }
  }

  /// The candidate that translates another, and how well they agree (Dice).
  func translation(
    of key: [UInt32], _ candidate: TermCandidates.Candidate
  ) -> (key: [UInt32], dice: Double)? {
    var shared: [[UInt32]: Int] = [:]
    for sentence in candidate.sentences {
      for other in inSentence[Int(sentence)] { shared[other, default: 0] += 1 }
    }
    var found: [(key: [UInt32], weight: Double, dice: Double)] = []
    for (other, together) in shared where together >= minimum {
      guard let theirs = theirs.candidates[other] else { continue }
      let dice =
        2 * Double(together) / Double(candidate.sentences.count + theirs.sentences.count)
      guard dice >= leastDice else { continue }
      let weight = dice * (1 + Self.lengthBonus * Double(min(other.count, 3)))
      found.append((other, weight, dice))
    }
    found.sort { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      return a.key.lexicographicallyPrecedes(b.key)
    }
    for (other, _, dice) in found.prefix(Self.patience)
    where forward.agree(key, other, dice: dice) && backward.agree(other, key, dice: dice) {
      return (other, dice)
    }
    return nil
  }
}

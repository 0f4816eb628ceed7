/// What is known of a pair of words before anything is learnt: equal numbers stand for one another,
/// so do the words of the seed lexicon, and words that sound alike probably do.
struct PseudoCounts {
  /// Pairs of a ``CooccurrenceTable`` and how many occurrences their likeness is worth, at most 1.
  private(set) var counts: [(pair: Int, count: Float)] = []

  private static let shortest = 4
  private static let leastLikeness = 0.7
  /// Skeletons whose sets of consonants differ by more classes are never alike enough.
  private static let mostForeignConsonants = 3

  init(
    _ table: CooccurrenceTable, source: WordCorpus.Side, target: WordCorpus.Side, seeds: SeedPairs
  ) {
    var similarity = SkeletonSimilarity()
    let translations = (0..<source.vocabulary).map { source.stem($0).flatMap(seeds.translations) }
    for (index, pair) in table.pairs.enumerated() {
      let a = Int(pair.source)
      let b = Int(pair.target)
      guard source.stem(a) != nil, let translation = target.stem(b) else {
        if source.identities[a] == target.identities[b] { counts.append((index, 1)) }
        continue
      }
      if let known = translations[a], known.contains(translation) {
        counts.append((index, 1))
        continue
      }
      let x = source.skeletons[a]
      let y = target.skeletons[b]
      guard x.count >= Self.shortest, y.count >= Self.shortest,
        (x.consonants ^ y.consonants).nonzeroBitCount <= Self.mostForeignConsonants,
        x.letters[0] == y.letters[0] || x.letters[1...2] == y.letters[1...2]
      else { continue }
      let likeness = similarity.similarity(x, y, atLeast: Self.leastLikeness)
      if likeness > 0 { counts.append((index, Float(likeness))) }
    }
  }
}

/// Which words translate which in the sentences confirmed in an article.
///
/// A confirmed sentence is read once: each of its words counts for those of the source that the
/// lexicon says it translates, and what nothing explains for what is left unexplained, which are
/// mostly names and new terms. These come again in the next sentences.
struct ArticlePairs {
  struct Counts {
    var occurrences: Float = 0
    var words: [WordID: Float] = [:]
  }

  private var forms: [UInt32: Counts] = [:]
  private var stems: [UInt32: Counts] = [:]

  /// Words of a sentence left unexplained on a side, if they are to be paired.
  private static let mostUnexplained = 5
  private static let explained: Float = 0.05

  func form(_ hash: UInt32) -> Counts? { forms[hash] }
  func stem(_ hash: UInt32) -> Counts? { stems[hash] }

  /// Learns from a sentence.
  ///
  /// - Parameters:
  ///   - target: the words of the translation.
  ///   - likelihoods: for a word of the translation how likely each word of the source is translated
  ///     by it.
  mutating func add(
    _ source: [SourceWord], _ target: [WordID], _ likelihoods: (WordID) -> [Float]
  ) {
    var explained = [Bool](repeating: false, count: source.count)
    var strange: [WordID] = []
    for word in source where word.kind == .word {
      forms[word.form, default: Counts()].occurrences += 1
      stems[word.stem, default: Counts()].occurrences += 1
    }
    for word in target {
      let all = likelihoods(word)
      let sum = all.reduce(0, +)
      guard sum > Self.explained else {
        strange.append(word)
        continue
      }
      for (index, likelihood) in all.enumerated() where likelihood > 0 {
        if likelihood > Self.explained { explained[index] = true }
        add(word, to: source[index], likelihood / sum)
      }
    }
    let open = source.indices.filter { !explained[$0] && source[$0].kind == .word }
    guard (1...Self.mostUnexplained).contains(open.count), !strange.isEmpty,
      strange.count <= Self.mostUnexplained
    else { return }
    for word in strange {
      for index in open { add(word, to: source[index], 1 / Float(max(open.count, strange.count))) }
    }
  }

  private mutating func add(_ word: WordID, to source: SourceWord, _ share: Float) {
    guard source.kind == .word else { return }
    forms[source.form]?.words[word, default: 0] += share
    stems[source.stem]?.words[word, default: 0] += share
  }
}

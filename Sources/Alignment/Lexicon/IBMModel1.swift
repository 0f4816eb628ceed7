/// The lexical translation model of Brown, Della Pietra, Della Pietra and Mercer (*The Mathematics
/// of Statistical Machine Translation*, 1993, section 4.1), over sets of words.
///
/// A pair of words is considered when it occurs together at least twice and more often than chance
/// would have it; an absolute discount keeps rare words from being sure of anything.
struct IBMModel1: Sendable {
  /// The pairs of texts it learns from, entries of both sides in buckets.
  struct Corpus: Sendable {
    var source = EncodedText()
    var target = EncodedText()
    var weights: [Float] = []

    mutating func append(source: [Int32], target: [Int32], weight: Float) {
      self.source.append(source, length: 1)
      self.target.append(target, length: 1)
      weights.append(weight)
    }

    var reversed: Corpus {
      var other = self
      swap(&other.source, &other.target)
      return other
    }
  }

  struct Options: Sendable {
    var iterations = 5
    var leastCount: Int32 = 2
    /// How much likelier than by chance a pair must occur together.
    var leastAssociation = 1.5
    /// The share of a word that comes from nowhere, times its frequency.
    var null: Float = 0.2
    var discount: Float = 0.5
    var leastProbability: Float = 0.02
    var leastMass: Float = 0.2
  }

  /// `p(target | source)` of the pairs that are left, as (source, target, probability).
  let translations: [(source: Int32, target: Int32, probability: Float)]

  /// Learns from a corpus; linear in the number of word pairs that occur together, per iteration.
  init(_ corpus: Corpus, sourceCount: Int, targetCount: Int, options: Options = Options()) {
    var learner = Learner(
      corpus, sourceCount: sourceCount, targetCount: targetCount, options: options)
    for _ in 0..<options.iterations { learner.iterate() }
    translations = learner.translations()
  }

  /// What a corpus teaches in both directions, as links.
  static func links(_ corpus: Corpus, sourceCount: Int, targetCount: Int) -> [Link] {
    let forward = IBMModel1(corpus, sourceCount: sourceCount, targetCount: targetCount)
    let backward = IBMModel1(corpus.reversed, sourceCount: targetCount, targetCount: sourceCount)
    return forward.translations.map {
      Link(source: $0.source, target: $0.target, forward: $0.probability, backward: 0)
    }
      + backward.translations.map {
        Link(source: $0.target, target: $0.source, forward: 0, backward: $0.probability)
      }
  }

  /// The state of expectation maximisation: candidate pairs in order of the source entry.
  private struct Learner {
    private let corpus: Corpus
    private let options: Options
    private let postings: Postings
    /// Candidate targets of each source entry and their probabilities.
    private var starts: [Int32] = [0]
    private var targets: [Int32] = []
    private var probabilities: [Float] = []
    private let sourceCounts: [Int32]
    /// The share of pairs each target entry occurs in, times ``Options/null``.
    private let background: [Float]

    init(_ corpus: Corpus, sourceCount: Int, targetCount: Int, options: Options) {
      self.corpus = corpus
      self.options = options
      let postings = Postings(corpus.source, vocabulary: sourceCount)
      self.postings = postings
      sourceCounts = (0..<sourceCount).map { Int32(postings.sentences(of: Int32($0)).count) }
      var targetCounts = [Int32](repeating: 0, count: targetCount)
      for entry in corpus.target.entries { targetCounts[Int(entry)] += 1 }
      let size = Float(max(1, corpus.source.count))
      background = targetCounts.map { options.null * Float($0) / size }
      selectCandidates(targetCounts)
    }

    private mutating func selectCandidates(_ targetCounts: [Int32]) {
      var together = [Int32](repeating: 0, count: targetCounts.count)
      var touched: [Int32] = []
      let size = Double(corpus.source.count)
      for source in sourceCounts.indices {
        let count = sourceCounts[source]
        if count >= options.leastCount {
          for pair in postings.sentences(of: Int32(source)) {
            for index in corpus.target.range(Int(pair)) {
              let target = corpus.target.entries[index]
              if together[Int(target)] == 0 { touched.append(target) }
              together[Int(target)] += 1
            }
          }
          for target in touched {
            let joint = together[Int(target)]
            together[Int(target)] = 0
            let other = targetCounts[Int(target)]
            guard joint >= options.leastCount, other >= options.leastCount,
              Double(joint) * size > options.leastAssociation * Double(count) * Double(other)
            else { continue }
            targets.append(target)
            probabilities.append(Float(joint) / Float(count))
          }
          touched.removeAll(keepingCapacity: true)
        }
        starts.append(Int32(targets.count))
      }
    }

    /// One step: share every target word among the source words of its pair, then count.
    mutating func iterate() {
      var shares = [Float](repeating: 0, count: corpus.target.entries.count)
      for index in shares.indices { shares[index] = background[Int(corpus.target.entries[index])] }
      forEachOccurrence { _, candidate, place in shares[place] += probabilities[candidate] }
      var counts = [Float](repeating: 0, count: probabilities.count)
      forEachOccurrence { pair, candidate, place in
        if shares[place] > 0 {
          counts[candidate] += corpus.weights[pair] * probabilities[candidate] / shares[place]
        }
      }
      for source in sourceCounts.indices {
        for candidate in Int(starts[source])..<Int(starts[source + 1]) {
          let mass = counts[candidate]
          probabilities[candidate] =
            mass > options.leastMass ? mass / (Float(sourceCounts[source]) + options.discount) : 0
        }
      }
    }

    /// Calls `body` with every place where a candidate pair occurs together.
    @inline(__always)
    private func forEachOccurrence(
      _ body: (_ pair: Int, _ candidate: Int, _ place: Int) -> Void
    ) {
      // For the source entry at hand: the number of a target's candidate, −1 for none.
      var slots = [Int32](repeating: -1, count: background.count)
      for source in sourceCounts.indices {
        let candidates = Int(starts[source])..<Int(starts[source + 1])
        if candidates.isEmpty { continue }
        for candidate in candidates { slots[Int(targets[candidate])] = Int32(candidate) }
        for pair in postings.sentences(of: Int32(source)) {
          for place in corpus.target.range(Int(pair)) {
            let candidate = slots[Int(corpus.target.entries[place])]
            if candidate >= 0 { body(Int(pair), Int(candidate), place) }
          }
        }
        for candidate in candidates { slots[Int(targets[candidate])] = -1 }
      }
    }

    func translations() -> [(source: Int32, target: Int32, probability: Float)] {
      var result: [(source: Int32, target: Int32, probability: Float)] = []
      for source in sourceCounts.indices {
        for candidate in Int(starts[source])..<Int(starts[source + 1])
        where probabilities[candidate] >= options.leastProbability {
          result.append((Int32(source), targets[candidate], probabilities[candidate]))
        }
      }
      return result
    }
  }
}

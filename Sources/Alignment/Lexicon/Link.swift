/// That a source entry and a target entry translate one another, and how likely.
struct Link: Sendable {
  let source: Int32
  let target: Int32
  /// The probability that the target entry stands where the source entry does.
  var forward: Float
  /// The probability that the source entry stands where the target entry does.
  var backward: Float
}

/// For every entry of one vocabulary the entries of the other that may have brought it there.
struct TranslationProbabilities: Sendable {
  private var starts: [Int32]
  private(set) var origins: [Int32]
  private(set) var probabilities: [Float]

  /// Builds the table from triples of an entry, its origin and the probability; of repeated
  /// triples the likeliest counts.
  fileprivate init(count: Int, _ triples: [(entry: Int32, origin: Int32, probability: Float)]) {
    let sorted = triples.sorted { ($0.entry, $0.origin) < ($1.entry, $1.origin) }
    starts = []
    origins = []
    probabilities = []
    starts.reserveCapacity(count + 1)
    var previous: (entry: Int32, origin: Int32)?
    for triple in sorted where triple.probability > 0 {
      if let last = previous, last == (triple.entry, triple.origin) {
        let index = probabilities.count - 1
        probabilities[index] = max(probabilities[index], triple.probability)
        continue
      }
      while starts.count <= Int(triple.entry) { starts.append(Int32(origins.count)) }
      origins.append(triple.origin)
      probabilities.append(triple.probability)
      previous = (triple.entry, triple.origin)
    }
    while starts.count <= count { starts.append(Int32(origins.count)) }
  }

  @inline(__always)
  func range(_ entry: Int32) -> Range<Int> {
    Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])
  }
}

/// Everything known to translate everything else in a batch, ready to be asked from both sides.
struct LinkTable: Sendable {
  /// For target entries, the source entries that they may translate, and how likely.
  let ofTarget: TranslationProbabilities
  /// For source entries, the target entries that they may translate, and how likely.
  let ofSource: TranslationProbabilities

  /// Whether any of these source entries and of these target entries translate one another with
  /// that probability or more, in either direction.
  func joins(_ mine: [Int32], _ theirs: [Int32], atLeast least: Float) -> Bool {
    mine.contains { entry in
      ofSource.range(entry).contains { index in
        ofSource.probabilities[index] >= least && theirs.contains(ofSource.origins[index])
      }
        || theirs.contains { other in
          ofTarget.range(other).contains { index in
            ofTarget.origins[index] == entry && ofTarget.probabilities[index] >= least
          }
        }
    }
  }

  init(_ links: [Link], sourceCount: Int, targetCount: Int) {
    ofTarget = TranslationProbabilities(
      count: targetCount, links.map { ($0.target, $0.source, $0.forward) })
    ofSource = TranslationProbabilities(
      count: sourceCount, links.map { ($0.source, $0.target, $0.backward) })
  }
}

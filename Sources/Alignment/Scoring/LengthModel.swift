import Glibc

/// How well the lengths of two stretches of text fit, after Gale and Church (*A Program for Aligning
/// Sentences in Bilingual Corpora*, 1993), with a log-normal ratio in place of their normal
/// difference.
///
/// The score is the log-likelihood of the target length given the source length, less that of the target
/// length among all of its text, so that long and short sentences do not pair by being many.
struct LengthModel: Sendable {
  /// The logarithm of target length over source length, as the document has it.
  let logRatio: Double
  private let targetMean: Double
  private let targetVariance: Double
  private let spread: Double
  private let shortSpread: Double
  private let least: Double

  private static let leastVariance = 0.25
  private static let leastBackground = -3.0

  /// Fits the ratio to the two texts, or takes one that was learnt from their beads.
  init(_ pair: EncodedPair, logRatio: Double? = nil, weights: AlignmentWeights) {
    let sources = pair.source.lengths
    let targets = pair.target.lengths
    self.logRatio = logRatio ?? Self.logRatio(sources, targets)
    let logs = targets.map { log(Double($0)) }
    let count = Double(max(1, logs.count))
    let mean = logs.reduce(0, +) / count
    targetMean = mean
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    targetVariance = max(Self.leastVariance, variance)
    spread = weights.lengthSpread * weights.lengthSpread
    shortSpread = weights.shortLengthSpread
    least = weights.least
  }

  /// Half of what the whole texts say, which dropped paragraphs bend, and half of what their
  /// middle sentences say, which merged sentences bend.
  private static func logRatio(_ sources: [Int32], _ targets: [Int32]) -> Double {
    guard !sources.isEmpty, !targets.isEmpty else { return 0 }
    let whole = log(sum(targets) / sum(sources))
    return (whole + log(median(targets) / median(sources))) / 2
  }

  private static func sum(_ lengths: [Int32]) -> Double {
    lengths.reduce(0) { $0 + Double($1) }
  }

  private static func median(_ lengths: [Int32]) -> Double {
    let sorted = lengths.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return Double(sorted[middle]) }
    return (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
  }

  /// The score of two stretches by their lengths' logarithms, `count` target sentences in the second.
  @inline(__always)
  func score(source: Stretch, target: Stretch, logCount: Double) -> Double {
    let variance = spread + shortSpread / ((source.length + target.length) / 2 + 10)
    let deviation = target.logLength - source.logLength - logRatio
    let likelihood = -(deviation * deviation / variance + log(variance)) / 2
    let distance = target.logLength - targetMean - logCount
    let background = -(distance * distance / targetVariance + log(targetVariance)) / 2
    return max(likelihood - max(background, Self.leastBackground), least)
  }

  /// The length of neighbouring sentences together.
  struct Stretch {
    let length: Double
    let logLength: Double
  }

  /// For 1 to 4 sentences the stretches that begin at each sentence; those that would go past the
  /// end are left out.
  static func stretches(_ text: EncodedText) -> [[Stretch]] {
    (1...BeadShape.longest).map { size in
      guard size <= text.count else { return [] }
      return (0...(text.count - size)).map { start in
        let length = text.lengths[start..<(start + size)].reduce(0) { $0 + Double($1) }
        return Stretch(length: length, logLength: log(length))
      }
    }
  }
}

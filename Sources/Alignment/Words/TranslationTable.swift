import Foundation

/// The word translation probabilities of both directions while they are learnt, and the counts of
/// the round at hand.
///
/// A probability is estimated as Riley and Gildea have it (*Improving the IBM alignment models
/// using variational Bayes*, ACL 2012, section 3): `exp(ψ(c + α)) / exp(ψ(Σ(c + α)))`. That takes
/// more from rare pairs than plain maximum likelihood does, so that rare words do not collect what
/// nothing else explains.
final class TranslationTable {
  /// Of a direction: x is the target word given the source word, y the other way about.
  typealias Both = SIMD2<Float>

  /// The prior's weight a pair.
  private static let alpha: Float = 0.01
  private static let least: Float = 1e-12
  /// Counts below this would come out below ``least``.
  private static let negligible: Float = 0.02

  let pairs: [CooccurrenceTable.Pair]
  let probabilities: UnsafeMutablePointer<Both>
  let counts: UnsafeMutablePointer<Both>
  /// For every target word how likely it stands for nothing, and for every source word.
  var targetNulls: [Float]
  var sourceNulls: [Float]
  var targetNullCounts: [Float]
  var sourceNullCounts: [Float]
  private let prior: PseudoCounts

  init(
    _ pairs: [CooccurrenceTable.Pair], sourceCount: Int, targetCount: Int, prior: PseudoCounts
  ) {
    self.pairs = pairs
    self.prior = prior
    probabilities = .allocate(capacity: pairs.count)
    probabilities.initialize(repeating: Both(1, 1), count: pairs.count)
    counts = .allocate(capacity: pairs.count)
    counts.initialize(repeating: .zero, count: pairs.count)
    targetNulls = [Float](repeating: 1 / Float(max(1, targetCount)), count: targetCount)
    sourceNulls = [Float](repeating: 1 / Float(max(1, sourceCount)), count: sourceCount)
    targetNullCounts = [Float](repeating: 0, count: targetCount)
    sourceNullCounts = [Float](repeating: 0, count: sourceCount)
    start()
  }

  deinit {
    probabilities.deallocate()
    counts.deallocate()
  }

  /// All translations alike, but those with pseudo-counts ten times likelier.
  private func start() {
    for (pair, _) in prior.counts { probabilities[pair] = Both(10, 10) }
    var sums = Sums(self)
    for (index, pair) in pairs.enumerated() { sums.add(probabilities[index], pair) }
    for (index, pair) in pairs.enumerated() {
      probabilities[index] /= sums.of(pair)
    }
  }

  /// Turns the counts into probabilities, and forgets them.
  func estimate() {
    for (pair, count) in prior.counts { counts[pair] += Both(count, count) }
    var sums = Sums(self)
    for (index, pair) in pairs.enumerated() { sums.add(counts[index] + Self.alpha, pair) }
    sums.applyDigamma()
    for (index, pair) in pairs.enumerated() {
      let count = counts[index]
      counts[index] = .zero
      let total = sums.of(pair)
      probabilities[index] = Both(
        Self.probability(count.x, total.x), Self.probability(count.y, total.y))
    }
    Self.estimate(&targetNulls, &targetNullCounts)
    Self.estimate(&sourceNulls, &sourceNullCounts)
  }

  private static func estimate(_ nulls: inout [Float], _ counts: inout [Float]) {
    let total = expDigamma(counts.reduce(0) { $0 + $1 + alpha })
    for index in nulls.indices {
      nulls[index] = probability(counts[index], total)
      counts[index] = 0
    }
  }

  @inline(__always)
  private static func probability(_ count: Float, _ total: Float) -> Float {
    count < negligible ? least : max(least, expDigamma(count + alpha) / total)
  }

  /// exp(ψ(x)) for x > 0, by recurrence up to 6 and the asymptotic series from there (Abramowitz
  /// and Stegun 6.3.5, 6.3.18).
  static func expDigamma(_ x: Float) -> Float {
    var x = x
    var shift: Float = 0
    while x < 6 {
      shift += 1 / x
      x += 1
    }
    let inverse = 1 / x
    let square = inverse * inverse
    let series = inverse / 2 + square * (1 / 12 - square * (1 / 120 - square / 252))
    return x * expf(-series - shift)
  }

  /// A sum for every word of both languages.
  private struct Sums {
    private var source: [Float]
    private var target: [Float]

    init(_ table: TranslationTable) {
      source = [Float](repeating: 0, count: table.sourceNulls.count)
      target = [Float](repeating: 0, count: table.targetNulls.count)
    }

    mutating func add(_ value: Both, _ pair: CooccurrenceTable.Pair) {
      source[Int(pair.source)] += value.x
      target[Int(pair.target)] += value.y
    }

    mutating func applyDigamma() {
      source = source.map(TranslationTable.expDigamma)
      target = target.map(TranslationTable.expDigamma)
    }

    func of(_ pair: CooccurrenceTable.Pair) -> Both {
      Both(source[Int(pair.source)], target[Int(pair.target)])
    }
  }
}

import Glibc

/// Tells translations that are far longer or shorter than those around them.
///
/// Lengths of a file's translations over those of their sources are log-normal (Gale and Church
/// 1993); the median and the quartiles give the shape, because many faults would change a mean and
/// a deviation.
package struct LengthCheck {
  private var mean = 0.0
  private var deviation = 0.35

  /// Pairs that are needed for figures of their own.
  private static let enough = 20
  /// Deviations from the mean that are odd.
  private static let oddness = 4.5
  /// Shorter sources, in scalars, are translated too freely.
  private static let shortest = 40
  private static let leastDeviation = 0.08
  private static let typicalLength = 60.0

  /// What a length may be.
  package enum Oddity: Sendable {
    case long
    case short
  }

  package init(_ pairs: [(source: String, target: String)]) {
    let ratios = pairs.compactMap { Self.ratio($0.source, $0.target) }.sorted()
    guard ratios.count >= Self.enough else { return }
    mean = ratios[ratios.count / 2]
    let spread = ratios[ratios.count * 3 / 4] - ratios[ratios.count / 4]
    // A quarter of a normal distribution lies beyond 0.674 deviations on either side.
    deviation = max(Self.leastDeviation, spread / 1.349)
  }

  /// What is odd about a translation's length; nil when nothing is.
  package func oddity(source: String, target: String) -> Oddity? {
    guard let ratio = Self.ratio(source, target) else { return nil }
    // Short texts vary more: the variance of a length grows with it, of its logarithm it shrinks.
    let length = Double(source.unicodeScalars.count)
    let oddness = (ratio - mean) / (deviation * (1 + Self.typicalLength / length).squareRoot())
    if abs(oddness) <= Self.oddness { return nil }
    return oddness > 0 ? .long : .short
  }

  private static func ratio(_ source: String, _ target: String) -> Double? {
    let (a, b) = (source.unicodeScalars.count, target.unicodeScalars.count)
    return a >= shortest && b >= 1 ? log(Double(b) / Double(a)) : nil
  }
}

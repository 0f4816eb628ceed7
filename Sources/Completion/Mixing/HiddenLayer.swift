/// A layer of sixteen units beside the log-linear model: what features say together.
///
/// A unit is `max(0, U·f + b)`; what the layer adds to a word's logarithm is `v` times the units.
/// About 0.1 µs a word.
///
/// The network of fragments has such units too (``Alignment/FragmentNetwork``). Only there every
/// feature counts and a unit's weights are read in a row. Here most features of a word are 0 and are
/// passed over, so the weights stand by feature, and thousands of words are asked for at every key:
/// this is why the two share no code.
package struct HiddenLayer: Sendable {
  package static let units = 16
  /// `U` by features, then `b` and `v`, each by units.
  package var values: [Float]

  private static var rows: Int { WordFeatures.count + 2 }
  package static var count: Int { rows * units }

  /// Nil when there are not as many weights as a layer has.
  package init?(_ values: some Collection<Float>) {
    guard values.count == Self.count else { return nil }
    self.values = Array(values)
  }

  /// What the units make of the features of a word.
  package func activations(_ features: WordFeatures) -> [Float] {
    let four = fours(features)
    return four.flatMap { unit in (0..<4).map { unit[$0] } }
  }

  private func fours(_ features: WordFeatures) -> [SIMD4<Float>] {
    let (a, b, c, d) = units(features)
    return [a, b, c, d]
  }

  private typealias Units = (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

  @inline(__always)
  private func units(_ features: WordFeatures) -> Units {
    withUnsafeBytes(of: features.values) { raw in
      values.withUnsafeBufferPointer { weights in
        let features = raw.bindMemory(to: Float.self)
        var units = Self.row(weights, WordFeatures.count)
        for index in 0..<WordFeatures.count where features[index] != 0 {
          let row = Self.row(weights, index)
          let value = SIMD4(repeating: features[index])
          units.0 += row.0 * value
          units.1 += row.1 * value
          units.2 += row.2 * value
          units.3 += row.3 * value
        }
        return (
          pointwiseMax(units.0, .zero), pointwiseMax(units.1, .zero),
          pointwiseMax(units.2, .zero), pointwiseMax(units.3, .zero)
        )
      }
    }
  }

  @inline(__always)
  private static func row(_ weights: UnsafeBufferPointer<Float>, _ index: Int) -> Units {
    let raw = UnsafeRawBufferPointer(weights)
    let start = index * units * 4
    return (
      raw.loadUnaligned(fromByteOffset: start, as: SIMD4<Float>.self),
      raw.loadUnaligned(fromByteOffset: start + 16, as: SIMD4<Float>.self),
      raw.loadUnaligned(fromByteOffset: start + 32, as: SIMD4<Float>.self),
      raw.loadUnaligned(fromByteOffset: start + 48, as: SIMD4<Float>.self)
    )
  }

  /// What the layer adds to the logarithm of a word's score.
  @inline(__always)
  func sum(_ features: WordFeatures) -> Float {
    let units = units(features)
    let output = values.withUnsafeBufferPointer { Self.row($0, WordFeatures.count + 1) }
    return
      (units.0 * output.0 + units.1 * output.1 + units.2 * output.2 + units.3 * output.3).sum()
  }
}

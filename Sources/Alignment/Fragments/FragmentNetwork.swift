import Foundation

/// A small network that turns ``FragmentFeatures`` into the probability that a translation is
/// right: a linear model with a layer of units beside it.
///
/// A unit is `max(0, w·f + b)`. About half a microsecond a candidate.
package struct FragmentNetwork: Sendable {
  /// A unit of the layer.
  package struct Unit: Sendable {
    package var weights: [Float]
    package var bias: Float
    /// What it adds to the sum when it is 1.
    package var output: Float

    package init(weights: [Float], bias: Float, output: Float) {
      self.weights = weights
      self.bias = bias
      self.output = output
    }
  }

  package var linear: [Float]
  package var bias: Float
  package var units: [Unit]

  package init(linear: [Float], bias: Float, units: [Unit]) {
    self.linear = linear
    self.bias = bias
    self.units = units
  }

  /// Reads ``numbers``; nil when they are not as many as a network of whole units has.
  package init?(_ numbers: [Float]) {
    let inputs = FragmentFeatures.names.count
    let row = inputs + 2
    guard numbers.count > inputs, (numbers.count - inputs - 1) % row == 0 else { return nil }
    linear = Array(numbers[..<inputs])
    bias = numbers[inputs]
    units = stride(from: inputs + 1, to: numbers.count, by: row).map { start in
      Unit(
        weights: Array(numbers[start..<start + inputs]), bias: numbers[start + inputs],
        output: numbers[start + inputs + 1])
    }
  }

  /// The linear weights and bias, then each unit's weights, bias and output.
  package var numbers: [Float] {
    linear + [bias] + units.flatMap { $0.weights + [$0.bias, $0.output] }
  }

  /// The logarithm of the odds that a translation is right.
  package func logOdds(_ features: [Float]) -> Float {
    var sum = bias + Self.product(linear, features)
    for unit in units {
      let value = unit.bias + Self.product(unit.weights, features)
      if value > 0 { sum += unit.output * value }
    }
    return sum
  }

  /// The network whose log odds are those of this one times a factor and a term more.
  package func scaled(by factor: Float, plus term: Float) -> FragmentNetwork {
    FragmentNetwork(
      linear: linear.map { $0 * factor }, bias: bias * factor + term,
      units: units.map { Unit(weights: $0.weights, bias: $0.bias, output: $0.output * factor) })
  }

  /// The probability that a translation is right.
  package func confidence(_ features: [Float]) -> Float { 1 / (1 + expf(-logOdds(features))) }

  private static func product(_ a: [Float], _ b: [Float]) -> Float {
    a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        let size = MemoryLayout<SIMD8<Float>>.size
        let whole = min(a.count, b.count) / size * size
        var sum = SIMD8<Float>.zero
        for offset in stride(from: 0, to: whole, by: size) {
          sum +=
            a.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            * b.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        }
        var rest: Float = 0
        for offset in stride(from: whole, to: min(a.count, b.count), by: 4) {
          rest +=
            a.loadUnaligned(fromByteOffset: offset, as: Float.self)
            * b.loadUnaligned(fromByteOffset: offset, as: Float.self)
        }
        return sum.sum() + rest
      }
    }
  }
}

import Alignment
import Foundation

/// Fits a ``FragmentNetwork`` by the likelihood of what was right, counting a share of what was nearly so:
/// a linear model and several layers of units beside it, each fitted for itself and all taken
/// together, by Adam (Kingma and Ba, *Adam: a method for stochastic optimization*, 2015).
///
/// Features are brought to a mean of 0 and a deviation of 1 while they are fitted, and the weights made
/// up for it at the end.
struct PartFit {
  var units = 8
  var layers = 3
  var walks = 6
  var penalty: Float = 1e-3
  /// What counts of a part that is nearly right, 0 to 1.
  var nearly: Float = 0.5
  /// Features that are looked at; the others weigh nothing.
  var inputs = FragmentFeatures.names.count

  private static let batch = 64
  private static let rate: Float = 0.004

  /// A linear model, `units` hidden units and their weights, end to end: for each unit its weights
  /// and bias, then what each unit adds, then the linear weights and the bias.
  private struct Network {
    let inputs: Int
    let units: Int
    var values: [Float]
    var squares: [Float]
    var momenta: [Float]
    var steps = 0

    var output: Int { units * (inputs + 1) }
    var linear: Int { output + units }

    init(inputs: Int, units: Int, seed: UInt64) {
      self.inputs = inputs
      self.units = units
      let count = units * (inputs + 1) + units + inputs + 1
      squares = [Float](repeating: 0, count: count)
      momenta = squares
      var random = FixedRandom(state: seed)
      let width = 1 / Float(inputs).squareRoot()
      values = (0..<count).map { $0 < units * (inputs + 2) ? random.next(width) : 0 }
    }

    /// Adds the gradient of one example.
    func addGradient(
      _ input: UnsafePointer<Float>, worth: Float, to gradient: UnsafeMutablePointer<Float>,
      hidden: UnsafeMutablePointer<Float>
    ) {
      values.withUnsafeBufferPointer { values in
        var sum = values[linear + inputs]
        for index in 0..<inputs { sum += values[linear + index] * input[index] }
        for unit in 0..<units {
          let row = unit * (inputs + 1)
          var value = values[row + inputs]
          for index in 0..<inputs { value += values[row + index] * input[index] }
          hidden[unit] = max(0, value)
          sum += values[output + unit] * hidden[unit]
        }
        let error = 1 / (1 + expf(-sum)) - worth
        for index in 0..<inputs { gradient[linear + index] += error * input[index] }
        gradient[linear + inputs] += error
        for unit in 0..<units where hidden[unit] > 0 {
          gradient[output + unit] += error * hidden[unit]
          let back = error * values[output + unit]
          let row = unit * (inputs + 1)
          for index in 0..<inputs { gradient[row + index] += back * input[index] }
          gradient[row + inputs] += back
        }
      }
    }

    mutating func step(_ gradient: [Float], count: Int, rate: Float, penalty: Float) {
      steps += 1
      let (first, second): (Float, Float) = (0.9, 0.999)
      let correction =
        (1 - powf(second, Float(steps))).squareRoot() / (1 - powf(first, Float(steps)))
      for index in values.indices {
        let slope = gradient[index] / Float(count) + penalty * values[index]
        momenta[index] = first * momenta[index] + (1 - first) * slope
        squares[index] = second * squares[index] + (1 - second) * slope * slope
        values[index] -= rate * correction * momenta[index] / (squares[index].squareRoot() + 1e-8)
      }
    }
  }

  /// The network that makes the examples likeliest.
  func fit(_ examples: [PartExamples.Example]) -> FragmentNetwork {
    let scale = Scale(examples, count: FragmentFeatures.names.count, used: inputs)
    let data = scale.applied(examples)
    return mean((0..<layers).map { train(data, examples, seed: UInt64($0 + 1)) }, scale)
  }

  private func train(
    _ data: [Float], _ examples: [PartExamples.Example], seed: UInt64
  ) -> Network {
    let inputs = FragmentFeatures.names.count
    var network = Network(inputs: inputs, units: units, seed: seed)
    var random = FixedRandom(state: seed &+ 77)
    var order = Array(examples.indices)
    let zero = [Float](repeating: 0, count: network.values.count)
    var hidden = [Float](repeating: 0, count: units)
    let steps = walks * (order.count / Self.batch + 1)
    for _ in 0..<walks {
      for index in order.indices.dropFirst() {
        order.swapAt(index, random.index(below: index + 1))
      }
      for start in stride(from: 0, to: order.count, by: Self.batch) {
        var gradient = zero
        let batch = order[start..<min(order.count, start + Self.batch)]
        data.withUnsafeBufferPointer { data in
          guard let base = data.baseAddress else { return }
          gradient.withUnsafeMutableBufferPointer { gradient in
            hidden.withUnsafeMutableBufferPointer { hidden in
              guard let gradient = gradient.baseAddress, let hidden = hidden.baseAddress else {
                return
              }
              for index in batch {
                network.addGradient(
                  base + index * inputs, worth: examples[index].worth(nearly: nearly),
                  to: gradient,
                  hidden: hidden)
              }
            }
          }
        }
        let rest = 1 - Float(network.steps) / Float(steps)
        network.step(
          gradient, count: batch.count, rate: Self.rate * max(0.02, rest), penalty: penalty)
      }
    }
    return network
  }

  /// The mean of the networks as one, of features as they are.
  private func mean(_ networks: [Network], _ scale: Scale) -> FragmentNetwork {
    let inputs = FragmentFeatures.names.count
    let share = 1 / Float(networks.count)
    var mean = FragmentNetwork(
      linear: [Float](repeating: 0, count: inputs), bias: 0, units: [])
    for network in networks {
      for unit in 0..<network.units {
        let row = network.values[unit * (inputs + 1)..<(unit + 1) * (inputs + 1)]
        let (weights, start) = scale.undone(Array(row))
        mean.units.append(
          FragmentNetwork.Unit(
            weights: weights, bias: start, output: network.values[network.output + unit] * share))
      }
      let (weights, start) = scale.undone(Array(network.values[network.linear...]))
      for index in 0..<inputs { mean.linear[index] += weights[index] * share }
      mean.bias += start * share
    }
    return mean
  }

  /// Means and deviations of features.
  private struct Scale {
    private var means: [Float]
    private var factors: [Float]

    init(_ examples: [PartExamples.Example], count: Int, used: Int) {
      var sums = [Double](repeating: 0, count: count)
      var squares = sums
      for example in examples {
        for (index, value) in example.features.enumerated() {
          sums[index] += Double(value)
          squares[index] += Double(value) * Double(value)
        }
      }
      let all = Double(max(1, examples.count))
      means = sums.map { Float($0 / all) }
      factors = zip(sums, squares).enumerated().map { index, both in
        let (sum, square) = both
        if index >= used { return 0 }
        let deviation = max(0, square / all - (sum / all) * (sum / all)).squareRoot()
        return deviation < 1e-4 ? 0 : Float(1 / deviation)
      }
    }

    func applied(_ examples: [PartExamples.Example]) -> [Float] {
      examples.flatMap { example in
        example.features.indices.map { (example.features[$0] - means[$0]) * factors[$0] }
      }
    }

    /// Weights and a bias for features as they are, from those for scaled ones.
    func undone(_ row: [Float]) -> (weights: [Float], bias: Float) {
      let weights = means.indices.map { row[$0] * factors[$0] }
      let shift = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 }
      return (weights, row[means.count] - shift)
    }
  }
}

/// Numbers that are the same in every run.
private struct FixedRandom {
  var state: UInt64

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 24
  }

  /// A number up to `most` on either side of 0.
  mutating func next(_ most: Float) -> Float {
    (Float(next() & 0xFFFFFF) / Float(1 << 24) * 2 - 1) * most
  }

  mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }
}

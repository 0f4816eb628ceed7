import Completion
import Foundation

/// Fits ``CompletionWeights`` by the likelihood of the words that came next: multinomial logistic
/// regression over all that might have come, and a layer of units, by Adagrad (Duchi, Hazan and
/// Singer, *Adaptive subgradient methods*, 2011).
///
/// Of the words of an example the likeliest are kept, and of the others a sample that weighs as
/// much as all of them. Every fifth run of examples is not learnt from, but shows how much of what
/// was learnt holds elsewhere.
struct WeightFit {
  private struct Example {
    var features: [WordFeatures] = []
    /// Logarithms of how many words each stands for.
    var weights: [Float] = []
    var correct = 0
  }

  private(set) var weights: CompletionWeights
  private var squares: SIMD32<Float>
  private var layerSquares: [Float]
  private var examples: [Example] = []
  private static let best = 40
  private static let sampled = 24
  private static let penalty: Float = 1e-5
  private static let run = 400

  init(_ start: CompletionWeights) {
    weights = start
    squares = SIMD32(repeating: 1e-3)
    layerSquares = [Float](repeating: 1e-2, count: HiddenLayer.count)
  }

  var count: Int { examples.count }

  /// Adds a layer whose units do nothing yet.
  mutating func addLayer() {
    var random = FixedRandom(state: 7)
    let units = HiddenLayer.units
    weights.layer = HiddenLayer(
      (0..<WordFeatures.count * units).map { _ in random.next(0.15) }
        + (0..<units).map { _ in random.next(0.5) } + (0..<units).map { _ in random.next(0.02) })
  }

  mutating func add(_ features: [WordFeatures], correct: Int) {
    let scores = features.map { weights.logarithm($0) }
    let order = features.indices.sorted { scores[$0] > scores[$1] }
    var kept = Set(order.prefix(Self.best))
    kept.formUnion([correct, features.count - 1])
    let others = order.filter { !kept.contains($0) }
    let step = max(1, others.count / Self.sampled)
    var example = Example()
    for index in kept.sorted() {
      if index == correct { example.correct = example.features.count }
      example.features.append(features[index])
      example.weights.append(0)
    }
    for index in stride(from: examples.count % step, to: others.count, by: step) {
      example.features.append(features[others[index]])
      example.weights.append(logf(Float(step)))
    }
    examples.append(example)
  }

  private func shares(_ example: Example) -> [Float] {
    let scores = zip(example.features, example.weights).map { weights.logarithm($0) + $1 }
    let most = scores.max() ?? 0
    let shares = scores.map { expf($0 - most) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  private static func isHeldOut(_ index: Int) -> Bool { index / run % 5 == 4 }

  /// The mean loss of the examples that are learnt from, and of those that are not.
  var losses: (learnt: Float, heldOut: Float) {
    var sums = SIMD2<Double>.zero
    var counts = SIMD2<Double>.zero
    for (index, example) in examples.enumerated() {
      let place = Self.isHeldOut(index) ? 1 : 0
      sums[place] -= Double(logf(max(1e-9, shares(example)[example.correct])))
      counts[place] += 1
    }
    return (Float(sums[0] / max(1, counts[0])), Float(sums[1] / max(1, counts[1])))
  }

  mutating func walk(rate: Float) {
    for index in 0..<examples.count {
      // A step that is prime to most counts visits all examples in a mixed order.
      let place = (index * 7919) % examples.count
      if !Self.isHeldOut(place) { learn(examples[place], rate: rate) }
    }
  }

  private mutating func learn(_ example: Example, rate: Float) {
    var linear = -Self.penalty * weights.linear
    var gradient = [Float](repeating: 0, count: weights.layer == nil ? 0 : HiddenLayer.count)
    for (place, share) in shares(example).enumerated() {
      let error = (place == example.correct ? 1 : 0) - share
      guard abs(error) > 1e-4 else { continue }
      linear += error * example.features[place].values
      if let layer = weights.layer {
        Self.add(error, example.features[place], layer, to: &gradient)
      }
    }
    squares += linear * linear
    weights.linear += rate * linear / squares.squareRoot()
    for index in gradient.indices {
      let change = gradient[index] - Self.penalty * (weights.layer?.values[index] ?? 0)
      layerSquares[index] += change * change
      weights.layer?.values[index] += rate * change / layerSquares[index].squareRoot()
    }
  }

  /// Adds what an error of a word's logarithm says of the weights of a layer.
  private static func add(
    _ error: Float, _ features: WordFeatures, _ layer: HiddenLayer, to gradient: inout [Float]
  ) {
    let units = HiddenLayer.units
    let (bias, output) = (WordFeatures.count * units, (WordFeatures.count + 1) * units)
    for (unit, activation) in layer.activations(features).enumerated() where activation > 0 {
      gradient[output + unit] += error * activation
      let back = error * layer.values[output + unit]
      gradient[bias + unit] += back
      for index in 0..<WordFeatures.count where features.values[index] != 0 {
        gradient[index * units + unit] += back * features.values[index]
      }
    }
  }
}

/// Numbers that are the same in every run.
private struct FixedRandom {
  var state: UInt64

  /// A number up to `most` on either side of 0.
  mutating func next(_ most: Float) -> Float {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Float(state >> 40) / Float(1 << 24) * 2 - 1) * most
  }
}

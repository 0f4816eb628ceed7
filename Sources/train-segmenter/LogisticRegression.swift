import Foundation

/// Logistic regression with L1 and L2 penalties, learnt by FTRL-Proximal.
///
/// McMahan et al., *Ad Click Prediction: a View from the Trenches* (KDD 2013), algorithm 1: answers
/// that do not help get a weight of exactly zero and are not shipped. The order of the examples is
/// drawn from a fixed seed, so the same corpora give the same weights.
struct LogisticRegression {
  var learningRate = 0.3
  var smoothing = 1.0
  var l1 = 3.0
  var l2 = 3.0
  var epochs = 12

  private struct Coordinate {
    var z = 0.0
    var n = 0.0
  }

  /// The weights that are not zero, by feature.
  func fit(_ examples: [LabelledExample]) -> [UInt32: Double] {
    var number: [UInt32: Int] = [:]
    var keys: [UInt32] = []
    let rows = examples.map { example in
      example.features.map { key in
        if let known = number[key] { return known }
        number[key] = keys.count
        keys.append(key)
        return keys.count - 1
      }
    }
    var coordinates = [Coordinate](repeating: Coordinate(), count: keys.count)
    var order = Array(rows.indices)
    var generator = SplitMix64(state: 0x7365_676D_656E_7473)
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        let sum = rows[index].reduce(0.0) { $0 + weight(coordinates[$1]) }
        let probability = 1 / (1 + exp(-max(-35, min(35, sum))))
        let gradient = probability - (examples[index].isBoundary ? 1 : 0)
        for feature in rows[index] {
          let old = coordinates[feature]
          let n = old.n + gradient * gradient
          let sigma = (n.squareRoot() - old.n.squareRoot()) / learningRate
          coordinates[feature].z += gradient - sigma * weight(old)
          coordinates[feature].n = n
        }
      }
    }
    var weights: [UInt32: Double] = [:]
    for (index, key) in keys.enumerated() {
      let value = weight(coordinates[index])
      if value != 0 { weights[key] = value }
    }
    return weights
  }

  private func weight(_ coordinate: Coordinate) -> Double {
    guard abs(coordinate.z) > l1 else { return 0 }
    let sign = coordinate.z < 0 ? -1.0 : 1.0
    return -(coordinate.z - sign * l1)
      / ((smoothing + coordinate.n.squareRoot()) / learningRate + l2)
  }
}

/// Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators* (OOPSLA 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

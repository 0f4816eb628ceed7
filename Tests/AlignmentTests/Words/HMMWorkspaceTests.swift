import Foundation
import TestSupport
import Testing

@testable import Alignment

/// The forward-backward pass in the textbook's form: doubles, a transition matrix, no tricks.
private struct TextbookHMM {
  let jumps: JumpModel
  let emissions: [[Double]]
  let nulls: [Double]

  /// Posteriors by observation over the states and then their twins, and the log-likelihood.
  func posteriors() -> (states: [[Double]], likelihood: Double) {
    let states = emissions[0].count
    let null = Double(JumpModel.null)
    func jump(_ from: Int, _ to: Int) -> Double {
      let clamped = max(-JumpModel.longest, min(JumpModel.longest, to - from))
      return Double(jumps.weights[clamped + JumpModel.longest])
    }
    func transition(_ from: Int, _ to: Int) -> Double {
      let position = from % states
      if to >= states { return to - states == position ? null : 0 }
      let total = (0..<states).reduce(0) { $0 + jump(position, $1) }
      return (1 - null) * jump(position, to) / total
    }
    func emission(_ j: Int, _ state: Int) -> Double {
      state < states ? emissions[j][state] : nulls[j]
    }
    let all = 2 * states
    var alpha = [
      (0..<all).map { state in
        (state < states ? 1 - null : null) / Double(states) * emission(0, state)
      }
    ]
    for j in emissions.indices.dropFirst() {
      alpha.append(
        (0..<all).map { to in
          (0..<all).reduce(0) { $0 + alpha[j - 1][$1] * transition($1, to) } * emission(j, to)
        })
    }
    var beta = [[Double]](repeating: [Double](repeating: 1, count: all), count: emissions.count)
    for j in emissions.indices.dropLast().reversed() {
      beta[j] = (0..<all).map { from in
        (0..<all).reduce(0) {
          $0 + transition(from, $1) * emission(j + 1, $1) * beta[j + 1][$1]
        }
      }
    }
    let total = alpha[emissions.count - 1].reduce(0, +)
    return (
      emissions.indices.map { j in (0..<all).map { alpha[j][$0] * beta[j][$0] / total } },
      log(total)
    )
  }
}

@Suite struct HMMWorkspaceTests {
  @Test(arguments: 0..<60)
  func equalsTheTextbook(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let states = Int.random(in: 1...30, using: &random)
    let observations = Int.random(in: 1...12, using: &random)
    let emissions = (0..<observations).map { _ in
      (0..<states).map { _ in pow(10, Double.random(in: -6...0, using: &random)) }
    }
    let nulls = (0..<observations).map { _ in Double.random(in: 0.0001...0.1, using: &random) }
    let jumps = JumpModel(
      weights: (0...2 * JumpModel.longest).map { _ in Float.random(in: 0.01...1, using: &random) })
    let workspace = HMMWorkspace()
    workspace.setJumps(jumps)
    let likelihood = workspace.run(
      states: states, observations: observations, emissions: emissions.joined().map(Float.init),
      nullEmissions: nulls.map(Float.init), countsJumps: false)
    let expected = TextbookHMM(jumps: jumps, emissions: emissions, nulls: nulls).posteriors()
    #expect(abs(likelihood - expected.likelihood) < 0.01)
    for j in 0..<observations {
      for k in 0..<states {
        let found = Double(workspace.posteriors[j * states + k])
        #expect(abs(found - expected.states[j][k]) < 0.001)
      }
      let null = expected.states[j][states...].reduce(0, +)
      #expect(abs(Double(workspace.nulls[j]) - null) < 0.001)
    }
  }

  @Test func countedJumpsFollowADiagonal() {
    let size = 10
    var emissions = [Float](repeating: 0.001, count: size * size)
    for position in 0..<size { emissions[position * size + position] = 1 }
    let workspace = HMMWorkspace()
    _ = workspace.run(
      states: size, observations: size, emissions: emissions,
      nullEmissions: [Float](repeating: 0.0001, count: size), countsJumps: true)
    let weights = workspace.countedJumps.weights
    #expect(weights.max() == weights[JumpModel.longest + 1])
  }
}

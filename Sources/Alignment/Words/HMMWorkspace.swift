import Foundation

/// The forward-backward algorithm of the word alignment HMM for one pair of texts at a time.
///
/// States are the positions of the given text, each with a twin that stands for no word and
/// remembers the position; observations are the words of the other. All loops run along rows, so
/// that they vectorise. Time is observations × states², memory a few matrices, kept from text to
/// text.
final class HMMWorkspace {
  private static let most = WordSequence.longest
  private static let reach = WordSequence.longest

  private let jumps: UnsafeMutablePointer<Float>
  /// ``jumps`` from the last to the first.
  private let mirror: UnsafeMutablePointer<Float>
  /// Sums of weighted jumps of the text at hand.
  private let jumpSums: UnsafeMutablePointer<Float>
  private let normalizers: UnsafeMutablePointer<Float>
  private let forward: UnsafeMutablePointer<Float>
  private let backward: UnsafeMutablePointer<Float>
  private let scales: UnsafeMutablePointer<Float>
  private let reached: UnsafeMutablePointer<Float>

  /// Posterior of state k at observation j in `posteriors[j * states + k]`.
  let posteriors: UnsafeMutablePointer<Float>
  /// Posterior of standing for no word, an observation each.
  let nulls: UnsafeMutablePointer<Float>
  /// Expected jumps, from −``reach``, since ``setJumps(_:)``.
  private var jumpCounts = [Double](repeating: 0, count: 2 * reach + 1)

  init() {
    func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
      let pointer = UnsafeMutablePointer<Float>.allocate(capacity: count)
      pointer.initialize(repeating: 0, count: count)
      return pointer
    }
    let most = Self.most
    jumps = allocate(2 * Self.reach + 1)
    mirror = allocate(2 * Self.reach + 1)
    jumpSums = allocate(2 * Self.reach + 1)
    normalizers = allocate(most)
    forward = allocate(most * most * 2)
    backward = allocate(most * most)
    scales = allocate(most)
    reached = allocate(most)
    posteriors = allocate(most * most)
    nulls = allocate(most)
    setJumps(JumpModel())
  }

  deinit {
    for pointer in [
      jumps, mirror, jumpSums, normalizers, forward, backward, scales, reached, posteriors, nulls,
    ] {
      pointer.deallocate()
    }
  }

  /// Takes transitions and forgets the jumps that were counted.
  func setJumps(_ model: JumpModel) {
    let extended = model.extended(to: Self.reach)
    for (index, weight) in extended.enumerated() {
      jumps[index] = weight
      mirror[extended.count - 1 - index] = weight
    }
    jumpCounts = [Double](repeating: 0, count: 2 * Self.reach + 1)
  }

  /// The expected jumps since ``setJumps(_:)``, as a model.
  var countedJumps: JumpModel {
    var counts = [Double](repeating: 0, count: 2 * JumpModel.longest + 1)
    for (index, count) in jumpCounts.enumerated() {
      let jump = max(-JumpModel.longest, min(JumpModel.longest, index - Self.reach))
      counts[jump + JumpModel.longest] += count
    }
    return JumpModel(counts: counts)
  }

  /// Computes ``posteriors`` and ``nulls``; returns the logarithm of the observations' probability.
  ///
  /// `emissions[j * states + k]` is the probability of observation j at state k, `nullEmissions[j]` that of
  /// observation j standing for no word. Both counts are from 1 to ``WordSequence/longest``.
  func run(
    states: Int, observations: Int, emissions: UnsafePointer<Float>,
    nullEmissions: UnsafePointer<Float>, countsJumps: Bool
  ) -> Double {
    for i in 0..<states {
      var sum: Float = 0
      let row = jumps + (Self.reach - i)
      for k in 0..<states { sum += row[k] }
      normalizers[i] = (1 - JumpModel.null) / sum
    }
    let likelihood = passForward(states, observations, emissions, nullEmissions)
    passBackward(states, observations, emissions, nullEmissions)
    gather(states, observations)
    if countsJumps { addJumps(states, observations, emissions) }
    return likelihood
  }

  private func passForward(
    _ states: Int, _ observations: Int, _ emissions: UnsafePointer<Float>,
    _ nullEmissions: UnsafePointer<Float>
  ) -> Double {
    let null = JumpModel.null
    var likelihood = 0.0
    for j in 0..<observations {
      let row = forward + j * 2 * states
      let twins = row + states
      let emitted = emissions + j * states
      let nullEmitted = nullEmissions[j]
      if j == 0 {
        let share = 1 / Float(states)
        for k in 0..<states {
          row[k] = (1 - null) * share * emitted[k]
          twins[k] = null * share * nullEmitted
        }
      } else {
        let before = forward + (j - 1) * 2 * states
        for k in 0..<states { row[k] = 0 }
        for i in 0..<states {
          let sum = before[i] + before[i + states]
          twins[i] = sum * null * nullEmitted
          let weight = sum * normalizers[i]
          if weight < 1e-12 { continue }
          let jump = jumps + (Self.reach - i)
          for k in 0..<states { row[k] += weight * jump[k] }
        }
        for k in 0..<states { row[k] *= emitted[k] }
      }
      var sum: Float = 0
      for k in 0..<2 * states { sum += row[k] }
      if sum < 1e-30 { sum = 1e-30 }
      scales[j] = sum
      likelihood += Double(logf(sum))
      let scale = 1 / sum
      for k in 0..<2 * states { row[k] *= scale }
    }
    return likelihood
  }

  /// A position and its twin have the same future, so one value serves both.
  private func passBackward(
    _ states: Int, _ observations: Int, _ emissions: UnsafePointer<Float>,
    _ nullEmissions: UnsafePointer<Float>
  ) {
    let last = backward + (observations - 1) * states
    for k in 0..<states { last[k] = 1 }
    for j in stride(from: observations - 2, through: 0, by: -1) {
      let row = backward + j * states
      let next = row + states
      let emitted = emissions + (j + 1) * states
      for i in 0..<states { reached[i] = 0 }
      for k in 0..<states {
        let weight = emitted[k] * next[k]
        if weight < 1e-20 { continue }
        // jump[k - i] for i ascending runs backwards; the mirrored row runs forwards.
        let mirrored = mirror + (Self.reach - k)
        for i in 0..<states { reached[i] += weight * mirrored[i] }
      }
      let null = JumpModel.null * nullEmissions[j + 1]
      let scale = 1 / scales[j + 1]
      for i in 0..<states {
        row[i] = (reached[i] * normalizers[i] + null * next[i]) * scale
      }
    }
  }

  private func gather(_ states: Int, _ observations: Int) {
    for j in 0..<observations {
      let row = forward + j * 2 * states
      let future = backward + j * states
      let result = posteriors + j * states
      var null: Float = 0
      for k in 0..<states {
        result[k] = row[k] * future[k]
        null += row[k + states] * future[k]
      }
      nulls[j] = null
    }
  }

  private func addJumps(
    _ states: Int, _ observations: Int, _ emissions: UnsafePointer<Float>
  ) {
    for index in 0...2 * Self.reach { jumpSums[index] = 0 }
    for j in stride(from: 1, to: observations, by: 1) {
      let before = forward + (j - 1) * 2 * states
      let emitted = emissions + j * states
      let future = backward + j * states
      let scale = 1 / scales[j]
      for k in 0..<states { reached[k] = emitted[k] * future[k] * scale }
      for i in 0..<states {
        let sum = before[i] + before[i + states]
        if sum < 1e-4 { continue }
        let weight = sum * normalizers[i]
        let sums = jumpSums + (Self.reach - i)
        for k in 0..<states { sums[k] += weight * reached[k] }
      }
    }
    for index in 0...2 * Self.reach { jumpCounts[index] += Double(jumps[index] * jumpSums[index]) }
  }
}

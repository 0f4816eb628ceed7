import Glibc

/// All ways to cut two texts into beads within a band: the best one, and how likely each bead is
/// over all of them.
struct BeadLattice {
  private let band: Band
  private let scores: BeadScores
  private let shapes = BeadShape.all
  private static let impossible = -Double.infinity

  init(_ band: Band, scores: BeadScores) {
    self.band = band
    self.scores = scores
  }

  /// The best sequence of beads (Viterbi). Linear in the nodes of the band.
  func best() -> [(source: Range<Int>, target: Range<Int>)] {
    var values = [Double](repeating: Self.impossible, count: band.nodeCount)
    var choices = [UInt8](repeating: UInt8.max, count: band.nodeCount)
    values[0] = 0
    for i in 0...band.sourceCount {
      for j in band.row(i) {
        let node = band.node(i, j)
        for (index, shape) in shapes.enumerated() {
          guard let start = start(of: shape, endingAt: i, j) else { continue }
          let value = values[start] + Double(score(index, shape, start))
          if value > values[node] {
            values[node] = value
            choices[node] = UInt8(index)
          }
        }
      }
    }
    var beads: [(source: Range<Int>, target: Range<Int>)] = []
    var i = band.sourceCount
    var j = band.targetCount
    while i > 0 || j > 0 {
      let choice = Int(choices[band.node(i, j)])
      guard choice < shapes.count else { break }
      let shape = shapes[choice]
      beads.append(((i - shape.source)..<i, (j - shape.target)..<j))
      i -= shape.source
      j -= shape.target
    }
    return beads.reversed()
  }

  /// The posterior probability of each of the given beads, with scores divided by `temperature`
  /// (the forward-backward algorithm). Linear in the nodes of the band.
  func posteriors(
    of beads: [(source: Range<Int>, target: Range<Int>)], temperature: Double
  ) -> [Double] {
    let scale = 1 / temperature
    let forward = sums(scale: scale, isForward: true)
    let backward = sums(scale: scale, isForward: false)
    let total = backward[0]
    return beads.map { bead in
      let shape = BeadShape(bead.source.count, bead.target.count)
      guard let index = shapes.firstIndex(of: shape) else { return 0 }
      let start = band.node(bead.source.lowerBound, bead.target.lowerBound)
      let end = band.node(bead.source.upperBound, bead.target.upperBound)
      let value = forward[start] + Double(score(index, shape, start)) * scale + backward[end]
      return exp(min(0, value - total))
    }
  }

  /// For every node the logarithm of the sum over all ways from the beginning to it, or from it to
  /// the end.
  private func sums(scale: Double, isForward: Bool) -> [Double] {
    var sums = [Double](repeating: Self.impossible, count: band.nodeCount)
    sums[isForward ? 0 : band.nodeCount - 1] = 0
    let count = band.sourceCount
    for row in 0...count {
      let i = isForward ? row : count - row
      let columns = band.row(i)
      for column in 0..<columns.count {
        let j = isForward ? columns.lowerBound + column : columns.upperBound - column
        let node = band.node(i, j)
        var sum = LogSum(sums[node])
        for (index, shape) in shapes.enumerated() {
          if isForward {
            guard let start = start(of: shape, endingAt: i, j) else { continue }
            sum.add(sums[start] + Double(score(index, shape, start)) * scale)
          } else {
            guard let end = end(of: shape, startingAt: i, j) else { continue }
            sum.add(sums[end] + Double(score(index, shape, node)) * scale)
          }
        }
        sums[node] = sum.value
      }
    }
    return sums
  }

  @inline(__always)
  private func score(_ index: Int, _ shape: BeadShape, _ start: Int) -> Float {
    shape.isMatched ? scores.values[index][start] : scores.unmatched
  }

  @inline(__always)
  private func start(of shape: BeadShape, endingAt i: Int, _ j: Int) -> Int? {
    guard i >= shape.source, j >= shape.target, band.contains(i - shape.source, j - shape.target)
    else { return nil }
    return band.node(i - shape.source, j - shape.target)
  }

  @inline(__always)
  private func end(of shape: BeadShape, startingAt i: Int, _ j: Int) -> Int? {
    guard band.contains(i + shape.source, j + shape.target) else { return nil }
    return band.node(i + shape.source, j + shape.target)
  }
}

/// A running `log Σ exp` that never overflows.
private struct LogSum {
  private var greatest: Double
  private var sum: Double

  init(_ value: Double) {
    greatest = value
    sum = value == -.infinity ? 0 : 1
  }

  @inline(__always)
  mutating func add(_ value: Double) {
    if value == -.infinity { return }
    if value <= greatest {
      let difference = value - greatest
      if difference > -40 { sum += exp(difference) }
    } else {
      sum = sum * exp(greatest - value) + 1
      greatest = value
    }
  }

  var value: Double { sum > 0 ? greatest + log(sum) : -.infinity }
}

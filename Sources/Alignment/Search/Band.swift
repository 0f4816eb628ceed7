/// The part of the plane of two texts in which beads are sought.
///
/// A node (i, j) stands between sentences: i source and j target sentences lie before it. For
/// every i the nodes are one interval of j, and both its ends only grow with i.
struct Band: Sendable, Equatable {
  /// The first and last j of every i in 0...sourceCount.
  private(set) var lows: [Int32]
  private(set) var highs: [Int32]
  /// Where the nodes of every i begin when all are laid in a row.
  private(set) var starts: [Int]

  let sourceCount: Int
  let targetCount: Int

  /// All nodes.
  init(sourceCount: Int, targetCount: Int) {
    self.init(
      lows: Array(repeating: 0, count: sourceCount + 1),
      highs: Array(repeating: Int32(targetCount), count: sourceCount + 1),
      targetCount: targetCount)
  }

  /// The nodes between given bounds, widened as far as it takes to join both ends of the texts.
  init(lows: [Int32], highs: [Int32], targetCount: Int) {
    sourceCount = lows.count - 1
    self.targetCount = targetCount
    var lows = lows.map { max(0, min($0, Int32(targetCount))) }
    var highs = highs.map { max(0, min($0, Int32(targetCount))) }
    lows[0] = 0
    highs[sourceCount] = Int32(targetCount)
    for i in stride(from: sourceCount - 1, through: 0, by: -1) {
      lows[i] = min(lows[i], lows[i + 1])
    }
    for i in 1..<max(1, sourceCount + 1) { highs[i] = max(highs[i], highs[i - 1]) }
    // Every row meets the one before it, so that single unmatched sentences lead through.
    for i in 1..<max(1, sourceCount + 1) {
      lows[i] = min(lows[i], highs[i - 1])
      if highs[i] < lows[i] { highs[i] = lows[i] }
    }
    self.lows = lows
    self.highs = highs
    starts = [0]
    starts.reserveCapacity(lows.count + 1)
    for (low, high) in zip(lows, highs) {
      starts.append(starts[starts.count - 1] + Int(high - low) + 1)
    }
  }

  /// The number of nodes.
  var nodeCount: Int { starts[starts.count - 1] }

  @inline(__always)
  func contains(_ i: Int, _ j: Int) -> Bool {
    i <= sourceCount && j >= Int(lows[i]) && j <= Int(highs[i])
  }

  /// The place of a node of the band in a row of all nodes.
  @inline(__always)
  func node(_ i: Int, _ j: Int) -> Int {
    starts[i] + j - Int(lows[i])
  }

  func row(_ i: Int) -> ClosedRange<Int> { Int(lows[i])...Int(highs[i]) }
}

/// The pairs of a source and a target sentence that beads within a band may join.
struct CellGrid: Sendable {
  /// The first target sentence of every source sentence, and the one after the last.
  let lows: [Int]
  let highs: [Int]
  let starts: [Int]

  init(_ band: Band) {
    let reach = BeadShape.longest
    let last = band.sourceCount
    lows = (0..<last).map { Int(band.lows[max(0, $0 + 1 - reach)]) }
    highs = (0..<last).map { Int(band.highs[min(last, $0 + reach)]) }
    var starts = [0]
    starts.reserveCapacity(last + 1)
    for (low, high) in zip(lows, highs) {
      starts.append(starts[starts.count - 1] + max(0, high - low))
    }
    self.starts = starts
  }

  var cellCount: Int { starts[starts.count - 1] }

  @inline(__always)
  func cell(_ source: Int, _ target: Int) -> Int {
    starts[source] + target - lows[source]
  }
}

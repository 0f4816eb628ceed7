/// How many sentences of either side a bead joins.
struct BeadShape: Hashable, Sendable {
  let source: Int
  let target: Int

  /// Every shape the aligner considers; what is longer than four to one is never one translation.
  static let all: [BeadShape] = [
    BeadShape(1, 1), BeadShape(1, 0), BeadShape(0, 1), BeadShape(1, 2), BeadShape(2, 1),
    BeadShape(2, 2), BeadShape(1, 3), BeadShape(3, 1), BeadShape(1, 4), BeadShape(4, 1),
  ]
  /// The most sentences of one side in a bead.
  static let longest = 4

  init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }

  var isMatched: Bool { source > 0 && target > 0 }
}

/// A text that is alike enough, before its units are read.
struct RankedText {
  let id: UInt32
  let score: Int
  /// No unit with the text stands before this.
  let standing: MatchStanding
}

/// Texts whose units may be among the best, until enough have come to read the best of them first.
///
/// Where each of a crowd stands before the one that came before it (newer ones mostly come later),
/// reading all as they come would take longer than anything else. The number that is waited for
/// doubles, so that of n texts the units of O(log n) shares are looked at, and of each share only as
/// many as there is room for.
struct WaitingTexts {
  private var texts: [RankedText] = []
  private var most = 16

  var isFull: Bool { texts.count >= most }

  mutating func add(_ text: RankedText) { texts.append(text) }

  /// Gives out those that wait, the best first.
  mutating func taken() -> [RankedText] {
    if isFull { most *= 2 }
    defer { texts.removeAll(keepingCapacity: true) }
    return texts.sorted { $0.standing.precedes($1.standing) }
  }
}

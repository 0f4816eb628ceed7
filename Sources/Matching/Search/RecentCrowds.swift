/// The candidates of the crowds that were met last.
///
/// Which texts may be alike enough depends on a query's stems alone, and the sentences that meet a
/// crowd mostly have the same: the lines of a table, the days of a programme.
struct RecentCrowds {
  /// What candidates depend on.
  struct Key: Equatable {
    let stems: [UInt32]
    let weight: Int
    let minimum: Int

    init(_ query: IndexEntry, minimum: Int) {
      stems = query.stems
      weight = query.weight
      self.minimum = minimum
    }
  }

  private struct Crowd {
    let key: Key
    let ranked: [[CandidateTable.Entry]]
    let count: Int
  }

  /// The one asked for last at the end.
  private var crowds: [Crowd] = []

  /// So many candidates are kept in all, 3 MB, unless one crowd has more.
  private static let most = 1 << 18

  /// The candidates of a crowd that is kept, by the best score each can have.
  mutating func crowd(for key: Key) -> [[CandidateTable.Entry]]? {
    guard let index = crowds.firstIndex(where: { $0.key == key }) else { return nil }
    let crowd = crowds.remove(at: index)
    crowds.append(crowd)
    return crowd.ranked
  }

  mutating func keep(_ ranked: [[CandidateTable.Entry]], for key: Key) {
    let count = ranked.reduce(0) { $0 + $1.count }
    while !crowds.isEmpty, crowds.reduce(count, { $0 + $1.count }) > Self.most {
      crowds.removeFirst()
    }
    crowds.append(Crowd(key: key, ranked: ranked, count: count))
  }
}

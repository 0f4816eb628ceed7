import Bitext

/// How many translations of a file are of each standing.
struct StandingTally {
  private var counts: [TranslationStanding: Int] = [:]

  mutating func add(_ standing: TranslationStanding) { counts[standing, default: 0] += 1 }

  /// Whether text was left out that somebody may have meant to keep.
  var hasLosses: Bool {
    counts.keys.contains { !$0.isTaken && $0 != .textless && $0 != .untranslatable }
  }

  /// What became of the segments; nil when all were confirmed.
  var report: String? {
    let total = counts.values.reduce(0, +)
    guard total > counts[.confirmed, default: 0] else { return nil }
    func words(_ isTaken: Bool) -> String {
      TranslationStanding.allCases.filter { $0.isTaken == isTaken }.compactMap { standing in
        counts[standing].map { standing.words($0) }
      }.joined(separator: ", ")
    }
    let parts = [words(true), words(false)]
    let taken = parts[0].isEmpty ? "" : " taken: \(parts[0])"
    let left = parts[1].isEmpty ? "" : " left out: \(parts[1])"
    return "\(total) segment\(total == 1 ? "" : "s");"
      + [taken, left].filter { !$0.isEmpty }.joined(separator: ";")
  }
}

import Linguistics

/// Finds every text of a memory that is alike enough to a query, without looking at the rest.
///
/// In units of ``IndexEntry/weight``, let q be the query with n content tokens and p marks (weight
/// Q = 5n + p), b a text of weight B, W = max(Q, B), D their distance and c the number of content
/// tokens they have in common by stem. The cheapest script pairs some tokens of one class (equal
/// stems, number and number, mark and mark) at a cost of at least 0. Any other token costs at
/// least its own weight, on either side, because a replacement costs the larger of two weights. At most
/// c content tokens and min(p, marks of b) marks are in such pairs, hence
///
///     D ≥ Q − 5c − p   and   D ≥ B − 5c − p,   that is   D ≥ W − p − 5c.                 (1)
///
/// A score of t % needs D ≤ (1 − t)·W. From D ≥ |Q − B| follows the length filter
/// `t·Q ≤ B ≤ Q/t`. From (1), after the lists of s of the query's tokens have been read, a text that
/// was in none of them has c ≤ n − s, so it cannot reach t once `5s > (1 − t)·W`, and as
/// W ≥ Q, no text at all once `5s > (1 − t)·Q`: the prefix filter. Lists are read from the rarest, so the prefix
/// is cheap; the lists after it only raise the counts of texts already met, as long as that
/// is cheaper than fetching them.
///
/// If all lists are read before the prefix filter applies, then p ≥ t·Q, and a text that shares no
/// content with the query (c = 0) needs min(p, marks of b) ≥ t·W, so its marks are at least t of
/// its own weight. Such texts have a list of their own, ``IndexEntry/marksStem``.
///
/// The bounds leave out no text that can reach the score, and every text that is left is scored, so
/// what is found is exactly what ``ExhaustiveSearch`` finds.
package final class CandidateSearch<Source: PostingSource> {
  let source: Source
  /// The table of the last search, kept for its storage.
  private var table = CandidateTable()
  /// The crowds that were met last, and texts of them.
  private var crowds = RecentCrowds()
  var pool = TextPool()

  package init(_ source: Source) {
    self.source = source
  }

  private struct Term {
    let stem: UInt32
    var multiplicity: Int
    var size: Int
  }

  /// Calls `accept` with texts that reach `minimum`, most promising first.
  ///
  /// `accept` returns the score below which nothing more is wanted; texts under it may be left
  /// out from then on, those at it never are.
  package func search(
    _ query: AnalyzedText, minimum: Int, accept: (FoundText) throws -> Int
  ) throws {
    let entry = IndexEntry(query)
    guard entry.weight > 0 else { return }
    let bounds = Bounds(entry, minimum: min(minimum, MatchScore.exact))
    // A query much longer than any text can have no match.
    guard bounds.weights.lowerBound <= source.heaviest else { return }
    let key = RecentCrowds.Key(entry, minimum: min(minimum, MatchScore.exact))
    if let crowd = crowds.crowd(for: key) {
      return try score(crowd, isCrowd: true, query, entry, minimum: minimum, accept: accept)
    }
    let ranked = try candidates(of: entry, bounds, minimum: minimum)
    let isCrowd = ranked.reduce(0) { $0 + $1.count } > Self.crowd
    if isCrowd { crowds.keep(ranked, for: key) }
    try score(ranked, isCrowd: isCrowd, query, entry, minimum: minimum, accept: accept)
  }

  /// The texts that may reach the minimum, by the best score each can have.
  private func candidates(
    of entry: IndexEntry, _ bounds: Bounds, minimum: Int
  ) throws -> [[CandidateTable.Entry]] {
    let terms = try self.terms(of: entry)
    // A local table is counted in without the checks that a shared one needs at every posting.
    var candidates = CandidateTable()
    swap(&candidates, &table)
    defer { swap(&candidates, &table) }
    candidates.removeAll()
    var read = 0
    var next = 0
    while next < terms.count, bounds.canBeUnseen(afterReading: read) {
      try readList(of: terms[next], bounds: bounds, read: read, adding: true, in: &candidates)
      read += terms[next].multiplicity
      next += 1
    }
    if next == terms.count, bounds.canBeUnseen(afterReading: read) {
      let marks = Term(stem: IndexEntry.marksStem, multiplicity: 0, size: 0)
      try readList(of: marks, bounds: bounds, read: read, adding: true, in: &candidates)
    }
    while next < terms.count {
      let alive = candidates.entries.count { bounds.canReach($0, afterReading: read) }
      guard terms[next].size * Self.readingCost < alive * Self.fetchingCost else { break }
      try readList(of: terms[next], bounds: bounds, read: read, adding: false, in: &candidates)
      read += terms[next].multiplicity
      next += 1
    }
    // Lists for all scores take less time than sorting.
    var ranked: [[CandidateTable.Entry]] = Array(repeating: [], count: MatchScore.exact + 1)
    for candidate in candidates.entries {
      let best = bounds.bestScore(candidate, afterReading: read)
      if best >= min(minimum, MatchScore.exact) { ranked[best].append(candidate) }
    }
    return ranked
  }

  /// What a byte of a list and what a text that may reach the minimum cost, in nanoseconds: a text that
  /// is fetched costs four times as much, but most need not be, because better ones are found before.
  /// They change the time of a search, never its result.
  private static var readingCost: Int { 2 }
  private static var fetchingCost: Int { 1000 }

  /// The query's distinct stems, the rarest first.
  private func terms(of entry: IndexEntry) throws -> [Term] {
    var terms: [Term] = []
    for stem in entry.stems.sorted() {
      if terms.last?.stem == stem {
        terms[terms.count - 1].multiplicity += 1
      } else {
        terms.append(Term(stem: stem, multiplicity: 1, size: 0))
      }
    }
    for index in terms.indices { terms[index].size = try source.size(of: terms[index].stem) }
    return terms.sorted { ($0.size, $0.stem) < ($1.size, $1.stem) }
  }

  private func readList(
    of term: Term, bounds: Bounds, read: Int, adding: Bool, in candidates: inout CandidateTable
  ) throws {
    try source.forEachList(of: term.stem) { list in
      PostingList.forEachGroup(in: list) { group in
        if group.weight < bounds.weights.lowerBound { return true }
        if group.weight > bounds.weights.upperBound { return false }
        let isOpen = adding && bounds.canBeUnseen(afterReading: read, weight: group.weight)
        PostingList.forEachID(in: group.ids) { id in
          candidates.count(
            id, weight: group.weight, multiplicity: term.multiplicity, adding: isOpen)
        }
        return true
      }
    }
  }
}

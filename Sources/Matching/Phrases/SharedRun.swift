import Linguistics

/// Words one after the other that a stored text has in common with a segment, whatever their forms
/// and the marks between them.
package struct SharedRun: Sendable, Equatable {
  package let id: UInt32
  /// Which of the segment's words and numbers, counted from 0.
  package let words: Range<Int>

  /// Shorter runs come about by chance.
  package static let shortest = 5

  /// The longest run that two texts share, the first of equals; nil when it is too short. O(n·m).
  package static func longest(
    _ query: some Collection<UInt32>, _ stored: some Collection<UInt32>
  ) -> (query: Range<Int>, stored: Range<Int>)? {
    // How long a run ends at each stored word and the query's word before, then at this one.
    var before = [Int](repeating: 0, count: stored.count + 1)
    var here = before
    var best = (length: shortest - 1, query: 0, stored: 0)
    for (row, stem) in query.enumerated() {
      for (column, other) in stored.enumerated() {
        let length = stem == other ? before[column] + 1 : 0
        here[column + 1] = length
        if length > best.length { best = (length, row + 1, column + 1) }
      }
      swap(&before, &here)
    }
    guard best.query > 0 else { return nil }
    return (
      best.query - best.length..<best.query, best.stored - best.length..<best.stored
    )
  }

  /// The longest runs of a segment that do not overlap, in order: the longest of all, then those of what is
  /// left beside it. Of equally long ones the newest text's is taken.
  ///
  /// - Parameter longest: finds the longest run of a part of the segment.
  package static func all(
    of stems: [UInt32], limit: Int, longest: (Range<Int>) throws -> SharedRun?
  ) rethrows -> [SharedRun] {
    var runs: [SharedRun] = []
    var parts = [0..<stems.count]
    while runs.count < limit, let part = parts.popLast() {
      guard part.count >= shortest, let run = try longest(part) else { continue }
      runs.append(run)
      parts.append(run.words.upperBound..<part.upperBound)
      parts.append(part.lowerBound..<run.words.lowerBound)
    }
    return runs.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}

/// Finds runs of words through the index.
///
/// A text with a run has all of the run's words, so only those are read that the lists of five
/// neighbouring words all name; where the rarest names few, they are read at once. How many such
/// fives follow one another bounds the run a text can have.
package final class RunSearch<Source: PostingSource> {
  private let source: Source
  /// The ids in the lists of a stem, as they come there, and how many bytes these lists have.
  private var named: [UInt32: [UInt32]] = [:]
  private var keptBytes = 0
  /// Empty between uses, kept for its room.
  private var members = IDFilter()

  private let mostKept: Int

  /// - Parameter mostKept: lists of so many bytes together are kept while a segment is searched for; two
  ///   million are 8 MB of ids.
  package init(_ source: Source, mostKept: Int = 1 << 21) {
    self.source = source
    self.mostKept = mostKept
  }

  /// The runs of a segment; `accept` tells whether a text is of use.
  package func runs(
    of stems: [UInt32], limit: Int, accept: (UInt32) throws -> Bool
  ) throws -> [SharedRun] {
    defer {
      named.removeAll()
      keptBytes = 0
    }
    let sizes = try Dictionary(
      Set(stems).map { ($0, try source.size(of: $0)) }, uniquingKeysWith: { first, _ in first })
    return try SharedRun.all(of: stems, limit: limit) { part in
      try longest(stems, part, sizes, accept)
    }
  }

  private func longest(
    _ stems: [UInt32], _ part: Range<Int>, _ sizes: [UInt32: Int],
    _ accept: (UInt32) throws -> Bool
  ) throws -> SharedRun? {
    var best: SharedRun?
    for (id, bound) in try candidates(stems, part, sizes) where bound > best?.words.count ?? 0 {
      try source.withText(id) { text in
        let stored = (0..<text.stems.count / 4).map {
          UInt32(littleEndian: text.stems.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
        }
        guard let run = SharedRun.longest(stems[part], stored)?.query,
          run.count > best?.words.count ?? 0, try accept(id)
        else { return }
        let start = part.lowerBound + run.lowerBound
        best = SharedRun(id: id, words: start..<start + run.count)
      }
    }
    return best
  }

  /// The texts that may have a run of the part, the newest first, with how long it can be.
  private func candidates(
    _ stems: [UInt32], _ part: Range<Int>, _ sizes: [UInt32: Int]
  ) throws -> [(id: UInt32, bound: Int)] {
    /// The last window a text is named for, how many end there, and the most that did anywhere.
    var chains: [UInt32: (window: Int, length: Int, most: Int)] = [:]
    for start in part.lowerBound...part.upperBound - SharedRun.shortest {
      for id in try texts(withAll: stems[start..<start + SharedRun.shortest], sizes) {
        let known = chains[id]
        let length = known.map { $0.window == start - 1 ? $0.length + 1 : 1 } ?? 1
        chains[id] = (start, length, max(length, known?.most ?? 0))
      }
    }
    return chains.map { (id: $0.key, bound: $0.value.most + SharedRun.shortest - 1) }
      .sorted { $0.id > $1.id }
  }

  /// The ids of all texts with these words and perhaps of others, in no order.
  private func texts(
    withAll window: ArraySlice<UInt32>, _ sizes: [UInt32: Int]
  ) throws -> [UInt32] {
    let words = Set(window).map { (stem: $0, size: sizes[$0] ?? 0) }
      .sorted { ($0.size, $0.stem) < ($1.size, $1.stem) }
    guard let rarest = words.first, rarest.size > 0 else { return [] }
    var alive: [UInt32] = []
    try forEachID(of: rarest.stem, size: rarest.size) { alive.append($0) }
    for word in words.dropFirst() {
      if word.size > PostingList.readingLimit * alive.count { break }
      alive = try common(alive, withListOf: word)
    }
    return alive
  }

  /// Those of some ids that the lists of a stem name too, and perhaps others.
  private func common(
    _ ids: [UInt32], withListOf word: (stem: UInt32, size: Int)
  ) throws -> [UInt32] {
    // In a local variable it is asked without the checks of a shared one.
    var members = IDFilter()
    swap(&members, &self.members)
    defer { swap(&members, &self.members) }
    for id in ids { members.insert(id) }
    defer { for id in ids { members.remove(id) } }
    var common: [UInt32] = []
    if ids.isEmpty { return common }
    try forEachID(of: word.stem, size: word.size) { id in
      if members.mayContain(id) { common.append(id) }
    }
    return common
  }

  private func forEachID(of stem: UInt32, size: Int, _ body: (UInt32) -> Void) throws {
    if let known = named[stem] { return known.forEach(body) }
    // Neighbouring fives ask for one list again, but the longest would take much memory.
    let isKept = keptBytes + size <= mostKept
    var ids: [UInt32] = []
    try source.forEachList(of: stem) { list in
      PostingList.forEachGroup(in: list) { group in
        PostingList.forEachID(in: group.ids) { id in
          if isKept { ids.append(id) }
          body(id)
        }
        return true
      }
    }
    guard isKept else { return }
    named[stem] = ids
    keptBytes += size
  }
}

extension ExhaustiveSearch {
  /// The slow twin of ``RunSearch``.
  package func runs(
    of stems: [UInt32], limit: Int, accept: (UInt32) throws -> Bool
  ) throws -> [SharedRun] {
    try SharedRun.all(of: stems, limit: limit) { part in
      var best: SharedRun?
      try source.forEachText { id, text in
        let entry = IndexEntry(text.analyzed())
        guard entry.weight <= IndexEntry.largestWeight,
          let run = SharedRun.longest(stems[part], entry.stems)?.query,
          run.count >= best?.words.count ?? 0, try accept(id)
        else { return }
        let start = part.lowerBound + run.lowerBound
        best = SharedRun(id: id, words: start..<start + run.count)
      }
      return best
    }
  }
}

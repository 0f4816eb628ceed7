/// The trie of a running text: which words follow which, and how often.
///
/// Every place of the text begins a quadruple; sorted, those with one beginning lie side by side,
/// so one walk fills all levels. O(n log n) for n words, 16 bytes each.
struct NgramCounts {
  private(set) var pairs: [UInt32] = [0]
  private(set) var levels: [WordModel.Level]

  private typealias Quadruple = SIMD4<Int32>

  /// Quadruples met once tell little where there are many words, and are most of what there is.
  private static let wordsThatPrune = 2_000_000

  /// - Parameter running: texts one after the other, each begun by 0.
  init(_ running: [WordID], words: Int) {
    levels = Array(repeating: WordModel.Level(), count: WordModel.order)
    let sorted = Self.quadruples(running)
    let least = running.count > Self.wordsThatPrune ? 2 : 1
    pairs.reserveCapacity(words + 1)
    var start = 0
    for word in 0..<Int32(words) {
      let end = Self.end(of: start, in: sorted, depth: 0, equal: word)
      add(sorted[start..<end], depth: 1, least: least)
      pairs.append(UInt32(levels[0].words.count))
      start = end
    }
    for depth in 0..<WordModel.order - 1 {
      levels[depth].followers.append(UInt32(levels[depth + 1].words.count))
    }
  }

  /// Texts end where the next begins; what is past the end is −1.
  private static func quadruples(_ running: [WordID]) -> [Quadruple] {
    var all: [Quadruple] = []
    all.reserveCapacity(running.count)
    for index in running.indices {
      var quadruple = Quadruple(repeating: -1)
      quadruple[0] = running[index]
      for step in 1...WordModel.order {
        guard index + step < running.count, running[index + step] != 0 else { break }
        quadruple[step] = running[index + step]
      }
      if quadruple[1] > 0 { all.append(quadruple) }
    }
    return all.sorted { precedes($0, $1) }
  }

  private static func precedes(_ a: Quadruple, _ b: Quadruple) -> Bool {
    for index in 0..<4 where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  private static func end(
    of start: Int, in sorted: [Quadruple], depth: Int, equal word: Int32
  ) -> Int {
    var end = start
    while end < sorted.count, sorted[end][depth] == word { end += 1 }
    return end
  }

  /// Adds the words that stand at a depth among quadruples that agree up to it.
  private mutating func add(_ slice: ArraySlice<Quadruple>, depth: Int, least: Int) {
    var start = slice.startIndex
    while start < slice.endIndex {
      let word = slice[start][depth]
      var end = start
      while end < slice.endIndex, slice[end][depth] == word { end += 1 }
      if word >= 0, depth < WordModel.order || end - start >= least {
        levels[depth - 1].words.append(word)
        levels[depth - 1].counts.append(UInt32(end - start))
        if depth < WordModel.order {
          levels[depth - 1].followers.append(UInt32(levels[depth].words.count))
          add(slice[start..<end], depth: depth + 1, least: least)
        }
      }
      start = end
    }
  }
}

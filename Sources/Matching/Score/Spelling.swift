import Bytes
import Glibc
import Linguistics

/// How many letters part one text from others: plain Levenshtein distance of Unicode scalars.
///
/// The score counts words, so many sentences far from a segment score the same. Of these the one
/// spelled most like it has the more useful translation: word stems that differ are often of one
/// family, and lengths agree. It orders matches of equal score and changes none.
///
/// For one look-up at a time. A crowd of near-alike texts is measured one after the other: what a text
/// begins with like the one before it, and what it ends with like the segment, is not read.
package final class Spelling {
  private let bytes: [UInt8]
  private let patterns: BitPatterns
  /// Of how many bytes of a text the columns are kept; one more is for the bytes behind them.
  private let most: Int
  /// The first bytes of the text measured last.
  private let last: UnsafeMutablePointer<UInt8>
  /// For each place in them that a scalar ends at, the column after it.
  private let columns: UnsafeMutablePointer<UInt64>
  /// The scalars before each place; -1 inside a scalar.
  private let counts: UnsafeMutablePointer<Int32>
  /// Up to where the columns are those of the last text. Only this class uses it; checking for
  /// exclusive access would take as long as a letter.
  @exclusivity(unchecked) private var known = 0

  /// Words that columns may take: half a megabyte.
  private static let mostWords = 1 << 16

  package init(_ text: String) {
    bytes = Array(text.utf8)
    patterns = BitPatterns(text.unicodeScalars.map(\.value))
    most = min(2 * bytes.count + 32, Self.mostWords / patterns.columnSize)
    last = .allocate(capacity: most + 1)
    columns = .allocate(capacity: (most + 2) * patterns.columnSize)
    counts = .allocate(capacity: most + 1)
    last.initialize(repeating: 0, count: most + 1)
    columns.initialize(repeating: 0, count: (most + 2) * patterns.columnSize)
    counts.initialize(repeating: -1, count: most + 1)
    counts[0] = 0
    patterns.begin(columns)
  }

  deinit {
    last.deallocate()
    columns.deallocate()
    counts.deallocate()
  }

  /// The distance to `text`.
  ///
  /// O(t·⌈q/64⌉) for q and t scalars, of which those count that come after what the text shares with the one
  /// before, and before what it shares with the end of this one.
  package func differences(from text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = text.baseAddress else { return patterns.length }
    let ending = sharedEnding(text)
    let end = text.count &- ending.bytes
    let (column, count) = column(of: start, from: sharedStart(text, end), to: end)
    return patterns.distance(at: patterns.length &- ending.scalars, in: column, after: count)
  }

  /// The distance to `text`, see ``differences(from:)``.
  package func differences(from text: String) -> Int {
    var text = text
    return text.withUTF8 { differences(from: $0) }
  }

  /// What the distance is at least: 0 for the same text, else 1. O(t).
  package func leastDifferences(from text: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { mine in
      guard mine.count == text.count else { return 1 }
      guard let mine = mine.baseAddress, let other = text.baseAddress else { return 0 }
      return memcmp(mine, other, text.count) == 0 ? 0 : 1
    }
  }

  /// What a text ends with like this one, in whole scalars. Equal endings part no texts.
  private func sharedEnding(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (bytes: Int, scalars: Int) {
    bytes.withUnsafeBufferPointer { mine in
      let most = min(mine.count, text.count)
      var (shared, length, scalars) = (0, 0, 0)
      while length < most {
        let byte = mine[mine.count &- 1 &- length]
        guard byte == text[text.count &- 1 &- length] else { break }
        length &+= 1
        if byte.beginsScalar {
          shared = length
          scalars &+= 1
        }
      }
      return (shared, scalars)
    }
  }

  /// Up to where the columns of the last text are those of this one too, at most `end`.
  private func sharedStart(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    let most = min(known, end)
    let (mine, other) = (UnsafeRawPointer(last), UnsafeRawBufferPointer(text))
    var index = 0
    while index &+ 8 <= most,
      mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      index &+= 8
    }
    while index < most, last[index] == text[index] { index &+= 1 }
    // Scalars are compared whole.
    while index > 0, counts[index] < 0 || Self.isContinuation(text, index) { index &-= 1 }
    return index
  }

  private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && !bytes[index].beginsScalar
  }

  /// The column after the bytes of a text up to `end`, when those up to `start` are known, and the
  /// scalars before it.
  private func column(
    of text: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> (UnsafePointer<UInt64>, Int) {
    let size = patterns.columnSize
    let whole = UnsafeBufferPointer(start: text, count: end)
    var column = columns + start &* size
    var count = Int(counts[start])
    var index = start
    while index < end {
      let before = index
      let scalar = decodeScalar(whole, &index)
      let next = columns + min(index, most &+ 1) &* size
      patterns.advance(from: column, by: scalar, to: next)
      column = next
      count &+= 1
      for byte in before..<max(before, min(index, most)) { last[byte] = text[byte] }
      for byte in before &+ 1..<max(before &+ 1, min(index, most &+ 1)) { counts[byte] = -1 }
      if index <= most { counts[index] = Int32(truncatingIfNeeded: count) }
    }
    known = min(end, most)
    return (UnsafePointer(column), count)
  }
}

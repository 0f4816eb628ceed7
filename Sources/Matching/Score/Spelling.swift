import Glibc
import Linguistics

/// How many letters part one text from others: plain Levenshtein distance of Unicode scalars.
///
/// The score counts words, so many sentences far from a segment score the same. Of these the one
/// spelled most like it has the more useful translation: word stems that differ are often of one
/// family, and lengths agree. It orders matches of equal score and changes none.
///
/// For one look-up at a time. A crowd of near-alike texts is measured one after the other, and what
/// a text begins with like the one before it is not read again.
package final class Spelling {
  private let bytes: [UInt8]
  /// All that changes, as one value: it is entered once a text.
  private var table: Table

  package init(_ text: String) {
    bytes = Array(text.utf8)
    table = Table(text)
  }

  /// The distance to `text`.
  ///
  /// O(t·⌈q/64⌉) for q and t scalars, of which those count that come after what the text shares with the one
  /// before.
  package func differences(from text: UnsafeBufferPointer<UInt8>) -> Int {
    table.distance(to: text)
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

  /// The table of the distances between beginnings of the texts, as far as it is kept.
  private struct Table {
    private let patterns: BitPatterns
    /// The first bytes of the text measured last, and for each that a scalar ends with the column after
    /// it and the distance so far; a distance of -1 stands for other bytes.
    private var last: [UInt8]
    private var lastCount = 0
    private var columns: [UInt64]
    private var distances: [Int]

    /// Words that columns may take: half a megabyte.
    private static let mostWords = 1 << 16

    /// Of so many bytes the columns are kept; one more column is for the bytes behind them.
    private var mostKept: Int { last.count }

    init(_ text: String) {
      patterns = BitPatterns(text.unicodeScalars.map(\.value))
      let most = min(2 * text.utf8.count + 32, Self.mostWords / patterns.columnSize)
      last = Array(repeating: 0, count: most)
      columns = Array(repeating: 0, count: (most + 2) * patterns.columnSize)
      distances = Array(repeating: -1, count: most + 1)
      distances[0] = patterns.length
      let patterns = patterns
      columns.withUnsafeMutableBufferPointer { columns in
        if let start = columns.baseAddress { patterns.begin(start) }
      }
    }

    mutating func distance(to text: UnsafeBufferPointer<UInt8>) -> Int {
      let start = sharedStart(text)
      let distance = distance(to: text, from: start)
      lastCount = min(text.count, mostKept)
      for index in start..<max(start, lastCount) { last[index] = text[index] }
      return distance
    }

    /// Up to where the columns of the last text are those of this one too.
    private func sharedStart(_ text: UnsafeBufferPointer<UInt8>) -> Int {
      last.withUnsafeBufferPointer { last in
        let most = min(lastCount, text.count)
        let (mine, other) = (UnsafeRawBufferPointer(last), UnsafeRawBufferPointer(text))
        var index = 0
        while index &+ 8 <= most,
          mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          index &+= 8
        }
        while index < most, last[index] == text[index] { index &+= 1 }
        // Scalars are compared whole.
        while index > 0, distances[index] < 0 || Self.isContinuation(text, index) { index &-= 1 }
        return index
      }
    }

    private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      index < bytes.count && bytes[index] & 0xC0 == 0x80
    }

    /// The distance to a text whose columns up to `start` are known.
    private mutating func distance(
      to text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
      let patterns = patterns
      let size = patterns.columnSize
      let isEmpty = patterns.length == 0
      let most = mostKept
      var distance = distances[start]
      columns.withUnsafeMutableBufferPointer { columns in
        distances.withUnsafeMutableBufferPointer { distances in
          guard let columns = columns.baseAddress else { return }
          var column = columns + start * size
          var index = start
          while index < text.count {
            let before = index
            let scalar = decodeScalar(text, &index)
            let next = columns + min(index, most + 1) * size
            distance += isEmpty ? 1 : patterns.advance(from: column, by: scalar, to: next)
            column = next
            for byte in before + 1..<max(before + 1, min(index, most + 1)) { distances[byte] = -1 }
            if index <= most { distances[index] = distance }
          }
        }
      }
      return distance
    }
  }
}

import Bytes

/// The form a word model has in a memory.
///
///     model  = format words unigram-counts level*3
///     level  = count{followers of each entry of the level before} (difference count){entries}
///
/// All numbers are LEB128; a word is the difference to the sibling before it.
extension WordModel {
  private static let format = 1

  package convenience init(packed bytes: [UInt8]) throws {
    let parts = try bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      return try Parts(&reader)
    }
    self.init(
      words: parts.words, unigramCounts: parts.counts, pairs: parts.pairs, levels: parts.levels)
  }

  private struct Parts {
    let words: WordList
    var counts: [UInt32] = []
    var pairs: [UInt32] = []
    var levels: [Level] = []

    init(_ reader: inout ByteReader) throws(UnreadableBytes) {
      let format = try reader.number()
      guard format == WordModel.format else { throw .newerFormat(format) }
      words = try WordList(&reader)
      counts = [0]
      counts.reserveCapacity(words.count)
      for _ in 1..<max(1, words.count) {
        counts.append(UInt32(truncatingIfNeeded: try reader.number()))
      }
      var parents = words.count
      for depth in 0..<WordModel.order {
        let starts = try Self.starts(&reader, parents)
        if depth == 0 { pairs = starts } else { levels[depth - 1].followers = starts }
        levels.append(try Self.level(&reader, starts, words: words.count))
        parents = levels[depth].words.count
      }
    }

    private static func starts(
      _ reader: inout ByteReader, _ parents: Int
    ) throws(UnreadableBytes) -> [UInt32] {
      var starts: [UInt32] = [0]
      starts.reserveCapacity(parents + 1)
      var sum = 0
      for _ in 0..<parents {
        sum += try reader.number()
        guard sum <= UInt32.max else { throw .damaged }
        starts.append(UInt32(sum))
      }
      guard sum <= reader.remaining else { throw .damaged }
      return starts
    }

    private static func level(
      _ reader: inout ByteReader, _ starts: [UInt32], words: Int
    ) throws(UnreadableBytes) -> Level {
      var level = Level()
      let count = Int(starts.last ?? 0)
      level.words.reserveCapacity(count)
      level.counts.reserveCapacity(count)
      for parent in 0..<max(0, starts.count - 1) {
        var word = 0
        for _ in starts[parent]..<starts[parent + 1] {
          word += try reader.number()
          guard word < words else { throw .damaged }
          level.words.append(WordID(truncatingIfNeeded: word))
          level.counts.append(UInt32(truncatingIfNeeded: try reader.number()))
        }
      }
      return level
    }
  }

  /// Writes the parts of a model; see ``init(packed:)``.
  static func pack(
    words: WordList, unigramCounts: [UInt32], pairs: [UInt32], levels: [Level]
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(format)
    words.write(to: &writer)
    for count in unigramCounts.dropFirst() { writer.number(Int(count)) }
    var starts = pairs
    for level in levels {
      for index in 1..<max(1, starts.count) {
        writer.number(Int(starts[index] - starts[index - 1]))
      }
      for parent in 1..<max(1, starts.count) {
        var previous = 0
        for index in Int(starts[parent - 1])..<Int(starts[parent]) {
          writer.number(Int(level.words[index]) - previous)
          writer.number(Int(level.counts[index]))
          previous = Int(level.words[index])
        }
      }
      starts = level.followers
    }
    return writer.bytes
  }
}

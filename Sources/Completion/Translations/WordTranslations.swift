import Bytes

/// Which words of the target language stand where a word of the source does, counted from links.
///
/// Counts are kept for every form of the source word apart, because the form often decides that of
/// the translation: a Russian genitive is mostly a Kazakh one. Forms are found through their stem.
package final class WordTranslations: Sendable {
  /// How often a word was linked to a source word.
  struct Count {
    let word: WordID
    /// In links of full probability.
    let links: Float
  }

  /// What is known of a word of the source.
  struct Entry {
    /// How often the stem stands in the texts, and what its forms are linked to.
    var stemCount: Float = 0
    var stem: [Count] = []
    /// The same for the form alone.
    var formCount: Float = 0
    var form: [Count] = []
  }

  /// Links are stored in so many parts of one.
  static let linkScale: Float = 8

  private let bytes: [UInt8]
  private let stems: [UInt32]
  private let places: [UInt32]

  private static let format = 1

  /// Reads what ``WordTranslationsBuilder/packed(_:)`` wrote:
  ///
  ///     table = format count stem*
  ///     stem  = hash length occurrences forms form*   hash: difference to the one before
  ///     form  = hash occurrences words (word links)*  word: difference to the one before
  package init(packed: [UInt8]) throws {
    var stems: [UInt32] = []
    var places: [UInt32] = []
    try packed.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      let format = try reader.number()
      guard format == Self.format else { throw UnreadableBytes.newerFormat(format) }
      let count = try reader.count()
      stems.reserveCapacity(count)
      places.reserveCapacity(count)
      var stem: UInt32 = 0
      for _ in 0..<count {
        stem &+= UInt32(truncatingIfNeeded: try reader.number())
        let length = try reader.number()
        stems.append(stem)
        places.append(UInt32(truncatingIfNeeded: reader.index))
        _ = try reader.plain(length)
      }
    }
    bytes = packed
    self.stems = stems
    self.places = places
  }

  /// What a word of the source is linked to; nil when its stem was never met.
  func entry(stem: UInt32, form: UInt32) -> Entry? {
    var low = 0
    var high = stems.count
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    guard low < stems.count, stems[low] == stem else { return nil }
    return try? bytes.withUnsafeBytes { raw in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: raw[Int(places[low])...]))
      return try Self.entry(&reader, form: form)
    }
  }

  /// Whether every entry can be read, and names words with numbers below a model's count.
  package func isWhole(words: Int) -> Bool {
    zip(stems, places).allSatisfy { stem, place in
      guard let entry = entry(stem: stem, form: 0), place < bytes.count else { return false }
      return entry.stem.allSatisfy { $0.word > 0 && Int($0.word) < words }
    }
  }

  private static func entry(
    _ reader: inout ByteReader, form wanted: UInt32
  ) throws(UnreadableBytes) -> Entry {
    var entry = Entry()
    entry.stemCount = Float(try reader.number())
    var sums: [WordID: Float] = [:]
    var form: UInt32 = 0
    for _ in 0..<(try reader.count()) {
      form &+= UInt32(truncatingIfNeeded: try reader.number())
      let occurrences = try reader.number()
      if form == wanted { entry.formCount = Float(occurrences) }
      var word = 0
      for _ in 0..<(try reader.count()) {
        word += try reader.number()
        let links = Float(try reader.number()) / linkScale
        sums[WordID(truncatingIfNeeded: word), default: 0] += links
        if form == wanted {
          entry.form.append(Count(word: WordID(truncatingIfNeeded: word), links: links))
        }
      }
    }
    entry.stem = sums.map { Count(word: $0, links: $1) }.sorted {
      ($1.links, $0.word) < ($0.links, $1.word)
    }
    return entry
  }

  static func write(_ stems: [(hash: UInt32, bytes: [UInt8])]) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(format)
    writer.number(stems.count)
    var previous: UInt32 = 0
    for (hash, bytes) in stems {
      writer.number(Int(hash - previous))
      writer.number(bytes.count)
      writer.plain(bytes)
      previous = hash
    }
    return writer.bytes
  }
}

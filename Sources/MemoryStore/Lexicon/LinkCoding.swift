import Alignment
import Bytes
import Linguistics
import Matching

/// A unit's linked words as stored.
///
///     unit   = source target quality link*    quality: −16 times it, one byte
///     text   = count stem{count} number*      stems and numbers little-endian 32 bits
///     link   = source target weight           a byte each
///
/// The numbers of a text are as many as it has number stems; counts are LEB128.
enum LinkCoding {
  private static let qualityScale: Float = 16

  static func encode(_ unit: LinkedUnit) -> [UInt8] {
    var bytes: [UInt8] = []
    append(unit.source, to: &bytes)
    append(unit.target, to: &bytes)
    bytes.append(UInt8(max(0, min(255, -unit.links.quality * qualityScale))))
    for link in unit.links.links { bytes += [link.source, link.target, link.weight] }
    return bytes
  }

  private static func append(_ text: WordSequence, to bytes: inout [UInt8]) {
    LEB128.append(UInt32(text.count), to: &bytes)
    for word in text.stems + text.numbers {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Nil when the bytes are damaged.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> LinkedUnit? {
    var index = 0
    guard let source = text(bytes, &index), let target = text(bytes, &index),
      index < bytes.count
    else { return nil }
    let quality = -Float(bytes[index]) / qualityScale
    index += 1
    var links: [WordLinks.Link] = []
    links.reserveCapacity((bytes.count - index) / 3)
    while index + 3 <= bytes.count {
      guard bytes[index] < source.count, bytes[index + 1] < target.count else { return nil }
      links.append(
        WordLinks.Link(
          source: bytes[index], target: bytes[index + 1], weight: bytes[index + 2]))
      index += 3
    }
    return LinkedUnit(
      source: source, target: target, links: WordLinks(links: links, quality: quality))
  }

  private static func text(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) -> WordSequence? {
    guard index < bytes.count else { return nil }
    let count = Int(LEB128.readShort(bytes, &index))
    guard let stems = words(bytes, &index, count) else { return nil }
    let numberCount = stems.count { $0 == TextAnalyzer.numberStem }
    guard let numbers = words(bytes, &index, numberCount) else { return nil }
    return WordSequence(stems: stems, numbers: numbers)
  }

  private static func words(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ count: Int
  ) -> [UInt32]? {
    guard count <= (bytes.count - index) / 4 else { return nil }
    defer { index += 4 * count }
    return (0..<count).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4 * $0, as: UInt32.self))
    }
  }
}

/// Places of a phrase as stored: for each the difference of its unit to the one before and its
/// position, as LEB128.
enum PlaceCoding {
  static func encode(_ places: some Sequence<PhrasePlace>) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous = 0
    for place in places {
      LEB128.append(UInt32(truncatingIfNeeded: place.unit - previous), to: &bytes)
      LEB128.append(UInt32(truncatingIfNeeded: place.position), to: &bytes)
      previous = place.unit
    }
    return bytes
  }

  static func decode(_ bytes: UnsafeRawBufferPointer, into places: inout [PhrasePlace]) {
    var index = 0
    var unit = 0
    while index < bytes.count {
      unit += Int(LEB128.readShort(bytes, &index))
      guard index < bytes.count else { return }
      places.append(PhrasePlace(unit: unit, position: Int(LEB128.readShort(bytes, &index))))
    }
  }
}

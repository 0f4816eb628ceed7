import Linguistics

/// The form a lexicon has in a memory: 16 bytes of head, then 12 bytes an entry, little-endian.
///
/// The head is `TMLX`, a format number, the count of entries and the evidence; an entry is its two
/// stem hashes and both probabilities in units of 1/65535.
extension TranslationLexicon {
  /// Why bytes are no lexicon.
  package enum BinaryError: Error, Equatable {
    case notALexicon
    case newerFormat(UInt32)
    case truncated
  }

  private static let magic = UInt32(0x584C_4D54)  // "TMLX"
  private static let format: UInt32 = 1
  private static let headSize = 16
  private static let entrySize = 12

  /// The lexicon as bytes; the languages are not among them.
  package var binary: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.headSize + Self.entrySize * entries.count)
    func append<Value: FixedWidthInteger>(_ value: Value) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(Self.magic)
    append(Self.format)
    append(UInt32(truncatingIfNeeded: entries.count))
    append(UInt32(truncatingIfNeeded: evidence))
    for entry in entries {
      append(entry.source)
      append(entry.target)
      append(UInt16(max(0, min(1, entry.forward)) * 65535))
      append(UInt16(max(0, min(1, entry.backward)) * 65535))
    }
    return bytes
  }

  /// Reads what ``binary`` wrote.
  package init(source: LanguageTag, target: LanguageTag, binary: [UInt8]) throws(BinaryError) {
    func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type) -> Value {
      var value: Value = 0
      for index in (0..<MemoryLayout<Value>.size).reversed() {
        value = value << 8 | Value(truncatingIfNeeded: binary[offset + index])
      }
      return value
    }
    guard binary.count >= Self.headSize, integer(at: 0, as: UInt32.self) == Self.magic else {
      throw .notALexicon
    }
    let format = integer(at: 4, as: UInt32.self)
    guard format == Self.format else { throw .newerFormat(format) }
    let count = Int(integer(at: 8, as: UInt32.self))
    guard binary.count == Self.headSize + count * Self.entrySize else { throw .truncated }
    let entries = (0..<count).map { index in
      let offset = Self.headSize + index * Self.entrySize
      return Entry(
        source: integer(at: offset, as: UInt32.self),
        target: integer(at: offset + 4, as: UInt32.self),
        forward: Float(integer(at: offset + 8, as: UInt16.self)) / 65535,
        backward: Float(integer(at: offset + 10, as: UInt16.self)) / 65535)
    }
    self.init(
      source: source, target: target, entries: entries,
      evidence: Int(integer(at: 12, as: UInt32.self)))
  }
}

import Bytes

/// The weights of a linear model, by ``BoundaryFeature/key(_:_:_:group:)``.
///
/// An open-addressed table with linear probing, at most half full: an answer that has no weight is
/// found out in one or two steps. A table of its own, because a weight stands in one word with its
/// key and is read a hundred times a boundary.
package struct BoundaryWeights: Sendable {
  /// Weights are whole numbers of this many to one unit of the log odds.
  package static let scale = 32

  /// A key and in the low 16 bits its weight; 0 where there is none.
  private let slots: [UInt64]
  private let mask: Int

  /// Makes the table; keys must differ from each other.
  package init(_ entries: [(key: UInt32, weight: Int16)]) {
    var size = 16
    while size < entries.count * 2 + 1 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for entry in entries where entry.weight != 0 {
      var slot = Int(entry.key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt64(entry.key) << 16 | UInt64(UInt16(bitPattern: entry.weight))
    }
    self.slots = slots
  }

  @inline(__always)
  package subscript(key: UInt32) -> Int {
    var slot = Int(key) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return 0 }
      if entry >> 16 == UInt64(key) { return Int(Int16(truncatingIfNeeded: entry)) }
      slot = (slot &+ 1) & mask
    }
  }
}

/// The form in which weights are shipped: the lines of a base-64 text (RFC 4648) of pairs in the
/// order of their keys, each the distance from the key before and the weight, as LEB128 numbers
/// with the sign of the weight in its lowest bit.
extension BoundaryWeights {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func encoded(_ entries: [(key: UInt32, weight: Int16)]) -> String {
    var bytes: [UInt8] = []
    var previous: UInt32 = 0
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      LEB128.append(entry.key - previous, to: &bytes)
      LEB128.append(entry.weight.magnitude << 1 | (entry.weight < 0 ? 1 : 0), to: &bytes)
      previous = entry.key
    }
    return base64(bytes)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for sextet in 0...group.count { text.append(alphabet[bits >> (18 - 6 * sextet) & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``encoded(_:)`` wrote; characters outside the alphabet are passed over.
  package init(encoded text: StaticString) {
    let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let entries = Self.bytes(base64: letters).withUnsafeBytes { bytes in
      var entries: [(key: UInt32, weight: Int16)] = []
      var index = 0
      var key: UInt32 = 0
      while index < bytes.count {
        key &+= LEB128.readShort(bytes, &index)
        let weight = LEB128.readShort(bytes, &index)
        let magnitude = Int16(truncatingIfNeeded: weight >> 1)
        entries.append((key, weight & 1 == 1 ? -magnitude : magnitude))
      }
      return entries
    }
    self.init(entries)
  }

  private static func bytes(base64 text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var values = [UInt32](repeating: 64, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt32(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var held: UInt32 = 0
    for letter in text where values[Int(letter)] < 64 {
      bits = bits << 6 | values[Int(letter)]
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> held))
    }
    return bytes
  }
}

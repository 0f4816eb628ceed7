/// Tells of ids of texts whether they are among some: a bit for each, so that it answers for millions
/// of them in no order faster than a hash table, in two megabytes.
///
/// Ids that are a multiple of sixteen million apart share a bit, so a yes may be wrong, and a no is
/// certain.
struct IDFilter {
  private var words: [UInt64] = []

  private static let bits: UInt32 = 1 << 24

  mutating func insert(_ id: UInt32) {
    if words.isEmpty { words = Array(repeating: 0, count: Int(Self.bits / 64)) }
    words[Self.word(of: id)] |= Self.bit(of: id)
  }

  /// Whether an id may be among those that were put in; only asked when there are some.
  @inline(__always)
  func mayContain(_ id: UInt32) -> Bool { words[Self.word(of: id)] & Self.bit(of: id) != 0 }

  /// Takes out an id, and those that share its bit.
  mutating func remove(_ id: UInt32) { words[Self.word(of: id)] &= ~Self.bit(of: id) }

  @inline(__always)
  private static func word(of id: UInt32) -> Int { Int(id & (bits &- 1)) >> 6 }

  @inline(__always)
  private static func bit(of id: UInt32) -> UInt64 { 1 << UInt64(id & 63) }
}

/// Small numbers by the ids they belong to: a hash table of integers for loops that meet thousands of
/// ids a look-up, where hashing as ``Dictionary`` does it would take most of the time.
package struct NumberTable: Sendable {
  /// An id and behind it its number plus one; 0 is free.
  private var slots: [UInt64]
  package private(set) var count = 0

  package init() {
    slots = Array(repeating: 0, count: Self.least)
  }

  private static var least: Int { 1024 }

  /// The number of an id, nil when it has none.
  package func number(of id: UInt32) -> Int? {
    let slot = slots[slot(of: id)]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) &- 1
  }

  /// Gives an id that has none its number, at most 2³² − 2.
  package mutating func add(_ number: Int, for id: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    slots[slot(of: id)] = UInt64(id) << 32 | UInt64(number + 1)
    count += 1
  }

  package mutating func removeAll() { self = NumberTable() }

  /// A hash that leaves neighbours beside each other and scatters blocks of a thousand: ids that are
  /// met together are mostly neighbours, and so are then the places in memory that are read.
  @inline(__always)
  static func scattered(_ id: UInt32) -> Int {
    Int((id >> 10) &* 2_654_435_761 &+ id)
  }

  /// Where an id is, or else the free place for it.
  private func slot(of id: UInt32) -> Int {
    let mask = slots.count &- 1
    var slot = Self.scattered(id) & mask
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(id) { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      slots[slot(of: UInt32(truncatingIfNeeded: entry >> 32))] = entry
    }
  }
}

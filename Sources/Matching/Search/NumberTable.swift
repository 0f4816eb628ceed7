/// Small numbers by the ids they belong to: a hash table of integers for loops that meet thousands of
/// ids a look-up, where hashing as ``Dictionary`` does it would take most of the time.
package struct NumberTable: Sendable {
  private var keys: [UInt32]
  /// Numbers plus one; 0 is free.
  private var numbers: [UInt32]
  package private(set) var count = 0

  package init() {
    keys = Array(repeating: 0, count: Self.least)
    numbers = Array(repeating: 0, count: Self.least)
  }

  private static var least: Int { 1024 }

  /// The number of an id, nil when it has none.
  package func number(of id: UInt32) -> Int? {
    let slot = slot(of: id)
    return numbers[slot] == 0 ? nil : Int(numbers[slot]) - 1
  }

  /// Gives an id that has none its number, at most 2³² − 2.
  package mutating func add(_ number: Int, for id: UInt32) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: id)
    keys[slot] = id
    numbers[slot] = UInt32(number + 1)
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
    let mask = keys.count &- 1
    var slot = Self.scattered(id) & mask
    while numbers[slot] != 0, keys[slot] != id { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = self
    keys = Array(repeating: 0, count: old.keys.count * 2)
    numbers = Array(repeating: 0, count: old.keys.count * 2)
    for index in old.keys.indices where old.numbers[index] != 0 {
      let slot = slot(of: old.keys[index])
      keys[slot] = old.keys[index]
      numbers[slot] = old.numbers[index]
    }
  }
}

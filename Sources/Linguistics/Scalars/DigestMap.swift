/// A table from 64-bit digests to positive numbers.
///
/// Open addressing with linear probing; a digest is a hash already, so its own bits say where it
/// goes. `Dictionary` would hash it again, twice for every text of an import and for every form of
/// a glossary. A digest and its number lie side by side, because the processor waits for memory at each
/// digest; and the high bits of a digest choose its place, so that all of them are nearly in order.
package struct DigestMap: Sendable {
  /// A digest and its number.
  package struct Entry: Sendable {
    package var digest: Int64
    /// 0 where a slot is free.
    package var owner: Int64

    fileprivate static var free: Entry { Entry(digest: 0, owner: 0) }
  }

  private var slots: [Entry]
  /// How far a digest is shifted to be the number of a slot.
  private var shift: UInt64
  package private(set) var count = 0

  package init() { self.init(bits: 10) }

  private init(bits: UInt64) {
    slots = Array(repeating: .free, count: 1 << bits)
    shift = 64 - bits
  }

  /// The number of a digest; nil when it has none.
  package subscript(digest: Int64) -> Int64? {
    let owner = slots[slot(of: digest)].owner
    return owner == 0 ? nil : owner
  }

  /// Gives a digest a number, whether it had one or not.
  package mutating func update(_ digest: Int64, owner: Int64) {
    if insert(digest, owner: owner) { return }
    slots[slot(of: digest)].owner = owner
  }

  /// Gives a number to a digest that has none; false, and nothing else, when it has one.
  @discardableResult
  package mutating func insert(_ digest: Int64, owner: Int64) -> Bool {
    let slot = slot(of: digest)
    if slots[slot].owner != 0 { return false }
    slots[slot] = Entry(digest: digest, owner: owner)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  /// All of it, by digest, and leaves nothing. O(n) for digests that are hashes: from slot to slot they
  /// are in order but for a few that moved on.
  package mutating func takeSorted() -> [Entry] {
    let shift = shift
    var entries = slots
    self = DigestMap()
    var end = 0
    func add(_ entry: Entry) {
      var place = end
      while place > 0, entries[place &- 1].digest > entry.digest {
        entries[place] = entries[place &- 1]
        place &-= 1
      }
      entries[place] = entry
      end &+= 1
    }
    // Those that moved on from the last slots to the first.
    var last: [Entry] = []
    for slot in entries.indices where entries[slot].owner != 0 {
      let entry = entries[slot]
      if Self.home(of: entry.digest, shift) > slot { last.append(entry) } else { add(entry) }
    }
    for entry in last { add(entry) }
    entries.removeLast(entries.count - end)
    return entries
  }

  /// The slot where a digest is looked for first: growing with the digest, the negative ones first.
  @inline(__always)
  private static func home(of digest: Int64, _ shift: UInt64) -> Int {
    Int((UInt64(bitPattern: digest) ^ 1 << 63) >> shift)
  }

  @inline(__always)
  private func slot(of digest: Int64) -> Int {
    let mask = slots.count - 1
    var slot = Self.home(of: digest, shift)
    while slots[slot].owner != 0, slots[slot].digest != digest { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = DigestMap(bits: 65 - shift)
    for entry in slots where entry.owner != 0 {
      larger.slots[larger.slot(of: entry.digest)] = entry
    }
    larger.count = count
    self = larger
  }
}

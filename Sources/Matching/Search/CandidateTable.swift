/// Counts, for each text met, how many of the query's tokens it holds: a hash table of integers
/// that is emptied and used again for every query.
///
/// Not a ``NumberTable`` with entries beside it: a slot is half as large here, and one probe both
/// finds a text and adds it, in the loop that takes most of a look-up.
struct CandidateTable {
  /// A text that was met.
  ///
  /// Eight bytes, because a query may meet a million texts. No text that is listed weighs more than
  /// ``IndexEntry/largestWeight``, so it has fewer tokens in common than sixteen bits can count.
  struct Entry {
    let id: UInt32
    private let shortWeight: UInt16
    private var shortCommon: UInt16

    init(id: UInt32, weight: Int, common: Int) {
      self.id = id
      shortWeight = UInt16(clamping: weight)
      shortCommon = UInt16(clamping: common)
    }

    var weight: Int { Int(shortWeight) }

    /// Tokens of the query whose stem the text holds, by the lists read so far; no fewer than the
    /// two have in common.
    var common: Int {
      get { Int(shortCommon) }
      set { shortCommon = UInt16(clamping: newValue) }
    }
  }

  private(set) var entries: [Entry] = []
  /// Index into `entries` plus one; 0 is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  mutating func removeAll() {
    if slots.count > 1 << 16 {
      slots = Array(repeating: 0, count: 1024)
      entries = []
    } else {
      for index in slots.indices { slots[index] = 0 }
      entries.removeAll(keepingCapacity: true)
    }
  }

  /// Counts a text that is known, and with `adding` also one that is not.
  @inline(__always)
  mutating func count(_ id: UInt32, weight: Int, multiplicity: Int, adding: Bool) {
    let mask = slots.count &- 1
    var slot = NumberTable.scattered(id) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if entries[index].id == id {
        entries[index].common &+= multiplicity
        return
      }
      slot = (slot &+ 1) & mask
    }
    guard adding else { return }
    entries.append(Entry(id: id, weight: weight, common: multiplicity))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = NumberTable.scattered(entry.id) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}

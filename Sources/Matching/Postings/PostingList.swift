import Bytes

/// The texts that hold one stem, as stored: groups by weight, each group's ids as growing differences.
///
///     list  = group*                      weights ascending
///     group = weight count length ids     length: bytes of ids, so that a group can be skipped
///     ids   = first, then difference to the one before
///
/// All numbers are LEB128. The weight is ``IndexWeight``. A query reads only the groups whose weight
/// can reach its minimum score, which is what makes the search fast.
package enum PostingList {
  /// A group's place while it is read.
  package struct Group {
    package let weight: Int
    package let count: Int
    package let ids: UnsafeRawBufferPointer
  }

  /// Calls `body` with each group; it returns false to stop. Malformed bytes end the list.
  @inline(__always)
  package static func forEachGroup(
    in list: UnsafeRawBufferPointer, _ body: (Group) -> Bool
  ) {
    var index = 0
    while index < list.count {
      let weight = Int(LEB128.readShort(list, &index))
      let count = Int(LEB128.readShort(list, &index))
      let length = Int(LEB128.readShort(list, &index))
      guard length <= list.count - index else { return }
      let ids = UnsafeRawBufferPointer(rebasing: list[index..<index + length])
      index += length
      if !body(Group(weight: weight, count: count, ids: ids)) { return }
    }
  }

  @inline(__always)
  package static func forEachID(in ids: UnsafeRawBufferPointer, _ body: (UInt32) -> Void) {
    var index = 0
    var id: UInt32 = 0
    while index < ids.count {
      id &+= LEB128.readShort(ids, &index)
      body(id)
    }
  }

  /// Appends the list of `postings`, which are sorted by weight, then id.
  package static func append(
    _ postings: some Collection<Posting>, to list: inout [UInt8]
  ) {
    var ids: [UInt8] = []
    var rest = postings[...]
    while let first = rest.first {
      ids.removeAll(keepingCapacity: true)
      var previous: UInt32 = 0
      var count: UInt32 = 0
      while let posting = rest.first, posting.weight == first.weight {
        LEB128.append(posting.text &- previous, to: &ids)
        previous = posting.text
        count += 1
        rest.removeFirst()
      }
      LEB128.append(UInt32(first.weight), to: &list)
      LEB128.append(count, to: &list)
      LEB128.append(UInt32(ids.count), to: &list)
      list.append(contentsOf: ids)
    }
  }
}

extension PostingList {
  /// One list of the texts of two; all ids of `newer` are above those of `older`.
  ///
  /// Groups of the older list are copied as they are and those of the newer one put behind them,
  /// so only the last id of a group has to be worked out. O(bytes).
  package static func merging(
    _ older: UnsafeRawBufferPointer, _ newer: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var merged: [UInt8] = []
    merged.reserveCapacity(older.count + newer.count)
    var (groups, others) = (groups(of: older)[...], groups(of: newer)[...])
    while let group = groups.first ?? others.first {
      let weight = min(group.weight, others.first?.weight ?? group.weight)
      let first = groups.first.flatMap { $0.weight == weight ? $0 : nil }
      let second = others.first.flatMap { $0.weight == weight ? $0 : nil }
      if first != nil { groups.removeFirst() }
      if second != nil { others.removeFirst() }
      append(first, second, weight: weight, to: &merged)
    }
    return merged
  }

  private static func groups(of list: UnsafeRawBufferPointer) -> [Group] {
    var groups: [Group] = []
    forEachGroup(in: list) {
      groups.append($0)
      return true
    }
    return groups
  }

  /// Appends one group of the ids of two.
  private static func append(
    _ older: Group?, _ newer: Group?, weight: Int, to list: inout [UInt8]
  ) {
    var joint: [UInt8] = []
    var rest = newer?.ids ?? UnsafeRawBufferPointer(start: nil, count: 0)
    if let older, newer != nil {
      var last: UInt32 = 0
      forEachID(in: older.ids) { last = $0 }
      var index = 0
      LEB128.append(LEB128.readShort(rest, &index) &- last, to: &joint)
      rest = UnsafeRawBufferPointer(rebasing: rest[index...])
    }
    LEB128.append(UInt32(weight), to: &list)
    LEB128.append(UInt32((older?.count ?? 0) + (newer?.count ?? 0)), to: &list)
    LEB128.append(UInt32((older?.ids.count ?? 0) + joint.count + rest.count), to: &list)
    if let older { list.append(contentsOf: older.ids) }
    list.append(contentsOf: joint)
    list.append(contentsOf: rest)
  }
}

/// A text that holds a stem.
package struct Posting: Sendable, Equatable {
  package let weight: UInt16
  package let text: UInt32

  package init(weight: UInt16, text: UInt32) {
    self.weight = weight
    self.text = text
  }
}

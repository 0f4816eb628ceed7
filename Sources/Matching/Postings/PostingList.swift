/// The texts that hold one stem, as stored: groups by weight, each group's ids as growing differences.
///
///     list  = group*                      weights ascending
///     group = weight count length ids     length: bytes of ids, so that a group can be skipped
///     ids   = first, then difference to the one before
///
/// All numbers are LEB128 varints. The weight is ``IndexWeight``. A query reads only the groups whose weight
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
      let weight = Int(Varint.read(list, &index))
      let count = Int(Varint.read(list, &index))
      let length = Int(Varint.read(list, &index))
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
      id &+= Varint.read(ids, &index)
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
        Varint.append(posting.text &- previous, to: &ids)
        previous = posting.text
        count += 1
        rest.removeFirst()
      }
      Varint.append(UInt32(first.weight), to: &list)
      Varint.append(count, to: &list)
      Varint.append(UInt32(ids.count), to: &list)
      list.append(contentsOf: ids)
    }
  }
}

extension PostingList {
  /// One list of the texts of two, which have none in common.
  package static func merging(
    _ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var postings: [Posting] = []
    for list in [a, b] {
      forEachGroup(in: list) { group in
        let weight = UInt16(truncatingIfNeeded: group.weight)
        forEachID(in: group.ids) { postings.append(Posting(weight: weight, text: $0)) }
        return true
      }
    }
    postings.sort { ($0.weight, $0.text) < ($1.weight, $1.text) }
    var merged: [UInt8] = []
    merged.reserveCapacity(a.count + b.count)
    append(postings, to: &merged)
    return merged
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

/// LEB128: seven bits a byte, the low ones first.
package enum Varint {
  @inline(__always)
  package static func read(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index &+= 1
      value |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    return value
  }

  @inline(__always)
  package static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }
}

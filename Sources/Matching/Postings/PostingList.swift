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
    while let group = group(of: list, at: &index) {
      if !body(group) { return }
    }
  }

  /// The group that begins at `index`, which is then behind it; nil at the end, or where the bytes are
  /// malformed.
  @inline(__always)
  static func group(of list: UnsafeRawBufferPointer, at index: inout Int) -> Group? {
    guard index < list.count else { return nil }
    let weight = Int(LEB128.readShort(list, &index))
    let count = Int(LEB128.readShort(list, &index))
    let length = Int(LEB128.readShort(list, &index))
    guard length <= list.count - index else { return nil }
    let ids = UnsafeRawBufferPointer(rebasing: list[index..<index + length])
    index += length
    return Group(weight: weight, count: count, ids: ids)
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

import Bytes

/// Makes one list of several of one stem, which were added in the order of their texts: all ids of a list
/// are above those of the lists before it.
///
/// The ids of a group are copied as they are: only the first has to be written anew, as the difference
/// to the last one of the list before. O(bytes).
package struct PostingListMerge {
  /// The lists, one behind the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var merged: [UInt8] = []
  private var ids: [UInt8] = []

  package init() {}

  package var count: Int { ends.count }

  package mutating func add(_ list: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: list)
    ends.append(bytes.count)
  }

  /// The list of all that were added, once they are merged.
  package var list: [UInt8] { count < 2 ? bytes : merged }

  package mutating func merge() {
    guard count > 1 else { return }
    merged.removeAll(keepingCapacity: true)
    let lists = (bytes, ends)
    lists.0.withUnsafeBytes { bytes in
      var start = 0
      var cursors = lists.1.map { end in
        defer { start = end }
        return GroupCursor(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
      while let weight = cursors.lazy.compactMap({ $0.group?.weight }).min() {
        appendGroup(of: weight, from: &cursors)
      }
    }
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private mutating func appendGroup(of weight: Int, from cursors: inout [GroupCursor]) {
    ids.removeAll(keepingCapacity: true)
    var count = 0
    /// Of the group that was taken last, while its last id is not known.
    var before: UnsafeRawBufferPointer?
    var last: UInt32 = 0
    for place in cursors.indices {
      guard let group = cursors[place].group, group.weight == weight else { continue }
      if let before {
        // The first id of each but the first group was made a difference.
        PostingList.forEachID(in: before) { last = $0 }
        var index = 0
        LEB128.append(LEB128.readShort(group.ids, &index) &- last, to: &ids)
        ids.append(contentsOf: UnsafeRawBufferPointer(rebasing: group.ids[index...]))
      } else {
        ids.append(contentsOf: group.ids)
      }
      before = group.ids
      count += group.count
      cursors[place].advance()
    }
    LEB128.append(UInt32(truncatingIfNeeded: weight), to: &merged)
    LEB128.append(UInt32(truncatingIfNeeded: count), to: &merged)
    LEB128.append(UInt32(truncatingIfNeeded: ids.count), to: &merged)
    merged.append(contentsOf: ids)
  }

  /// A list that is read group by group.
  private struct GroupCursor {
    private let list: UnsafeRawBufferPointer
    private var index = 0
    private(set) var group: PostingList.Group?

    init(_ list: UnsafeRawBufferPointer) {
      self.list = list
      advance()
    }

    mutating func advance() { group = PostingList.group(of: list, at: &index) }
  }
}

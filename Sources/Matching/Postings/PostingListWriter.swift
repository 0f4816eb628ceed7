import Bytes

/// Writes lists, one after the other, from postings that are sorted by weight, then text.
struct PostingListWriter {
  private(set) var bytes: [UInt8] = []
  /// The group that has begun.
  private var ids: [UInt8] = []
  private var weight: UInt16 = 0
  private var count: UInt32 = 0
  private var previous: UInt32 = 0

  mutating func append(_ posting: Posting) {
    if posting.weight != weight { finish() }
    weight = posting.weight
    LEB128.append(posting.text &- previous, to: &ids)
    previous = posting.text
    count += 1
  }

  /// Ends the group that has begun, and with the last one the list.
  mutating func finish() {
    guard count > 0 else { return }
    LEB128.append(UInt32(weight), to: &bytes)
    LEB128.append(count, to: &bytes)
    LEB128.append(UInt32(ids.count), to: &bytes)
    bytes.append(contentsOf: ids)
    ids.removeAll(keepingCapacity: true)
    count = 0
    previous = 0
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

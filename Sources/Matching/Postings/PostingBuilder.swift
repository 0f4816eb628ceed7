/// Gathers the postings of new texts of one language and gives them out as lists, stem by stem.
///
/// A posting is packed into one integer (stem number, weight, text) so that sorting millions is a
/// radix sort of a flat array: 8 bytes a posting, and no object for a stem.
package struct PostingBuilder: Sendable {
  /// Flush when this is reached: 8 MB while sorting.
  package static let capacity = 1 << 19

  private var packed: [UInt64] = []
  private var numbers = StemNumbers()
  private var firstText: UInt32?

  package init() {}

  /// How many postings wait.
  package var count: Int { packed.count }
  package var isFull: Bool { count >= Self.capacity }

  /// Adds a text to the lists of its stems, see ``IndexEntry/listedStems``. Ids must grow from call to
  /// call.
  package mutating func add(_ stems: [UInt32], weight: Int, text: UInt32) {
    let base = firstText ?? text
    firstText = base
    for stem in stems {
      let number = UInt64(numbers.number(of: stem))
      packed.append(number << 40 | UInt64(weight) << 24 | UInt64(text &- base))
    }
  }

  /// Whether the next text may be added: 24 bits hold its distance to the first, and a stem's number.
  package func hasRoom(for text: UInt32) -> Bool {
    !isFull && text &- (firstText ?? text) < 1 << 24
  }

  /// Calls `body` with every stem, in growing order, and its list; then the builder is empty.
  package mutating func flush(_ body: (UInt32, [UInt8]) throws -> Void) rethrows {
    let base = firstText ?? 0
    // Texts came in the order of their ids, which sorting by the bytes above keeps.
    RadixSort.sort(&packed, from: 3)
    var starts = [Int](repeating: 0, count: numbers.stems.count + 1)
    for posting in packed { starts[Int(posting >> 40) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let order = numbers.stems.indices.sorted { numbers.stems[$0] < numbers.stems[$1] }
    var list = PostingListWriter()
    for number in order {
      for place in starts[number]..<starts[number + 1] {
        let posting = packed[place]
        list.append(
          Posting(
            weight: UInt16(truncatingIfNeeded: posting >> 24),
            text: base &+ UInt32(truncatingIfNeeded: posting & 0xFF_FFFF)))
      }
      list.finish()
      try body(numbers.stems[number], list.bytes)
      list.removeAll()
    }
    self = PostingBuilder()
  }
}

/// Numbers stems in the order they are met.
private struct StemNumbers: Sendable {
  private(set) var stems: [UInt32] = []
  private var numbers = NumberTable()

  mutating func number(of stem: UInt32) -> UInt32 {
    if let known = numbers.number(of: stem) { return UInt32(known) }
    let number = stems.count
    numbers.add(number, for: stem)
    stems.append(stem)
    return UInt32(number)
  }
}

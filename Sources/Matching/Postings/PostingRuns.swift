import Bytes

/// Lists that wait to be stored: runs of texts that follow one another, each with its stems in growing
/// order.
///
///     run = (stem length list)*     stem: the difference to the one before; both are LEB128
///
/// Kept in this form an import of a million units takes some 60 MB, and each list is stored once,
/// with all texts that have its stem.
package struct PostingRuns {
  private var runs: [[UInt8]] = []
  package private(set) var byteCount = 0

  package init() {}

  /// Takes all that a builder has; its texts come after those that are there.
  package mutating func add(_ builder: inout PostingBuilder) { add(Self.run(of: &builder)) }

  /// Takes a run; its texts come after those that are there.
  package mutating func add(_ run: [UInt8]) {
    guard !run.isEmpty else { return }
    byteCount += run.count
    runs.append(run)
  }

  /// Makes a run of all that a builder has.
  package static func run(of builder: inout PostingBuilder) -> [UInt8] {
    guard builder.count > 0 else { return [] }
    var run: [UInt8] = []
    var last: UInt32 = 0
    builder.flush { stem, list in
      LEB128.append(stem &- last, to: &run)
      LEB128.append(UInt32(truncatingIfNeeded: list.count), to: &run)
      run.append(contentsOf: list)
      last = stem
    }
    return run
  }

  /// Calls `body` with every stem, in growing order, and its list; then there are none.
  package mutating func flush(_ body: (UInt32, [UInt8]) throws -> Void) rethrows {
    var cursors = runs.map { RunCursor($0) }
    self = PostingRuns()
    var merge = PostingListMerge()
    while let stem = cursors.lazy.compactMap(\.stem).min() {
      for place in cursors.indices where cursors[place].stem == stem {
        cursors[place].takeList(into: &merge)
      }
      merge.merge()
      try body(stem, merge.list)
      merge.removeAll()
    }
  }

  /// A run that is read stem by stem.
  private struct RunCursor {
    private let run: [UInt8]
    private var index = 0
    private var last: UInt32 = 0
    /// Of the list that comes next; nil at the end.
    private(set) var stem: UInt32?

    init(_ run: [UInt8]) {
      self.run = run
      advance()
    }

    private mutating func advance() {
      guard index < run.count else {
        stem = nil
        return
      }
      last &+= run.withUnsafeBytes { LEB128.readShort($0, &index) }
      stem = last
    }

    mutating func takeList(into merge: inout PostingListMerge) {
      run.withUnsafeBytes { bytes in
        let length = Int(LEB128.readShort(bytes, &index))
        merge.add(UnsafeRawBufferPointer(rebasing: bytes[index..<index + length]))
        index += length
      }
      advance()
    }
  }
}

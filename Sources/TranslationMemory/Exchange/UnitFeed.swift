import Bitext
import Foundation
import Interchange
import MemoryStore

/// Reads a file of units on a thread of its own, analyses their texts there, and hands them on in
/// batches, in the file's order.
///
/// So an import uses two cores: one reads and analyses, the other writes. Few batches wait at a time,
/// so the size of the file does not matter.
final class UnitFeed: @unchecked Sendable {
  enum Item: Sendable {
    case header(MemoryHeader)
    case unit(IncomingUnit)
    case notice(line: Int, message: String)
  }

  struct Batch: Sendable {
    var items: [Item] = []
    /// How far the file was read.
    var bytesRead = 0

    /// Empty, with room for so many: what grows bit by bit takes many pieces of memory.
    init(capacity: Int) { items.reserveCapacity(capacity) }
  }

  /// The reading thread's own, until it has read all.
  private var source: MeteredSource?
  private let reader: UnitFileReader
  private var preparation: UnitPreparation

  /// Guards what both threads use.
  private let condition = NSCondition()
  private var waiting: [Batch] = []
  private var end: Result<Void, any Error>?
  private var isStopped = false
  private var expectsNew = true

  private static let batchSize = 128
  private static let mostWaiting = 8
  /// As large as that of a program's first thread.
  private static let stackSize = 8 << 20

  init(_ source: MeteredSource, options: UnitReadingOptions, preparation: UnitPreparation) {
    self.source = source
    reader = UnitFileReader(options: options)
    self.preparation = preparation
  }

  /// Calls `body` with all batches, on the caller's thread; throws what it throws, or what reading the
  /// file threw, after what was read before. To be called once.
  ///
  /// - Parameter body: returns whether the units that come are expected to be new to the memory.
  func forEachBatch(_ body: (Batch) throws -> Bool) throws {
    let thread = Thread { [self] in
      let end = Result { try read() }
      // Closed before the end is reported, because the caller may write to the file next.
      source = nil
      condition.withLock {
        self.end = end
        condition.broadcast()
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
    defer { stop() }
    while let batch = try next() {
      let expectsNew = try body(batch)
      condition.withLock { self.expectsNew = expectsNew }
    }
  }

  /// The next batch, as soon as there is one; nil at the end.
  private func next() throws -> Batch? {
    try condition.withLock {
      while waiting.isEmpty, end == nil { condition.wait() }
      if waiting.isEmpty {
        try end?.get()
        return nil
      }
      // The reader is woken when there is room for several: to be woken for each would cost more.
      defer { if waiting.count == Self.mostWaiting / 2 { condition.broadcast() } }
      return waiting.removeFirst()
    }
  }

  /// Stops the reading if it has not ended, and does not wait for that: a read from a pipe may
  /// block for as long as nothing is written to it.
  private func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  // MARK: - On the reading thread

  private func read() throws {
    var batch = Batch(capacity: Self.batchSize)
    var isNew = true
    func add(_ item: Item) throws {
      batch.items.append(item)
      guard batch.items.count >= Self.batchSize else { return }
      isNew = try put(&batch)
    }
    let receiver = UnitFileReader.Receiver(
      header: { try add(.header($0)) },
      unit: { unit, quality, _ in
        try add(.unit(self.preparation.prepare(unit, quality: quality, isNew: isNew)))
      },
      notice: { try add(.notice(line: $0, message: $1)) })
    defer { _ = try? put(&batch) }
    if let source { try reader.read(source, to: receiver) }
  }

  /// Hands a batch on, when there is room; returns whether units are expected to be new.
  private func put(_ batch: inout Batch) throws -> Bool {
    batch.bytesRead = source?.bytesRead ?? 0
    defer { batch = Batch(capacity: Self.batchSize) }
    return try condition.withLock {
      while waiting.count >= Self.mostWaiting, !isStopped { condition.wait() }
      if isStopped { throw CancellationError() }
      waiting.append(batch)
      if waiting.count == 1 { condition.broadcast() }
      return expectsNew
    }
  }
}

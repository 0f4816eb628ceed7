import GRDB

/// The connections that look-ups of a memory go through.
///
/// Statements belong to a connection, and compiling them takes longer than a look-up. So each
/// look-up borrows a connection for itself, with all that earlier ones made ready on it; a new one
/// is opened when all are lent, so that no look-up ever waits for another.
final class LookupConnections: Sendable {
  private let open: @Sendable () throws -> DatabaseQueue
  private let idle = IdleItems<LookupConnection>(most: 8)
  /// The only connection of a memory without a file.
  private let shared: LookupConnection?

  init(opening open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.open = open
    shared = nil
  }

  init(sharing queue: DatabaseQueue) {
    open = { queue }
    shared = LookupConnection(queue, isShared: true)
  }

  /// Calls `body` with the state that was committed last, in a transaction of its own.
  func read<T>(_ body: (MemoryState) throws -> T) throws -> T {
    if let shared { return try shared.read(body) }
    let connection = try idle.take() ?? LookupConnection(open(), isShared: false)
    // After an error a statement may not have read all its rows, so its connection is closed.
    let result = try connection.read(body)
    idle.giveBack(connection)
    return result
  }
}

/// A connection and the state of the memory it saw last. It serves one look-up at a time.
private final class LookupConnection: @unchecked Sendable {
  private let queue: DatabaseQueue
  private let isShared: Bool
  private var state: MemoryState?
  private var stamp: Stamp?
  private var dataVersion: PreparedStatement?

  /// Changes when the memory does: `PRAGMA data_version` with changes by other connections, of this
  /// process or others, the count with changes by this one.
  private struct Stamp: Equatable {
    let dataVersion: Int64
    let ownChanges: Int
  }

  init(_ queue: DatabaseQueue, isShared: Bool) {
    self.queue = queue
    self.isShared = isShared
  }

  deinit {
    // Statements go before their connection.
    state = nil
    dataVersion = nil
  }

  func read<T>(_ body: (MemoryState) throws -> T) throws -> T {
    guard isShared else { return try queue.read { try body(current($0)) } }
    return try queue.unsafeReentrantRead { db in
      // What a transaction has done so far may be undone.
      try body(db.isInsideTransaction ? MemoryState(db) : current(db))
    }
  }

  private func current(_ db: Database) throws -> MemoryState {
    let statement = try dataVersion ?? PreparedStatement(db, "PRAGMA data_version")
    dataVersion = statement
    defer { statement.reset() }
    let version = try statement.step() ? statement.integer(0) : 0
    let now = Stamp(dataVersion: version, ownChanges: db.totalChangesCount)
    if let state, stamp == now { return state }
    let state = try MemoryState(db)
    self.state = state
    stamp = now
    return state
  }
}

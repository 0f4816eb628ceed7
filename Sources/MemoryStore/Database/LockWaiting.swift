import Foundation
import GRDB
import GRDBSQLite

/// How long a memory that another process has locked is waited for.
///
/// SQLite lets one process write at a time (https://www.sqlite.org/wal.html, section 2.2). An
/// import is one transaction, so a second writer waits until it has ended.
public struct LockWaiting: Sendable {
  /// The longest wait in seconds; 0 gives up at once.
  public var limit: Double
  /// Told once a wait that lasts longer than a second, with the memory's path.
  public var whenWaiting: (@Sendable (String) -> Void)?

  public init(
    limit: Double = LockWaiting.defaultLimit, whenWaiting: (@Sendable (String) -> Void)? = nil
  ) {
    self.limit = limit
    self.whenWaiting = whenWaiting
  }

  /// A minute: longer than most imports take, shorter than a person waits without asking why.
  public static let defaultLimit = 60.0

  /// After which time the wait is told, in seconds.
  private static let silence = 1.0

  /// Pauses between the tries in seconds; the last one goes on.
  private static let pauses = [0.001, 0.002, 0.005, 0.010, 0.015, 0.020, 0.025, 0.050, 0.100]

  private static func pause(_ tries: Int) -> Double { pauses[min(tries, pauses.count - 1)] }

  /// How long the pauses before a try took together.
  private static func elapsed(before tries: Int) -> Double {
    let first = pauses.prefix(tries).reduce(0, +)
    return first + Double(max(0, tries - pauses.count)) * pauses[pauses.count - 1]
  }

  /// Waits before another try; false when the limit is reached.
  fileprivate func waits(_ tries: Int, for path: String) -> Bool {
    let elapsed = Self.elapsed(before: tries)
    guard elapsed < limit else { return false }
    let pause = min(Self.pause(tries), limit - elapsed)
    if elapsed < Self.silence, elapsed + pause >= Self.silence { whenWaiting?(path) }
    Thread.sleep(forTimeInterval: pause)
    return true
  }
}

/// Waits for the locks of one memory on behalf of all its connections.
final class LockWaiter: Sendable {
  private let waiting: LockWaiting
  private let path: String

  init(_ waiting: LockWaiting, path: String) {
    self.waiting = waiting
    self.path = path
  }

  /// Makes a connection wait. The waiter must outlive it.
  ///
  /// GRDB's own setting does not reach the read-only connections of a pool.
  func attach(to db: Database) {
    sqlite3_busy_handler(
      db.sqliteConnection,
      { waiter, tries in
        guard let waiter else { return 0 }
        return Unmanaged<LockWaiter>.fromOpaque(waiter).takeUnretainedValue().waits(Int(tries))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func waits(_ tries: Int) -> Int32 { waiting.waits(tries, for: path) ? 1 : 0 }

  /// Opens a database, again while another process is making it or changing its journal: for
  /// those locks SQLite does not call the busy handler.
  func opening<T>(_ body: () throws -> T) throws -> T {
    let end = ContinuousClock.now + .seconds(waiting.limit)
    var tries = 0
    while true {
      do { return try body() } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      {
        guard ContinuousClock.now < end, waiting.waits(tries, for: path) else { throw error }
        tries += 1
      }
    }
  }
}

import Foundation
import GRDBSQLite

/// Copies the pages of a database with SQLite's online backup, which looks at none of them but the
/// first: so the log beside the file is in the copy, and its other users are waited for.
enum PageCopy {
  /// The copy of a file that is cut short says of itself that it is whole: see ``PageExtent``.
  ///
  /// False when SQLite cannot copy the file: its first page is damaged, or the disk cannot read it.
  static func copy(_ path: String, to copy: String, waiting: LockWaiting) -> Bool {
    var source: OpaquePointer?
    var target: OpaquePointer?
    defer {
      sqlite3_close(source)
      sqlite3_close(target)
    }
    guard sqlite3_open_v2(path, &source, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_open_v2(copy, &target, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK
    else { return false }
    sqlite3_busy_timeout(source, Int32(min(waiting.limit, 86_400) * 1000))
    // Otherwise a file that is shorter than its header says is not opened.
    sqlite3_exec(source, "PRAGMA writable_schema = ON", nil, nil, nil)
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else { return false }
    let code = sqlite3_backup_step(backup, -1)
    return sqlite3_backup_finish(backup) == SQLITE_OK && code == SQLITE_DONE
  }

  /// Whether there are changes in a log beside the file.
  static func hasLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return attributes?[.size] as? Int ?? 0 > 0
  }
}

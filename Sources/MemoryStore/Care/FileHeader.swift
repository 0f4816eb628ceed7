import GRDB
import GRDBSQLite

/// The first hundred bytes of an SQLite file, as far as the format fixes them
/// (https://www.sqlite.org/fileformat2.html, section 1.3).
///
/// SQLite does not check some of them, but a later version may need them, so they are checked here.
struct FileHeader {
  private let bytes: [UInt8]

  /// Read through SQLite's own descriptor, because closing another one of the same file would take
  /// away the locks of this process. Nil for a memory without a file, or one shorter than that.
  init?(_ db: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = withUnsafeMutablePointer(to: &file) {
      sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
    }
    guard code == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard read(file, &bytes, 100, 0) == SQLITE_OK else { return nil }
    self.bytes = bytes
  }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// What is not as the format says.
  var faults: [String] {
    var faults: [String] = []
    func check(_ isRight: Bool, _ what: String) {
      if !isRight { faults.append("file header: \(what)") }
    }
    check(bytes.starts(with: "SQLite format 3\0".utf8), "not the name of the format")
    check((1...2).contains(bytes[18]) && (1...2).contains(bytes[19]), "unknown versions")
    check(Array(bytes[21...23]) == [64, 32, 32], "wrong payload fractions")
    // Zero as long as the tables are in the log alone.
    check(number(at: 44) <= 4, "unknown schema format")
    check(number(at: 52) == 0 && number(at: 64) == 0, "marked for vacuuming, which tm never does")
    check(number(at: 56) <= 1, "texts are not in UTF-8")
    check(bytes[72..<92].allSatisfy { $0 == 0 }, "bytes that must be zero are not")
    return faults
  }
}

import Foundation

/// Files that live for one answer.
enum TemporaryFile {
  /// What `write` writes to the path it is given.
  static func bytes(_ write: (_ path: String) throws -> Void) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("tm-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try write(file.path)
    return Array(try Data(contentsOf: file))
  }
}

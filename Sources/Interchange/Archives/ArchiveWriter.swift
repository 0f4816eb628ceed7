import CArchive

/// Packs files with libarchive, in memory.
enum ArchiveWriter {
  /// A ZIP of one file, deflated.
  static func zip(_ content: [UInt8], name: String, file: String) throws -> [UInt8] {
    let failure = InterchangeError(
      file: file, .system(doing: "packing \(name)", reason: "the archive library refused it"))
    guard let archive = archive_write_new(), let entry = archive_entry_new() else { throw failure }
    defer {
      archive_entry_free(entry)
      archive_write_free(archive)
    }
    // Room for content that cannot be packed, and for headers.
    var packed = [UInt8](repeating: 0, count: content.count + content.count / 1000 + 4096)
    var size = 0
    archive_write_set_format_zip(archive)
    let isDone = packed.withUnsafeMutableBytes { buffer -> Bool in
      archive_write_set_options(archive, "compression=deflate")
      guard
        archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &size) == ARCHIVE_OK
      else { return false }
      archive_entry_set_pathname(entry, name)
      archive_entry_set_size(entry, Int64(content.count))
      archive_entry_set_filetype(entry, 0o100000)
      guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
      let written = content.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      return written == content.count && archive_write_close(archive) == ARCHIVE_OK
    }
    guard isDone else { throw failure }
    return Array(packed[..<size])
  }
}

/// Archives made of bytes, so that tests need no files.
enum ArchiveSamples {
  /// A ZIP of files that are stored as they are (PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16).
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let offset = UInt32(archive.count)
      // Version, flags (UTF-8 names), method, time, date, checksum, sizes, lengths.
      let description =
        two(20) + two(0x800) + two(0) + two(0) + two(0x21)
        + four(crc32(bytes)) + four(UInt32(bytes.count)) + four(UInt32(bytes.count))
        + two(UInt16(name.utf8.count)) + two(0)
      archive += [0x50, 0x4B, 3, 4] + description + Array(name.utf8) + bytes
      directory += [0x50, 0x4B, 1, 2] + two(20) + description
      directory += two(0) + two(0) + two(0) + four(UInt32(0)) + four(offset)
      directory += Array(name.utf8)
    }
    let start = UInt32(archive.count)
    let count = UInt16(files.count)
    return archive + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count)
      + two(count) + four(UInt32(directory.count)) + four(start) + two(0)
  }

  /// A gzip file of blocks that are stored as they are (RFC 1951, section 3.2.4; RFC 1952).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      file.append(rest.isEmpty ? 1 : 0)
      file += two(UInt16(block.count)) + two(~UInt16(block.count)) + block
    } while !rest.isEmpty
    return file + four(crc32(bytes)) + four(UInt32(bytes.count))
  }

  /// A Word document with that body, and with other parts beside it: text by name in `word/`.
  static func docx(_ body: String, parts: [String: String] = [:]) -> [UInt8] {
    let document = """
      <?xml version="1.0" encoding="UTF-8"?><w:document \(namespaces)><w:body>\(body)</w:body>\
      </w:document>
      """
    let others = parts.sorted { $0.key < $1.key }.map { name, content in
      ("word/" + name, Array(content.utf8))
    }
    return zip(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("word/document.xml", Array(document.utf8)),
      ] + others)
  }

  /// The namespaces a part of a Word document declares.
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    """

  private static func two(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(truncatingIfNeeded: value)) + two(UInt16(truncatingIfNeeded: value >> 16))
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

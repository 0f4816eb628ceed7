/// The directory of a ZIP archive (PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16), to write it again
/// with some files changed and all others as they are, to the byte.
///
/// libarchive reads archives and packs files; it cannot hand on a packed file unopened.
struct ZipDirectory {
  struct Entry {
    /// As the archive has it, in whatever encoding.
    let name: [UInt8]
    /// The record in the directory.
    let record: Range<Int>
    /// Its header, content and what follows these, up to the next.
    var content: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private let bytes: [UInt8]
  private let comment: Range<Int>

  /// - Throws: ``InterchangeError`` for an archive that has no directory, or a wrong one.
  init(_ bytes: [UInt8], file: String) throws {
    self.bytes = bytes
    let damaged = InterchangeError(
      file: file, .malformed("the archive's directory is damaged, so it cannot be written again"))
    guard let end = Self.endRecord(bytes) else { throw damaged }
    comment = end + 22..<bytes.count
    let count = Int(Self.two(bytes, end + 10))
    let start = Int(Self.four(bytes, end + 16))
    var position = start
    for _ in 0..<count {
      guard position + 46 <= end, Self.four(bytes, position) == 0x0201_4B50 else { throw damaged }
      let nameCount = Int(Self.two(bytes, position + 28))
      let length =
        46 + nameCount + Int(Self.two(bytes, position + 30)) + Int(Self.two(bytes, position + 32))
      let offset = Int(Self.four(bytes, position + 42))
      guard position + length <= end, offset + 30 <= start,
        Self.four(bytes, offset) == 0x0403_4B50
      else { throw damaged }
      entries.append(
        Entry(
          name: Array(bytes[position + 46..<position + 46 + nameCount]),
          record: position..<position + length, content: offset..<offset))
      position += length
    }
    // What belongs to an entry reaches to the next, wherever its own record stands.
    let order = entries.indices.sorted {
      entries[$0].content.lowerBound < entries[$1].content.lowerBound
    }
    for (place, index) in order.enumerated() {
      let next = place + 1 < order.count ? entries[order[place + 1]].content.lowerBound : start
      entries[index].content = entries[index].content.lowerBound..<next
    }
  }

  /// Where the record stands that ends the archive: the last that can be one.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return (first...bytes.count - 22).reversed().first { at in
      four(bytes, at) == 0x0605_4B50 && at + 22 + Int(two(bytes, at + 20)) <= bytes.count
        && Int(four(bytes, at + 16)) + Int(four(bytes, at + 12)) <= at
    }
  }

  private static func two(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
  }

  private static func four(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(two(bytes, at)) | UInt32(two(bytes, at + 2)) << 16
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The archive with entries of these numbers in place of its own; the rest to the byte.
  ///
  /// - Parameter packed: archives of one entry each, as ``ArchiveWriter`` makes them.
  func replacing(_ packed: [Int: ZipDirectory]) -> [UInt8] {
    var archive: [UInt8] = []
    archive.reserveCapacity(bytes.count + packed.values.reduce(0) { $0 + $1.bytes.count })
    var offsets = [Int](repeating: 0, count: entries.count)
    let order = entries.indices.sorted {
      entries[$0].content.lowerBound < entries[$1].content.lowerBound
    }
    archive += bytes[..<(order.first.map { entries[$0].content.lowerBound } ?? 0)]
    var records: [[UInt8]] = entries.map { Array(bytes[$0.record]) }
    for index in order {
      offsets[index] = archive.count
      guard let other = packed[index], let entry = other.entries.first else {
        archive += bytes[entries[index].content]
        continue
      }
      let (record, content) = rewritten(entries[index], other, entry)
      records[index] = record
      archive += content
    }
    let start = archive.count
    for (index, record) in records.enumerated() {
      archive += record[..<42] + Self.bytes(offsets[index]) + record[46...]
    }
    let size = archive.count - start
    let end = comment.lowerBound - 22
    archive += bytes[end..<end + 12] + Self.bytes(size) + Self.bytes(start)
    archive += bytes[end + 20..<comment.upperBound]
    return archive
  }

  /// A packed file under the name, date and attributes of an entry.
  private func rewritten(
    _ entry: Entry, _ other: ZipDirectory, _ packed: Entry
  ) -> (record: [UInt8], content: [UInt8]) {
    let new = other.bytes
    let (old, made) = (entry.record.lowerBound, packed.record.lowerBound)
    let header = packed.content.lowerBound
    let start =
      header + 30 + Int(Self.two(new, header + 26)) + Int(Self.two(new, header + 28))
    let size = Int(Self.four(new, made + 20))
    // Flags, method, date and time, checksum and sizes, and the length of the name.
    var description: [UInt8] = [0, bytes[old + 9] & 0x08]
    description += new[made + 10..<made + 12]
    description += bytes[old + 12..<old + 16]
    description += new[made + 16..<made + 28]
    description += bytes[old + 28..<old + 30]
    var record = Array(bytes[old..<old + 6])
    record += [20, 0]
    record += description
    record += [0, 0, 0, 0]
    record += bytes[old + 34..<old + 46]
    record += entry.name
    var content: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0]
    content += description
    content += [0, 0]
    content += entry.name
    content += new[start..<start + size]
    return (record, content)
  }
}

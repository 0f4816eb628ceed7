import Glibc

/// How many pages an SQLite file has, and how many it should have by what its first page says
/// (https://www.sqlite.org/fileformat2.html, section 1.3).
struct PageExtent {
  let pageSize: Int
  /// Pages that are there from their first byte to their last; the first has number 1.
  let whole: Int
  /// As SQLite counts: with one that the end of the file cuts in two.
  private let begun: Int
  /// What the first page says; nil when it says nothing that holds.
  private let stated: Int?

  private static let usualPageSize = 4096

  /// Throws ``MemoryStoreError`` when the file cannot be opened.
  init(path: String) throws {
    let descriptor = try Self.open(path)
    defer { close(descriptor) }
    self.init(descriptor)
  }

  init(_ descriptor: Int32) {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var header = [UInt8](repeating: 0, count: 100)
    let isDatabase =
      pread(descriptor, &header, 100, 0) == 100 && header.starts(with: "SQLite format 3\0".utf8)
    pageSize = isDatabase ? Self.pageSize(header) : Self.usualPageSize
    whole = size / pageSize
    begun = (size + pageSize - 1) / pageSize
    // Section 1.3.9: the number of pages is what it says when these two are the same.
    let isStated = isDatabase && header.number(at: 24) == header.number(at: 92)
    stated = isStated ? header.number(at: 28) : nil
  }

  /// A descriptor for reading the file, which the caller closes.
  static func open(_ path: String) throws -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw MemoryStoreError.unreliable(path: path, detail: String(cString: strerror(errno)))
    }
    return descriptor
  }

  /// What the header says; where that is damaged, what all memories are made with.
  private static func pageSize(_ header: [UInt8]) -> Int {
    let size = Int(header[16]) << 8 | Int(header[17])
    if size == 1 { return 65536 }
    return size >= 512 && size & (size - 1) == 0 ? size : usualPageSize
  }

  /// The numbers of the pages that are gone from the end of the file, of which `taken` were read.
  ///
  /// Read through SQLite are as many as the log beside the file says, and those that then neither
  /// has are read as pages of zeros: none is gone unseen. Without a log it is as many as the file
  /// has, and a copy of them says of itself that it is whole.
  func gone(ofTaken taken: Int) -> Range<Int> {
    guard let stated, stated > whole, taken == whole || taken == begun else { return 0..<0 }
    return whole + 1..<stated + 1
  }
}

extension [UInt8] {
  /// The big-endian number of four bytes there.
  func number(at offset: Int) -> Int {
    self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

import Glibc

/// The pages of an SQLite file, read one by one and without SQLite, which stops at the first page of
/// a tree that it cannot follow (https://www.sqlite.org/fileformat2.html, sections 1.2 to 1.6).
///
/// Only the page itself is used: the rows of a leaf are whole even if the pages that lead to it are
/// lost.
final class DatabasePages {
  let pageSize: Int
  /// Whole pages of the file; the first has number 1.
  let count: Int
  /// Pages that the damaged file should have beyond its end.
  private let gone: Range<Int>
  private let descriptor: Int32
  /// Pages that hold no rows of their own, or not all of them can be read.
  private var unclear: Set<Int> = []
  /// Pages on which long records go on.
  private var overflow: Set<Int> = []

  /// What stands on one page.
  struct Page {
    enum Kind: UInt8 {
      case indexInterior = 0x02
      /// Leads to others and holds no rows.
      case tableInterior = 0x05
      case indexLeaf = 0x0A
      case tableLeaf = 0x0D
    }

    let kind: Kind
    /// The records that can be read, with their row number on leaves of tables.
    let rows: [(id: Int64, record: PageRecord)]
  }

  /// - Parameter damaged: the file that this one is a copy of; nil when it is the damaged one.
  ///
  /// Throws ``MemoryStoreError`` when the file cannot be opened.
  init(path: String, copyOf damaged: PageExtent? = nil) throws {
    descriptor = try PageExtent.open(path)
    let extent = PageExtent(descriptor)
    pageSize = extent.pageSize
    count = extent.whole
    gone = (damaged ?? extent).gone(ofTaken: extent.whole)
  }

  deinit { close(descriptor) }

  /// The bytes of a page; nil when it cannot be read or is none of the file.
  private func bytes(_ number: Int) -> [UInt8]? {
    guard number >= 1, number <= count else { return nil }
    let size = pageSize
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      initialized = max(
        0, pread(descriptor, buffer.baseAddress, size, off_t(number - 1) * off_t(size)))
    }
    return bytes.count == size ? bytes : nil
  }

  /// The pages that hold nothing any more, as far as their list can be followed, and whether that
  /// was to its end (section 1.5).
  func freePages() -> (pages: Set<Int>, isComplete: Bool) {
    guard let first = bytes(1) else { return ([], false) }
    var free: Set<Int> = []
    var trunk = first.number(at: 32)
    let expected = first.number(at: 36)
    while trunk != 0 {
      guard !free.contains(trunk), let page = bytes(trunk) else { return (free, false) }
      free.insert(trunk)
      let leaves = page.number(at: 4)
      guard leaves <= pageSize / 4 - 2 else { return (free, false) }
      for index in 0..<leaves { free.insert(page.number(at: 8 + 4 * index)) }
      trunk = page.number(at: 0)
    }
    return (free, free.count == expected)
  }

  /// How many pages of the file are lost, as far as can be told when all others were read: those
  /// that are gone from its end, and those on which not everything can be read.
  func lostPages(free: Set<Int>) -> Int {
    // Nothing ever stands where SQLite puts its locks (section 1.2).
    let lockPage = 0x4000_0000 / pageSize + 1
    let unread = unclear.subtracting(overflow).subtracting(free).subtracting([lockPage])
    let beyond = gone.contains(lockPage) ? gone.count - 1 : gone.count
    return beyond + unread.count { !gone.contains($0) }
  }

  /// The rows of a page; nil for one that holds none.
  func page(_ number: Int) -> Page? {
    let page = readPage(number)
    if page == nil { unclear.insert(number) }
    return page
  }

  private func readPage(_ number: Int) -> Page? {
    guard let bytes = bytes(number) else { return nil }
    let start = number == 1 ? 100 : 0
    guard let kind = Page.Kind(rawValue: bytes[start]) else { return nil }
    let isLeaf = kind == .indexLeaf || kind == .tableLeaf
    let header = isLeaf ? 8 : 12
    let cells = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
    let pointers = start + header
    guard pointers + 2 * cells <= pageSize else { return nil }
    if kind == .tableInterior { return Page(kind: kind, rows: []) }
    let rows = (0..<cells).compactMap { index -> (id: Int64, record: PageRecord)? in
      let pointer = pointers + 2 * index
      let cell = Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1])
      guard cell >= pointers + 2 * cells, cell < pageSize else { return nil }
      return row(at: isLeaf ? cell : cell + 4, on: bytes, kind)
    }
    if rows.count < cells { unclear.insert(number) }
    return Page(kind: kind, rows: rows)
  }

  /// Reads a cell (section 1.6, "B-tree Cell Format").
  private func row(
    at start: Int, on page: [UInt8], _ kind: Page.Kind
  ) -> (id: Int64, record: PageRecord)? {
    var position = start
    guard let size = page.varint(at: &position) else { return nil }
    var id: Int64 = 0
    if kind == .tableLeaf {
      guard let number = page.varint(at: &position) else { return nil }
      id = number
    }
    guard size > 0, size <= Int64(count) * Int64(pageSize),
      let payload = payload(Int(size), at: position, on: page, kind),
      let record = PageRecord(payload)
    else { return nil }
    return (id, record)
  }

  /// The bytes of a record, those on overflow pages too.
  private func payload(_ size: Int, at start: Int, on page: [UInt8], _ kind: Page.Kind) -> [UInt8]?
  {
    // How much stays on the page, in the words of the format: X, M and K.
    let most = kind == .tableLeaf ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23
    let least = (pageSize - 12) * 32 / 255 - 23
    let even = least + (size - least) % (pageSize - 4)
    let local = size <= most ? size : even <= most ? even : least
    guard start + local <= pageSize else { return nil }
    var bytes = Array(page[start..<start + local])
    if bytes.count == size { return bytes }
    guard start + local + 4 <= pageSize else { return nil }
    var next = page.number(at: start + local)
    while bytes.count < size {
      guard let page = self.bytes(next) else { return nil }
      overflow.insert(next)
      bytes += page[4..<4 + min(pageSize - 4, size - bytes.count)]
      next = page.number(at: 0)
    }
    return bytes
  }
}

extension [UInt8] {
  /// A number as records have them: seven bits a byte, high ones first, eight in the ninth; nil
  /// where the bytes end before it does.
  func varint(at position: inout Int) -> Int64? {
    var value: UInt64 = 0
    for length in 1...9 {
      guard position < count else { return nil }
      let byte = self[position]
      position += 1
      if length == 9 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return Int64(bitPattern: value)
  }
}

import CArchive

/// Reads gzip files and ZIP archives with libarchive, an entry at a time, as streams.
///
/// Nothing is ever written to disk, so names of entries are only words.
final class ArchiveReader {
  enum Kind { case gzip, zip }

  private let archive: OpaquePointer
  private let file: String
  /// The largest ZIP that is taken from a stream.
  private static let largestStream = 1 << 30
  /// What libarchive reads from; kept alive as long as it does.
  private let input: Input
  private var entry: OpaquePointer?

  /// What the first bytes say: gzip (RFC 1952, section 2.3.1), a ZIP's local header, or neither.
  static func kind(of head: [UInt8]) -> Kind? {
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    // A file's local header, or in an empty archive the end of its directory.
    let isZip =
      head.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    return isZip ? .zip : nil
  }

  init(_ source: PeekedSource, kind: Kind) throws {
    file = source.name
    guard let archive = archive_read_new() else {
      throw InterchangeError(
        file: source.name, .system(doing: "reading the archive", reason: "out of memory"))
    }
    self.archive = archive
    input = Input(source)
    var status: Int32
    switch kind {
    case .gzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
      status = open()
    case .zip:
      archive_read_support_format_zip(archive)
      // Only the directory at the end of a ZIP can be relied on, and reading it takes seeks.
      if let path = source.path {
        status = archive_read_open_filename(archive, path, XMLInput.chunkSize)
      } else {
        let bytes = input.hold(try source.readAll(limit: Self.largestStream))
        status = archive_read_open_memory(archive, bytes.baseAddress, bytes.count)
      }
    }
    try check(status)
  }

  deinit {
    archive_read_free(archive)
  }

  private func open() -> Int32 {
    archive_read_open(
      archive, Unmanaged.passUnretained(input).toOpaque(), nil,
      { archive, data, place in
        guard let data, let place else { return -1 }
        let input = Unmanaged<Input>.fromOpaque(data).takeUnretainedValue()
        return input.next(place)
      }, nil)
  }

  /// Goes to the next file in the archive and returns its name; nil at the end.
  func next() throws -> String? {
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      try check(status)
      guard archive_entry_filetype(entry) != mode_t(0o040000) else { continue }
      let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      return name.map { String(cString: $0) } ?? ""
    }
  }

  /// The names of all files in a ZIP.
  static func names(in source: PeekedSource) throws -> [String] {
    let archive = try ArchiveReader(source, kind: .zip)
    var names: [String] = []
    while let name = try archive.next() { names.append(name) }
    return names
  }

  /// How large the entry just gone to says its content is, in bytes.
  var entrySize: Int? {
    archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
  }

  /// The content of the entry just gone to; valid until the next.
  func source(named name: String) -> any ByteSource { EntrySource(archive: self, name: name) }

  fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
      input.didRead(to: Int(archive_filter_bytes(archive, -1)))
      if count >= 0 { return count }
      if count == Int(ARCHIVE_RETRY) { continue }
      // A warning about data is a checksum or a size that is wrong, so the content is not what was
      // packed.
      try check(Int32(count), least: ARCHIVE_OK)
    }
  }

  /// Throws for a status below the least that is good enough.
  private func check(_ status: Int32, least: Int32 = ARCHIVE_WARN) throws {
    if let failure = input.failure { throw failure }
    guard status < least else { return }
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "it is damaged"
    throw InterchangeError(file: file, .malformed("the archive cannot be read: \(reason)"))
  }

  /// The bytes of the archive itself.
  private final class Input {
    private let source: PeekedSource
    private var buffer: UnsafeMutableRawBufferPointer
    private(set) var failure: (any Error)?

    init(_ source: PeekedSource) {
      self.source = source
      buffer = .allocate(byteCount: XMLInput.chunkSize, alignment: 16)
    }

    deinit {
      buffer.deallocate()
    }

    func didRead(to position: Int) { source.didRead(to: position) }

    /// Keeps bytes where they are for as long as the archive is read.
    func hold(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
      buffer.deallocate()
      buffer = .allocate(byteCount: max(1, bytes.count), alignment: 16)
      buffer.copyBytes(from: bytes)
      return UnsafeRawBufferPointer(rebasing: buffer[..<bytes.count])
    }

    func next(_ place: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
      do {
        let count = try source.read(into: buffer)
        place.pointee = UnsafeRawPointer(buffer.baseAddress)
        return count
      } catch {
        failure = error
        return -1
      }
    }
  }

  private final class EntrySource: ByteSource {
    let name: String
    private let archive: ArchiveReader

    init(archive: ArchiveReader, name: String) {
      self.archive = archive
      self.name = name
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      try archive.read(into: buffer)
    }
  }
}

/// The file a Word document is in: its packed parts.
struct DocxArchive: Sendable {
  let file: String
  private let path: String?
  /// The archive, where it came from a stream and cannot be opened again.
  private let bytes: [UInt8]

  /// The largest one that is taken from a stream, or written again.
  private static let largestStream = 256 << 20

  init(_ source: PeekedSource) throws {
    file = source.name
    path = source.path
    bytes = source.path == nil ? try source.readAll(limit: Self.largestStream) : []
  }

  /// Begins to read it from its first part.
  func open() throws -> ArchiveReader {
    let source: any ByteSource =
      try path.map { try FileByteSource(path: $0) } ?? MemoryByteSource(bytes, name: file)
    return try ArchiveReader(PeekedSource(source), kind: .zip)
  }

  /// Parts as UTF-8, by their folded names; those that are not there are left out.
  ///
  /// - Throws: ``InterchangeError`` for parts that are no XML or too large together.
  func texts(of parts: [String]) throws -> [String: [UInt8]] {
    var wanted = Set(parts.map(DocxPackage.folded))
    var texts: [String: [UInt8]] = [:]
    var room = DocxPackage.largest
    let archive = try open()
    while !wanted.isEmpty, let name = try archive.next() {
      guard wanted.remove(DocxPackage.folded(name)) != nil else { continue }
      if let size = archive.entrySize, size > room {
        throw DocxPackage.tooLarge(file, DocxPackage.largest)
      }
      let input = try XMLInput(
        archive.source(named: "\(file)/\(name)"), expected: "Word document")
      var text: [UInt8] = []
      while let piece = try input.next() {
        room -= piece.count
        if room < 0 { throw DocxPackage.tooLarge(file, DocxPackage.largest) }
        text += piece
      }
      texts[DocxPackage.folded(name)] = input.encoding.isUTF8 ? text : Self.declaringUTF8(text)
    }
    return texts
  }

  /// A document with a declaration that is true of it now.
  private static func declaringUTF8(_ text: [UInt8]) -> [UInt8] {
    guard text.starts(with: "<?xml".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) else {
      return text
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".utf8)
      + text[(end + 1)...]
  }

  /// The package with parts replaced, by their folded names; all else to the byte.
  func replacing(_ parts: [String: [UInt8]]) throws -> [UInt8] {
    let whole =
      try path.map { try FileByteSource(path: $0).readAll(limit: Self.largestStream) } ?? bytes
    if parts.isEmpty { return whole }
    let directory = try ZipDirectory(whole, file: file)
    var packed: [Int: ZipDirectory] = [:]
    for (index, entry) in directory.entries.enumerated() {
      let name = DocxPackage.folded(String(decoding: entry.name, as: UTF8.self))
      guard let part = parts[name] else { continue }
      packed[index] = try ZipDirectory(
        ArchiveWriter.zip(part, name: "part", file: file), file: file)
    }
    return directory.replacing(packed)
  }
}

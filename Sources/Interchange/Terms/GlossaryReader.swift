import Bitext

/// Reads a glossary of any format we know, told apart by its content.
package struct GlossaryReader {
  /// For tables without a header.
  package var columns: [TermTable.Column]?
  /// The encoding to read in, whatever a file says of itself.
  package var encoding: String?

  package init(columns: [TermTable.Column]? = nil, encoding: String? = nil) {
    self.columns = columns
    self.encoding = encoding
  }

  /// What the file at `path` holds; throws ``InterchangeError``.
  ///
  /// - Parameter notice: called with the line and what is odd about it: a column that was left out,
  ///   a concept that stands there twice.
  package func read(
    path: String, notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws -> TermFile {
    try read(PeekedSource(FileByteSource(path: path)), notice)
  }

  func read(
    _ source: PeekedSource, _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> TermFile {
    switch ArchiveReader.kind(of: source.head) {
    case .gzip:
      let archive = try ArchiveReader(source, kind: .gzip)
      guard try archive.next() != nil else { return TermFile() }
      let content = try PeekedSource(archive.source(named: source.name))
      return try ArchiveReader.kind(of: content.head) == nil
        ? read(content, notice) : refuse(source, "it is an archive in an archive; unpack it first")
    case .zip: return try readZip(source, notice)
    case nil: break
    }
    if Self.isXML(source.head) {
      return try TBXReader(encoding: encoding).termbase(in: source, notice: notice)
    }
    let table = try TermTable(source, columns: columns, encoding: encoding)
    return TermFile(concepts: try table.concepts(notice: notice))
  }

  /// A workbook: the concepts of every sheet whose first row names languages.
  private func readZip(
    _ source: PeekedSource, _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> TermFile {
    let bytes = try source.path == nil ? source.readAll() : nil
    func again() throws -> PeekedSource {
      try bytes.map { try PeekedSource(MemoryByteSource($0, name: source.name)) } ?? source
    }
    guard try Workbook.isWorkbook(ArchiveReader.names(in: again())) else {
      return try refuse(source, "it is a ZIP archive; unpack it first")
    }
    let workbook = try Workbook(ArchiveReader(again(), kind: .zip), named: source.name)
    var file = TermFile()
    var read = 0
    var failure: InterchangeError?
    for sheet in workbook.sheets {
      let table = try workbook.table(sheet)
      var isEmpty = true
      try table.forEachRow { _ in isEmpty = false }
      if isEmpty { continue }
      do {
        let terms = TermTable(table, named: "\(source.name)/\(sheet.name)", columns: columns)
        file.concepts += try terms.concepts(notice: notice)
        read += 1
      } catch let error as InterchangeError {
        failure = failure ?? error
        notice(0, "the sheet `\(sheet.name)` is no glossary and was left out")
      }
    }
    if read == 0, let failure { throw failure }
    return file
  }

  private func refuse(_ source: PeekedSource, _ found: String) throws -> TermFile {
    throw InterchangeError(file: source.name, .notThisFormat(expected: "glossary", found: found))
  }

  /// Whether the first visible byte is `<`, in UTF-8 or UTF-16.
  private static func isXML(_ head: [UInt8]) -> Bool {
    let text = head.dropFirst(TextEncoding.sniffed(head)?.markLength ?? 0)
    return text.first { $0 != 0 && !TextEncoding.isXMLSpace($0) } == UInt8(ascii: "<")
  }
}

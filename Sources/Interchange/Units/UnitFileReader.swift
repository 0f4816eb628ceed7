import Bitext
import Linguistics

/// Reads units from a file of any kind that holds them: TMX, translated XLIFF, CSV, TSV or
/// Excel's XLSX, as they are or in gzip or ZIP. The content says which it is; what else there is in
/// an archive is left out with a notice.
package struct UnitFileReader {
  /// Who is told what a file holds.
  package struct Receiver {
    let header: (MemoryHeader) throws -> Void
    let unit: (TranslationUnit, _ quality: Quality, _ line: Int) throws -> Void
    let notice: (_ line: Int, _ message: String) throws -> Void

    package init(
      header: @escaping (MemoryHeader) throws -> Void,
      unit: @escaping (TranslationUnit, _ quality: Quality, _ line: Int) throws -> Void,
      notice: @escaping (_ line: Int, _ message: String) throws -> Void
    ) {
      self.header = header
      self.unit = unit
      self.notice = notice
    }
  }

  private let options: UnitReadingOptions
  /// Tags of languages that are remembered.
  private static let mostTags = 300

  package init(options: UnitReadingOptions = UnitReadingOptions()) {
    self.options = options
  }

  /// Reads a file to its end; throws ``InterchangeError``, or whatever the receiver throws.
  package func read(_ source: any ByteSource, to receiver: Receiver) throws {
    var seen: [String] = []
    let watching = Receiver(
      header: receiver.header,
      unit: { unit, quality, line in
        for place in unit.variants.indices {
          // Each tag once: a file has few, and millions of texts with them.
          let tag = unit.variants[place].language
          if seen.contains(tag.literal) { continue }
          if seen.count < Self.mostTags { seen.append(tag.literal) }
          guard tag.isOfCountry else { continue }
          let message = "`\(tag)` is the code of a country; read as \(tag.primary)"
          if options.isStrict {
            throw InterchangeError(file: source.name, line: line, .strict(message))
          }
          try receiver.notice(line, message)
        }
        try receiver.unit(unit, quality, line)
      }, notice: receiver.notice)
    try read(PeekedSource(source), to: watching, depth: 0)
  }

  private func read(_ source: PeekedSource, to receiver: Receiver, depth: Int) throws {
    switch ArchiveReader.kind(of: source.head) {
    case .gzip where depth < 2:
      let archive = try ArchiveReader(source, kind: .gzip)
      while try archive.next() != nil {
        let content = archive.source(named: source.name)
        try read(PeekedSource(content), to: receiver, depth: depth + 1)
      }
    case .zip where depth == 0: try readZip(source, to: receiver)
    default:
      switch format(of: source.head) {
      case .tmx: try readTMX(source, to: receiver)
      case .xliff: try XLIFFReader(options: options).read(source, to: receiver)
      case .table: try readTable(source, to: receiver)
      }
    }
  }

  // MARK: Archives

  private func readZip(_ source: PeekedSource, to receiver: Receiver) throws {
    // Its names are looked at first, so what cannot be opened again is held.
    let bytes = try source.path == nil ? source.readAll(limit: Self.largestStream) : nil
    func again() throws -> PeekedSource {
      try bytes.map { try PeekedSource(MemoryByteSource($0, name: source.name)) } ?? source
    }
    let names = try ArchiveReader.names(in: again())
    let archive = try ArchiveReader(again(), kind: .zip)
    if Workbook.isWorkbook(names) {
      return try readWorkbook(Workbook(archive, named: source.name), source, to: receiver)
    }
    if let found = Self.document(names) {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: "file of units", found: found))
    }
    var read = 0
    var left = 0
    while let name = try archive.next() {
      if Self.isLeftByArchiver(name) { continue }
      let entry = try PeekedSource(archive.source(named: "\(source.name)/\(name)"))
      if holdsUnits(entry.head, name: name) {
        read += 1
        try self.read(entry, to: receiver, depth: 1)
      } else {
        left += 1
        try notice(0, "\(name) is no file of units and was left out", receiver, source)
      }
    }
    if read == 0, left > 0 {
      throw InterchangeError(
        file: source.name,
        .notThisFormat(expected: "file of units", found: "no file in the archive is one"))
    }
    if read == 0 { try notice(1, "the archive is empty: 0 units", receiver, source) }
  }

  private static let largestStream = 1 << 30

  /// What a ZIP of these files is that is a document and no archive of files; nil for an archive.
  private static func document(_ names: [String]) -> String? {
    if names.contains("[Content_Types].xml") { return "it is an Office document" }
    let isOpenDocument = names.first == "mimetype" && names.contains("content.xml")
    return isOpenDocument
      ? "it is an OpenDocument file; save a table as XLSX or CSV" : nil
  }

  /// What archivers and file managers leave behind.
  private static func isLeftByArchiver(_ name: String) -> Bool {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return name.hasPrefix("__MACOSX/") || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(file)
  }

  /// Whether a file of an archive is to be read: by what it holds, or by its name, so that a broken
  /// file of units is an error.
  private func holdsUnits(_ head: [UInt8], name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    if file.hasPrefix("~$") || file.hasPrefix(".") { return false }
    if ArchiveReader.kind(of: head) == .gzip { return true }
    if foreignSignature(head) != nil { return false }
    let text = start(of: head)
    let root = text.first == UInt8(ascii: "<") ? Self.rootName(of: text) : ""
    if root == "tmx" || root == "xliff" { return true }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    if ["tmx", "xlf", "xliff"].contains(ending) { return true }
    guard root.isEmpty, ["csv", "tsv", "tab", "txt"].contains(ending) else { return false }
    return options.columns != nil && ending != "txt" || Self.isTitled(text)
  }

  private static func isTitled(_ text: ArraySlice<UInt8>) -> Bool {
    struct Seen: Error {}
    var isTitled = false
    try? DelimitedText(
      MemoryByteSource(Array(text), name: ""), encoding: "UTF-8",
      shape: TableShape(isTitle: UnitTable.namesLanguages)
    ).forEachRow { row in
      isTitled = UnitTable.namesLanguages(row.fields)
      throw Seen()
    }
    return isTitled
  }

  private func readWorkbook(
    _ workbook: Workbook, _ source: PeekedSource, to receiver: Receiver
  ) throws {
    var read = 0
    for sheet in workbook.sheets {
      let table = try workbook.table(sheet)
      var first: [String]?
      try table.forEachRow { first = first ?? $0.fields }
      guard let first else { continue }
      guard options.columns != nil ? read == 0 : UnitTable.namesLanguages(first) else {
        try notice(
          0, "the sheet `\(sheet.name)` names no languages in its first row and was left out",
          receiver, source)
        continue
      }
      read += 1
      try UnitTable.read(
        table, named: "\(source.name)/\(sheet.name)", columns: options.columns,
        keepsEmpty: options.keepsUntranslated,
        unit: { try receiver.unit($0, .imported, $1) },
        notice: { try notice($0, $1, receiver, source) })
    }
    if read == 0 {
      throw InterchangeError(
        file: source.name,
        .unnamedColumns("no sheet names languages in its first row; begin it with ru, en, kk"))
    }
  }

  // MARK: What it is

  private enum Format { case tmx, xliff, table }

  private func format(of head: [UInt8]) -> Format {
    let start = start(of: head)
    switch start.first {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["): return .tmx
    case UInt8(ascii: "<"): return Self.rootName(of: start) == "xliff" ? .xliff : .tmx
    default:
      // What is neither is refused by the reader of TMX, which says what it seems to be.
      let isTable =
        binaryContent(Array(start)) == nil
        && (options.columns != nil || DelimitedText.isDivided(start))
      return isTable ? .table : .tmx
    }
  }

  /// The first bytes as UTF-8, from the first that is no white space.
  private func start(of head: [UInt8]) -> ArraySlice<UInt8> {
    let encoding = options.encoding ?? TextEncoding.sniffed(head)?.name ?? "UTF-8"
    let mark = TextEncoding.sniffed(head)?.markLength ?? 0
    let text =
      Transcoder(encoding: encoding)?
      .convert(head.dropFirst(mark), isLast: false, replacing: true) ?? head
    return text.drop(while: TextEncoding.isXMLSpace)
  }

  /// The local name of the first element.
  private static func rootName(of text: ArraySlice<UInt8>) -> String {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard let next = rest.first else { break }
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { continue }
      let name = rest.prefix {
        !TextEncoding.isXMLSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      let local = name.split(separator: UInt8(ascii: ":")).last ?? name
      return String(decoding: local, as: UTF8.self)
    }
    return ""
  }

  // MARK: Formats

  private func readTMX(_ source: PeekedSource, to receiver: Receiver) throws {
    let reading = TMXReadingOptions(
      encoding: options.encoding, isStrict: options.isStrict, isRecovering: options.isRecovering)
    var failure: (any Error)?
    try TMXReader(options: reading).read(
      source, header: receiver.header,
      unit: { unit, line in try receiver.unit(unit, .imported, line) },
      notice: { notice in
        do { try receiver.notice(notice.line, notice.kind.description) } catch { failure = error }
      })
    if let failure { throw failure }
  }

  private func readTable(_ source: PeekedSource, to receiver: Receiver) throws {
    try UnitTable.read(
      source, encoding: options.encoding, columns: options.columns,
      keepsEmpty: options.keepsUntranslated,
      unit: { unit, line in try receiver.unit(unit, .imported, line) },
      notice: { line, message in try notice(line, message, receiver, source) })
  }

  private func notice(
    _ line: Int, _ message: String, _ receiver: Receiver, _ source: PeekedSource
  ) throws {
    if options.isStrict {
      throw InterchangeError(
        file: source.name, line: line > 0 ? line : nil, .strict(message))
    }
    try receiver.notice(line, message)
  }
}

import Bitext
import Linguistics

/// How a file of units is to be read.
package struct UnitReadingOptions: Sendable {
  /// The encoding to read the file in, whatever it says of itself.
  package var encoding: String?
  /// Makes an error of every notice.
  package var isStrict = false
  /// Reads what can be read of a broken TMX file.
  package var isRecovering = false
  /// What the columns of a table are, when its first line does not say.
  package var columns: [UnitTable.Column]?
  /// Delivers texts that have no translation yet, with an empty one, where tables and XLIFF files
  /// say that there should be one. An import leaves those out; who checks a translation wants them.
  package var keepsUntranslated = false
  /// The languages of XLIFF texts of which the file itself names none.
  package var sourceLanguage: LanguageTag?
  package var targetLanguage: LanguageTag?

  package init() {}
}

/// Reads units from a file of any kind that holds them: TMX, translated XLIFF, CSV or TSV, as they
/// are or in gzip or ZIP. The content says which it is.
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

  package init(options: UnitReadingOptions = UnitReadingOptions()) {
    self.options = options
  }

  /// Reads a file to its end; throws ``InterchangeError``, or whatever the receiver throws.
  package func read(_ source: any ByteSource, to receiver: Receiver) throws {
    try read(PeekedSource(source), to: receiver, isInArchive: false)
  }

  private func read(_ source: PeekedSource, to receiver: Receiver, isInArchive: Bool) throws {
    if let kind = ArchiveReader.kind(of: source.head), !isInArchive {
      return try readArchive(ArchiveReader(source, kind: kind), kind, source, to: receiver)
    }
    switch format(of: source.head) {
    case .tmx: try readTMX(source, to: receiver)
    case .xliff: try XLIFFReader(options: options).read(source, to: receiver)
    case .table: try readTable(source, to: receiver)
    }
  }

  private func readArchive(
    _ archive: ArchiveReader, _ kind: ArchiveReader.Kind, _ source: PeekedSource,
    to receiver: Receiver
  ) throws {
    var isEmpty = true
    while let name = try archive.next() {
      let isFurniture = name.hasPrefix("__MACOSX/") || name.hasSuffix("/.DS_Store")
      if kind == .zip, isFurniture { continue }
      if kind == .zip, name == "[Content_Types].xml" {
        throw InterchangeError(
          file: source.name,
          .notThisFormat(expected: "file of units", found: "it is an Office document"))
      }
      isEmpty = false
      let title = kind == .zip ? "\(source.name)/\(name)" : source.name
      try read(PeekedSource(archive.source(named: title)), to: receiver, isInArchive: true)
    }
    if isEmpty { try notice(1, "the archive is empty: 0 units", source, receiver) }
  }

  // MARK: What it is

  private enum Format { case tmx, xliff, table }

  private func format(of head: [UInt8]) -> Format {
    let encoding = options.encoding ?? TextEncoding.sniffed(head)?.name ?? "UTF-8"
    let mark = TextEncoding.sniffed(head)?.markLength ?? 0
    let text =
      Transcoder(encoding: encoding)?
      .convert(head.dropFirst(mark), isLast: false, replacing: true) ?? head
    let start = text.drop(while: TextEncoding.isXMLSpace)
    switch start.first {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["): return .tmx
    case UInt8(ascii: "<"): return Self.rootName(of: start) == "xliff" ? .xliff : .tmx
    default:
      // What is neither is refused by the reader of TMX, which says what it seems to be.
      let isTable =
        binaryContent(text) == nil
        && (options.columns != nil || DelimitedText.delimiter(of: text) != nil)
      return isTable ? .table : .tmx
    }
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
      notice: { line, message in try notice(line, message, source, receiver) })
  }

  private func notice(
    _ line: Int, _ message: String, _ source: PeekedSource, _ receiver: Receiver
  ) throws {
    if options.isStrict {
      throw InterchangeError(file: source.name, line: line, .strict(message))
    }
    try receiver.notice(line, message)
  }
}

/// An XML file as UTF-8, a piece at a time, whatever it was: what goes before the parser.
///
/// Finds the encoding (a given one, a mark, zero bytes, the declaration, in this order), converts
/// everything that is not UTF-8 already, and drops white space before the first `<`, which XML
/// forbids before a declaration and real files have. Memory is constant.
final class XMLInput {
  let source: any ByteSource
  let encoding: TextEncoding
  /// What the XML declaration says, when that is not what the file is in.
  let contradictedDeclaration: String?
  /// Lines dropped before the first `<`.
  let skippedLines: Int
  /// Whether there was nothing but white space.
  let isEmpty: Bool

  private let transcoder: Transcoder?
  private let isRepairing: Bool
  private var head: [UInt8]
  /// The piece that is read, whose room serves the next one when nobody has kept it.
  private var piece: [UInt8] = []
  private var isAtEnd = false

  /// What is looked at to find the encoding.
  static let chunkSize = 1 << 16
  /// What is read at a time after that. When 64 KB are freed at once, the C library joins all the
  /// small pieces of memory that it keeps for later, and a large import would spend a tenth of its
  /// time with that.
  private static let pieceSize = 1 << 14

  /// - Parameter encoding: overrides whatever the file says.
  /// - Parameter isRepairing: replaces bytes that are no text by U+FFFD.
  /// - Throws: ``InterchangeError`` when the file cannot be read, its encoding is not known, or
  ///   it does not begin as XML does; `expected` is then what the message says it is not.
  init(
    _ source: any ByteSource, expected: String, encoding given: String? = nil,
    isRepairing: Bool = false
  ) throws {
    self.source = source
    self.isRepairing = isRepairing
    var head: [UInt8] = []
    try source.fill(&head, to: Self.chunkSize)
    let sniffed = TextEncoding.sniffed(head)
    let mark = sniffed?.markLength ?? 0
    let declared = TextEncoding.declared(head[mark...])
    var encoding = sniffed ?? TextEncoding(name: "UTF-8", evidence: .assumed)
    if let given {
      encoding = TextEncoding(name: given, evidence: .given, markLength: mark)
    } else if sniffed == nil, let declared, !Self.isWide(declared) {
      encoding = TextEncoding(name: declared, evidence: .declared)
    }
    // UTF-16 that declares itself cannot be read before it is converted, and need not be.
    contradictedDeclaration = declared.flatMap {
      $0.lowercased() == encoding.name.lowercased() || given != nil ? nil : $0
    }
    head.removeFirst(mark)
    if encoding.isUTF8 {
      transcoder = nil
    } else {
      guard let transcoder = Transcoder(encoding: encoding.name) else {
        throw InterchangeError(file: source.name, .unknownEncoding(encoding.name))
      }
      self.transcoder = transcoder
    }
    self.encoding = encoding
    isAtEnd = head.count + mark < Self.chunkSize
    if let transcoder {
      guard
        let text = transcoder.convert(head, isLast: isAtEnd, replacing: isRepairing)
      else { throw Self.malformed(source, encoding, line: transcoder.lineBreaks + 1) }
      head = text
    }
    let space = head.prefix { TextEncoding.isXMLSpace($0) }
    skippedLines = space.count { $0 == 0x0A }
    isEmpty = space.count == head.count && isAtEnd
    head.removeFirst(space.count)
    self.head = head
    if !isEmpty, head.first != UInt8(ascii: "<") {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: expected, found: foreignContent(head)))
    }
  }

  /// The next piece, nil at the end.
  func next() throws -> [UInt8]? {
    if !head.isEmpty {
      defer { head = [] }
      return head
    }
    if isAtEnd { return nil }
    piece.removeAll(keepingCapacity: true)
    try source.fill(&piece, to: Self.pieceSize)
    isAtEnd = piece.count < Self.pieceSize
    guard let transcoder else { return piece.isEmpty ? nil : piece }
    guard let text = transcoder.convert(piece, isLast: isAtEnd, replacing: isRepairing) else {
      throw Self.malformed(source, encoding, line: transcoder.lineBreaks + 1)
    }
    return text.isEmpty && isAtEnd ? nil : text
  }

  /// Declared by many writers that then write UTF-8; the declaration itself proves it wrong, for
  /// it was read as ASCII.
  private static func isWide(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-2")
      || name.hasPrefix("iso-10646") || name == "utf16"
  }

  private static func malformed(
    _ source: any ByteSource, _ encoding: TextEncoding, line: Int
  ) -> InterchangeError {
    InterchangeError(
      file: source.name, line: line,
      .malformedText(encoding: encoding.name, isDeclared: encoding.evidence == .declared))
  }
}

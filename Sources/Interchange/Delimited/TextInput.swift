/// A text file as UTF-8, a piece at a time, whatever encoding it was in.
///
/// Stricter than an article's ``PlainText``: data that is not UTF-8 and says nothing of its
/// encoding is refused rather than guessed.
final class TextInput {
  private let source: any ByteSource
  private let encoding: String
  private let transcoder: Transcoder
  private var head: [UInt8]
  private(set) var isAtEnd = false

  /// - Throws: ``InterchangeError`` for what is no text; `expected` is what it should have been.
  init(_ source: any ByteSource, encoding given: String?, expected: String) throws {
    self.source = source
    var head: [UInt8] = []
    try source.fill(&head, to: XMLInput.chunkSize)
    let sniffed = TextEncoding.sniffed(head)
    encoding = given ?? sniffed?.name ?? "UTF-8"
    if given == nil, sniffed == nil, let found = binaryContent(head) {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: expected, found: found))
    }
    guard let transcoder = Transcoder(encoding: encoding) else {
      throw InterchangeError(file: source.name, .unknownEncoding(encoding))
    }
    self.transcoder = transcoder
    isAtEnd = head.count < XMLInput.chunkSize
    self.head = []
    self.head = try convert(head.dropFirst(sniffed?.markLength ?? 0))
  }

  /// Appends the next piece; nothing at the end.
  func append(to bytes: inout [UInt8]) throws {
    if !head.isEmpty {
      bytes += head
      head = []
      return
    }
    if isAtEnd { return }
    var piece: [UInt8] = []
    try source.fill(&piece, to: XMLInput.chunkSize)
    isAtEnd = piece.count < XMLInput.chunkSize
    bytes += try convert(piece[...])
  }

  private func convert(_ piece: ArraySlice<UInt8>) throws -> [UInt8] {
    guard let text = transcoder.convert(piece, isLast: isAtEnd) else {
      throw InterchangeError(
        file: source.name, line: transcoder.lineBreaks + 1,
        .malformedText(encoding: encoding, isDeclared: false))
    }
    return text
  }
}

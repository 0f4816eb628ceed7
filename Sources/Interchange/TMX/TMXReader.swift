import Bitext

/// Reads TMX 1.1 to 1.4b as a stream, in constant memory.
///
/// Lenient on structure, strict on meaning: whatever order, namespace, encoding or version a real
/// file has is read and reported as a ``TMXNotice``; what cannot be read without guessing is an
/// ``InterchangeError`` with file and line. Nothing but the file itself is ever opened.
package struct TMXReader: Sendable {
  private let options: TMXReadingOptions

  package init(options: TMXReadingOptions = .init()) {
    self.options = options
  }

  /// Reads a file; `header` is called once, before any unit, and `unit` with the line its `<tu>`
  /// starts on. Units before an error have been delivered when it is thrown: the caller has to undo
  /// an import that fails.
  ///
  /// - Throws: ``InterchangeError``, or whatever a callback throws.
  @discardableResult
  package func read(
    path: String,
    header: (MemoryHeader) throws -> Void = { _ in },
    unit: (TranslationUnit, _ line: Int) throws -> Void,
    notice: (TMXNotice) -> Void = { _ in }
  ) throws -> TMXReadSummary {
    try read(FileByteSource(path: path), header: header, unit: unit, notice: notice)
  }

  /// Reads a stream; see ``read(path:header:unit:notice:)``.
  @discardableResult
  package func read(
    _ source: any ByteSource,
    header: (MemoryHeader) throws -> Void = { _ in },
    unit: (TranslationUnit, _ line: Int) throws -> Void,
    notice: (TMXNotice) -> Void = { _ in }
  ) throws -> TMXReadSummary {
    if options.isRecovering {
      return try TMXRecovery(options: options).read(
        source, header: header, unit: unit, notice: notice)
    }
    let input = try XMLInput(source, expected: "TMX file", encoding: options.encoding)
    let builder = TMXUnitBuilder(file: source.name, isStrict: options.isStrict)
    builder.summary.encoding = input.encoding.name

    var finished: [TMXUnitAssembly.Item] = []
    func deliver() throws {
      builder.takeFinished(into: &finished)
      for item in finished {
        switch item {
        case .header(let value): try header(value)
        case .unit(let value, let line): try unit(value, line)
        case .notice(let value): notice(value)
        }
      }
    }

    if input.isEmpty {
      try builder.noticeBeforeParsing(.emptyFile)
      try deliver()
      return builder.summary
    }
    if let declared = input.contradictedDeclaration {
      try builder.noticeBeforeParsing(
        .contradictedEncoding(declared: declared, actual: input.encoding.name))
    }
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    do {
      while let piece = try input.next() {
        try parser.parse(piece)
        try deliver()
      }
      try parser.finish()
    } catch {
      try deliver()
      throw error
    }
    try deliver()
    return builder.summary
  }
}

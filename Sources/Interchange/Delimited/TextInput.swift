/// The whole of a text file as UTF-8, whatever encoding it was in.
///
/// Stricter than an article's ``PlainText``: data that is not UTF-8 and says nothing of its
/// encoding is refused rather than guessed.
enum TextInput {
  static func read(
    _ source: any ByteSource, encoding given: String?, expected: String
  ) throws -> [UInt8] {
    let bytes = try source.readAll()
    let sniffed = TextEncoding.sniffed(bytes)
    let name = given ?? sniffed?.name ?? "UTF-8"
    if given == nil, sniffed == nil, let found = binaryContent(bytes) {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: expected, found: found))
    }
    guard let transcoder = Transcoder(encoding: name) else {
      throw InterchangeError(file: source.name, .unknownEncoding(name))
    }
    guard
      let text = transcoder.convert(bytes.dropFirst(sniffed?.markLength ?? 0), isLast: true)
    else {
      throw InterchangeError(
        file: source.name, line: transcoder.lineBreaks + 1,
        .malformedText(encoding: name, isDeclared: false))
    }
    return text
  }
}

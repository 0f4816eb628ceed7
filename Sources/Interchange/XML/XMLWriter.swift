import CLibXML2

/// libxml2's streaming writer over a ``ByteSink``: UTF-8, escaping done, illegal characters left
/// out.
///
/// Calls cannot fail one by one; ``check()`` and ``finish()`` throw what went wrong.
final class XMLWriter {
  private let sink: ByteSink
  private let writer: xmlTextWriterPtr
  /// Characters left out because XML 1.0 cannot hold them (section 2.2).
  private(set) var removedCharacters = 0

  init(_ sink: ByteSink) throws {
    self.sink = sink
    let output = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
          .write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
    guard let writer = xmlNewTextWriter(output) else {
      throw InterchangeError(
        file: sink.name, .system(doing: "writing XML", reason: "out of memory"))
    }
    self.writer = writer
  }

  deinit {
    xmlFreeTextWriter(writer)
  }

  func startDocument() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  func start(_ name: String) {
    xmlTextWriterStartElement(writer, name)
  }

  /// An attribute of the element just started.
  func attribute(_ name: String, _ value: String) {
    xmlTextWriterWriteAttribute(writer, name, legal(value))
  }

  func text(_ text: String) {
    if !text.isEmpty { xmlTextWriterWriteString(writer, legal(text)) }
  }

  /// Content that is XML already.
  func raw(_ markup: String) {
    if !markup.isEmpty { xmlTextWriterWriteRaw(writer, legal(markup)) }
  }

  /// A line break and spaces, for people to read.
  func line(indent: Int) {
    xmlTextWriterWriteRaw(writer, Self.breaks[min(indent, Self.breaks.count - 1)])
  }

  func end() {
    xmlTextWriterEndElement(writer)
  }

  func check() throws {
    try sink.check()
  }

  func finish() throws {
    raw("\n")
    xmlTextWriterFlush(writer)
    try sink.finish()
  }

  private static let breaks = (0...16).map { "\n" + String(repeating: " ", count: $0) }

  private func legal(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return text }
    let kept = text.unicodeScalars.filter { XMLCharacter.isLegal($0) }
    let removed = text.unicodeScalars.count - kept.count
    guard removed > 0 else { return text }
    removedCharacters += removed
    return String(String.UnicodeScalarView(kept))
  }
}

enum XMLCharacter {
  /// Whether XML 1.0 allows the character (production 2, `Char`).
  static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x20...0xFFFD: true
    case 0x10000...: true
    default: false
    }
  }
}

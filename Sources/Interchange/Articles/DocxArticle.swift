import CLibXML2

/// An article out of a Word document (ECMA-376, part 1, section 17): its paragraphs as they read
/// with all changes accepted, one a line.
///
/// Headings, lists and the cells of tables are paragraphs there. Deleted and moved-away text,
/// hidden text, comments, footnotes and the codes of fields are left out.
enum DocxArticle {
  /// The largest main part that is read.
  private static let largestPart = 512 << 20

  /// The article; nil when the archive is not a Word document.
  static func read(_ source: PeekedSource) throws -> Article? {
    let archive = try ArchiveReader(source, kind: .zip)
    while let name = try archive.next() {
      guard name.hasPrefix("word/document"), name.hasSuffix(".xml") else { continue }
      let bytes = try archive.source(named: source.name).readAll(limit: largestPart)
      let events = DocxParagraphs()
      let input = try XMLInput(
        MemoryByteSource(bytes, name: source.name), expected: "Word document")
      let parser = XMLPushParser(file: source.name, skippedLines: 0, events: events)
      while let piece = try input.next() { try parser.parse(piece) }
      try parser.finish()
      return Article(text: events.text, format: .docx)
    }
    return nil
  }
}

/// Gathers the paragraphs of a `word/document.xml`.
final class DocxParagraphs: XMLEvents {
  private(set) var text = ""
  private var open: [String] = []
  /// Elements open whose content does not count.
  private var skipping = 0
  /// Paragraphs open: a text box stands inside the paragraph it is anchored in.
  private var paragraphs: [String] = []
  private var isRunHidden = false

  private static let skipped: Set<String> = [
    "del", "moveFrom", "Fallback", "instrText", "delText", "footnoteReference", "pPrChange",
    "rPrChange",
  ]

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    open.append(name)
    if Self.skipped.contains(name) { skipping += 1 }
    guard skipping == 0 else { return }
    switch name {
    case "p": paragraphs.append("")
    case "r": isRunHidden = false
    case "vanish" where open.dropLast().last == "rPr" && open.contains("r"):
      isRunHidden = tag.value(of: "val", prefix: "w") != "0"
    case "tab" where open.dropLast().last == "r": append("\t")
    case "br", "cr": append(tag.value(of: "type", prefix: "w") == nil ? "\n" : "")
    case "noBreakHyphen": append("\u{2011}")
    default: break
    }
  }

  func endElement(_ parser: XMLPushParser) {
    guard let name = open.popLast() else { return }
    if Self.skipped.contains(name) {
      skipping -= 1
      return
    }
    guard skipping == 0 else { return }
    if name == "p", let paragraph = paragraphs.popLast() {
      let isBlank = paragraph.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      if !isBlank { text += paragraph + "\n" }
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    guard skipping == 0, open.last == "t" else { return }
    append(String(decoding: bytes, as: UTF8.self))
  }

  private func append(_ piece: String) {
    guard !isRunHidden, let last = paragraphs.indices.last else { return }
    paragraphs[last] += piece
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}
}

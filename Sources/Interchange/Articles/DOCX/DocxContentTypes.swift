/// The content types a package gives its parts (ECMA-376, part 2, section 10.1.2).
final class DocxContentTypes: XMLEvents {
  private(set) var parts: [(name: String, type: String)] = []

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    guard xmlEquals(tag.name, "Override"), let name = tag.value(of: "PartName"),
      let type = tag.value(of: "ContentType")
    else { return }
    parts.append((name, type.lowercased()))
  }

  func endElement(_ parser: XMLPushParser) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
  func documentType(_ name: String, _ parser: XMLPushParser) {}
}

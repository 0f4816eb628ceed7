/// Builds headers and units out of the events of a TMX file.
///
/// All that changes is one value, which each event enters once: a class would check the access to each
/// part of it, millions of times.
final class TMXUnitBuilder: XMLEvents {
  private var assembly: TMXUnitAssembly

  var summary: TMXReadSummary {
    get { assembly.summary }
    set { assembly.summary = newValue }
  }

  init(file: String, isStrict: Bool) {
    assembly = TMXUnitAssembly(file: file, isStrict: isStrict)
  }

  /// See ``TMXUnitAssembly/takeFinished(into:)``.
  func takeFinished(into items: inout [TMXUnitAssembly.Item]) {
    assembly.takeFinished(into: &items)
  }

  func noticeBeforeParsing(_ kind: TMXNotice.Kind) throws {
    try assembly.noticeBeforeParsing(kind)
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    assembly.startElement(tag, parser)
  }

  func endElement(_ parser: XMLPushParser) { assembly.endElement(parser) }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    assembly.characters(bytes, parser)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {
    assembly.documentType(name, parser)
  }
}

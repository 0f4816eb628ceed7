import Bitext

/// Writes an article as XLIFF 1.2 (OASIS, 2008) or 2.1 (OASIS, 2018), pre-translated.
///
/// What is filled in is marked as not yet confirmed (`needs-review-translation`, `initial`), so that
/// a file nobody worked on teaches a memory nothing. Match quality is a plain integer, because
/// some tools read nothing else.
package struct XLIFFWriter {
  package enum Version: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  private let xml: XMLWriter
  private let version: Version

  package init(to sink: ByteSink, version: Version) throws {
    xml = XMLWriter(sink)
    self.version = version
  }

  /// Writes the document; the file appears when it is complete.
  package func write(_ document: BilingualDocument) throws {
    xml.startDocument()
    switch version {
    case .v12: writeVersion12(document)
    case .v21: writeVersion21(document)
    }
    try xml.finish()
  }

  // MARK: 1.2

  private func writeVersion12(_ document: BilingualDocument) {
    open("xliff", [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")], 0)
    open(
      "file",
      [
        ("original", document.original), ("source-language", document.source.literal),
        ("target-language", document.target.literal), ("datatype", "plaintext"),
      ], 1)
    open("body", [], 2)
    for (index, segment) in document.segments.enumerated() {
      open("trans-unit", [("id", String(index + 1)), ("xml:space", "preserve")], 3)
      leaf("source", [], segment.text, 4)
      if let (text, score) = segment.translation {
        let qualifier = score >= 100 ? "exact-match" : "fuzzy-match"
        leaf(
          "target", [("state", "needs-review-translation"), ("state-qualifier", qualifier)], text,
          4)
      }
      for match in segment.matches {
        open(
          "alt-trans",
          [
            ("match-quality", String(min(100, match.score))), ("origin", match.origin),
            ("alttranstype", "proposal"),
          ], 4)
        leaf("source", [("xml:lang", document.source.literal)], match.source, 5)
        leaf("target", [("xml:lang", document.target.literal)], match.target, 5)
        close(4)
      }
      close(3)
    }
    close(2)
    close(1)
    close(0)
  }

  // MARK: 2.1

  private func writeVersion21(_ document: BilingualDocument) {
    open(
      "xliff",
      [
        ("version", "2.1"), ("srcLang", document.source.literal),
        ("trgLang", document.target.literal),
        ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
        ("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0"),
      ], 0)
    open("file", [("id", "f1"), ("original", document.original)], 1)
    for (index, segment) in document.segments.enumerated() {
      open("unit", [("id", "u\(index + 1)")], 2)
      if !segment.matches.isEmpty {
        open("mtc:matches", [], 3)
        for (number, match) in segment.matches.enumerated() { write(match, number + 1) }
        close(3)
      }
      var attributes = [("id", "s1"), ("state", "initial")]
      if let score = segment.translation?.score {
        attributes.append(("subState", score >= 100 ? "tm:exact" : "tm:fuzzy"))
      }
      open("segment", attributes, 3)
      leaf("source", [("xml:space", "preserve")], segment.text, 4)
      if let text = segment.translation?.text {
        leaf("target", [("xml:space", "preserve")], text, 4)
      }
      close(3)
      close(2)
    }
    close(1)
    close(0)
  }

  private func write(_ match: BilingualMatch, _ number: Int) {
    let score = String(min(100, match.score))
    open(
      "mtc:match",
      [
        ("id", "m\(number)"), ("ref", "#s1"), ("type", match.score > 100 ? "icm" : "tm"),
        ("similarity", score), ("matchQuality", score), ("origin", match.origin),
      ], 4)
    leaf("source", [("xml:space", "preserve")], match.source, 5)
    leaf("target", [("xml:space", "preserve")], match.target, 5)
    close(4)
  }

  // MARK: Elements

  private func open(_ name: String, _ attributes: [(String, String)], _ depth: Int) {
    if depth > 0 { xml.line(indent: depth * 2) }
    xml.start(name)
    for (name, value) in attributes { xml.attribute(name, value) }
  }

  private func leaf(
    _ name: String, _ attributes: [(String, String)], _ text: String, _ depth: Int
  ) {
    open(name, attributes, depth)
    xml.text(text)
    xml.end()
  }

  private func close(_ depth: Int) {
    xml.line(indent: depth * 2)
    xml.end()
  }
}

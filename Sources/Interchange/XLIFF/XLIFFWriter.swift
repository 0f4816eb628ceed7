import Bitext

/// Writes an article as XLIFF 1.2 (OASIS, 2008) or 2.1 (OASIS, 2018), pre-translated.
///
/// What is filled in is marked as not yet confirmed (`needs-review-translation`, `initial`) and
/// stands among the matches too. So ``XLIFFReader`` can tell it from what a person wrote, even when
/// a tool drops the states, and a file that nobody worked on adds nothing to a memory. Match quality
/// is a plain integer, because some tools read nothing else.
package struct XLIFFWriter {
  package enum Version: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  /// What the file calls its writer.
  static let toolID = "tm"

  /// What the file calls the segment of that number.
  package static func identifier(_ number: Int, _ version: Version) -> String {
    switch version {
    case .v12: String(number)
    case .v21: "u\(number)"
    }
  }

  private let xml: XMLWriter
  private let version: Version
  private let copiesSource: Bool

  /// - Parameter copiesSource: whether a segment without a translation gets its source as one, for
  ///   tools whose filter reads only targets (OmegaT).
  package init(to sink: ByteSink, version: Version, copiesSource: Bool = false) throws {
    xml = XMLWriter(sink)
    self.version = version
    self.copiesSource = copiesSource
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
        ("tool-id", Self.toolID),
      ], 1)
    open("header", [], 2)
    open("tool", [("tool-id", Self.toolID), ("tool-name", Self.toolID)], 3)
    xml.end()
    close(2)
    open("body", [], 2)
    for segment in document.segments {
      let id = Self.identifier(segment.number, version)
      open("trans-unit", [("id", id), ("xml:space", "preserve")], 3)
      leaf("source", [], segment.text, 4)
      if let text = segment.translation?.text {
        leaf("target", Self.state12(of: segment), text, 4)
      } else if copiesSource {
        leaf("target", [("state", "new")], segment.text, 4)
      }
      if segment.isTranslationAdapted { writeNote(4) }
      for match in segment.proposals {
        open(
          "alt-trans",
          [
            ("match-quality", String(min(100, match.score))), ("origin", match.origin),
            ("alttranstype", "proposal"),
          ], 4)
        leaf("source", [("xml:lang", document.source.literal)], match.source, 5)
        leaf("target", [("xml:lang", document.target.literal)], match.target, 5)
        if match.isAdapted { writeNote(5) }
        close(4)
      }
      close(3)
    }
    close(2)
    close(1)
    close(0)
  }

  private static func state12(of segment: BilingualSegment) -> [(String, String)] {
    switch segment.standing {
    case .confirmed: [("state", "translated")]
    case .draft: [("state", "needs-review-translation")]
    case .prefilled:
      [
        ("state", "needs-review-translation"),
        (
          "state-qualifier",
          segment.translation?.score ?? 0 >= 100 ? "exact-match" : "fuzzy-match"
        ),
      ]
    }
  }

  /// What tells a translator that a text is not as it was stored.
  private static let adaptedNote = "numbers and dates adapted"

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
    for segment in document.segments {
      open("unit", [("id", Self.identifier(segment.number, version))], 2)
      let proposals = segment.proposals
      if !proposals.isEmpty {
        open("mtc:matches", [], 3)
        for (number, match) in proposals.enumerated() { write(match, number + 1) }
        close(3)
      }
      let inline = XLIFFInline(version, source: segment.text)
      writeOriginals(of: inline)
      let kind = segment.translation.map { translation in
        segment.isTranslationAdapted ? "adapted" : translation.score >= 100 ? "exact" : "fuzzy"
      }
      open(
        "segment",
        [("id", "s1")]
          + (segment.standing == .confirmed
            ? [("state", "translated")]
            : [
              ("state", "initial"),
              ("subState", "tm:" + (segment.standing == .draft ? "draft" : kind ?? "new")),
            ]),
        3)
      leaf("source", [("xml:space", "preserve")], segment.text, 4, inline: inline)
      if let text = segment.translation?.text ?? (copiesSource ? segment.text : nil) {
        leaf("target", [("xml:space", "preserve")], text, 4, inline: inline)
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
      ] + (match.isAdapted ? [("subType", "tm:adapted")] : []), 4)
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

  /// - Parameter inline: writes the codes; by default without what they stand for.
  private func leaf(
    _ name: String, _ attributes: [(String, String)], _ text: CodedText, _ depth: Int,
    inline: XLIFFInline? = nil
  ) {
    open(name, attributes, depth)
    xml.raw((inline ?? XLIFFInline(version)).markup(text))
    xml.end()
  }

  private func writeNote(_ depth: Int) {
    open("note", [("from", "tm")], depth)
    xml.text(Self.adaptedNote)
    xml.end()
  }

  /// What the codes of a unit stand for (XLIFF 2.1, section 4.2.2.7).
  private func writeOriginals(of inline: XLIFFInline) {
    if inline.originals.isEmpty { return }
    open("originalData", [], 3)
    for (id, text) in inline.originals {
      open("data", [("id", id), ("xml:space", "preserve")], 4)
      xml.text(text)
      xml.end()
    }
    close(3)
  }

  private func close(_ depth: Int) {
    xml.line(indent: depth * 2)
    xml.end()
  }
}

extension BilingualSegment {
  /// The matches, and what is filled in where it is none of them word for word.
  fileprivate var proposals: [BilingualMatch] {
    guard standing != .confirmed, let translation,
      !matches.contains(where: { $0.target == translation.text })
    else {
      return matches
    }
    let filled = BilingualMatch(
      score: translation.score, source: text, target: translation.text,
      origin: XLIFFWriter.toolID, isAligned: false)
    return [filled] + matches
  }
}

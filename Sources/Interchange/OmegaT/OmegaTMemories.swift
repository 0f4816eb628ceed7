import Bitext
import Linguistics

/// The matches of an article as memories that OmegaT reads: one for each ``OmegaTTrust``.
///
/// Each unit says in `x-tm` what it is, which OmegaT shows where its template for matches has
/// `@{x-tm}`; one whose numbers were adapted says so in a note, which OmegaT keeps with a translation
/// that it fills in.
struct OmegaTMemories {
  private let article: OmegaTArticle
  private let textMark: String?
  private var document: BilingualDocument { article.document }

  /// - Parameter textMark: what tells the article's text when we write it, see ``textMark(in:)``.
  init(_ article: OmegaTArticle, textMark: String?) {
    self.article = article
    self.textMark = textMark
  }

  /// Translations that are filled in; nil when there are none. Their sources are the article's own
  /// wording, so that spaces and quotes are the same to OmegaT.
  func filledIn() throws -> [UInt8]? {
    var units = Units(document.source, document.target)
    for segment in document.segments {
      let source = segment.text.taggedLine
      if let translation = segment.translation {
        let match = segment.matches.first { $0.target == translation.text }
        units.add(
          source, translation.text.taggedLine,
          match.map(annotations) ?? [.property(Self.summary, "\(translation.score)")])
      }
      for match in segment.matches where match.score >= 100 && !match.isAligned {
        units.add(source, match.target.taggedLine, annotations(match))
      }
    }
    return try units.bytes
  }

  /// The matches that can be relied on so far; nil when there are none, and nothing is to be
  /// remembered.
  func matches(_ trust: OmegaTTrust) throws -> [UInt8]? {
    var units = Units(document.source, document.target)
    for segment in document.segments {
      for match in segment.matches where match.score < 100 || match.isAligned {
        let trusted = OmegaTTrust(
          isAligned: match.isAligned, isPivot: match.isPivot, isAdapted: match.isAdapted)
        if trust == trusted {
          units.add(match.source.taggedLine, match.target.taggedLine, annotations(match))
        }
        var twin = trusted
        (twin.isAdapted, twin.isTwin) = (false, true)
        if trust == twin, let stored = match.stored {
          units.add(
            stored.source.taggedLine, stored.target.taggedLine,
            [.property("x-origin", match.origin), .property(Self.summary, "as it is stored")])
        }
      }
    }
    if trust == OmegaTTrust(), let textMark {
      return try units.bytes([.property(Self.textMark, textMark)])
    }
    return try units.bytes
  }

  private static let textMark = "x-text"
  private static let summary = "x-tm"

  private func annotations(_ match: BilingualMatch) -> [Annotation] {
    var words = ["\(match.score)"]
    if match.isAligned { words.append("aligned") }
    if match.isPivot { words.append("through another language") }
    if match.isAdapted { words.append("numbers adapted") }
    if !match.origin.isEmpty { words.append(match.origin) }
    let found = [
      Annotation.property("x-origin", match.origin), .property("x-score", "\(match.score)"),
      .property(Self.summary, words.joined(separator: " · ")),
    ]
    guard let stored = match.stored else { return found }
    return found + [.adapted, .note("Numbers adapted. Stored: \(stored.target.taggedLine)")]
  }

  // MARK: Plain pairs

  /// A memory of nothing but pairs.
  static func memory(
    _ pairs: [(source: String, target: String)], from source: LanguageTag,
    into target: LanguageTag
  ) throws -> [UInt8]? {
    var units = Units(source, target)
    for pair in pairs { units.add(pair.source, pair.target, []) }
    return try units.bytes
  }

  /// What tells the text that we wrote with a memory; nil when there is none of ours.
  static func textMark(in path: String) throws -> String? {
    guard let bytes = try OmegaTFileSet.read(path), OmegaTMark.isOurs(bytes) else { return nil }
    var mark: String?
    _ = try? TMXReader().read(
      MemoryByteSource(bytes, name: path),
      header: { header in
        mark =
          header.annotations.first {
            $0.kind == .property && $0.attributes.value(of: "type") == textMark
          }?.value
      }, unit: { _, _ in })
    return mark
  }

  /// The pairs of a memory that we wrote; none when there is none that can be read.
  static func pairs(
    in path: String, from source: LanguageTag, into target: LanguageTag
  ) throws -> [(source: String, target: String)] {
    var pairs: [(source: String, target: String)] = []
    guard let bytes = try OmegaTFileSet.read(path), OmegaTMark.isOurs(bytes) else { return [] }
    _ = try? TMXReader().read(
      MemoryByteSource(bytes, name: path),
      unit: { unit, _ in
        func text(_ tag: LanguageTag) -> String? {
          unit.variants.first { $0.language.isSameLanguage(as: tag) }?.content.plain
        }
        if let source = text(source), let target = text(target) { pairs.append((source, target)) }
      })
    return pairs
  }
}

/// Units of one memory, each pair once.
private struct Units {
  private let source: LanguageTag
  private let target: LanguageTag
  private var units: [TranslationUnit] = []
  private var seen: Set<[String]> = []

  init(_ source: LanguageTag, _ target: LanguageTag) {
    self.source = source
    self.target = target
  }

  mutating func add(_ text: String, _ translation: String, _ annotations: [Annotation]) {
    guard !translation.isEmpty, seen.insert([text, translation]).inserted else { return }
    units.append(
      TranslationUnit(
        annotations: annotations,
        variants: [
          Variant(language: source, content: SegmentContent(text)),
          Variant(language: target, content: SegmentContent(translation)),
        ]))
  }

  /// The memory as TMX; nil when it is empty.
  var bytes: [UInt8]? {
    get throws { units.isEmpty ? nil : try bytes([]) }
  }

  /// The memory as TMX, with something said in its header.
  func bytes(_ annotations: [Annotation]) throws -> [UInt8] {
    let sink = ByteSink()
    let writer = try TMXWriter(to: sink)
    try writer.write(
      header: MemoryHeader(
        attributes: [
          Attribute("creationtool", "tm"), Attribute("srclang", source.literal),
          Attribute("segtype", "sentence"),
        ], annotations: annotations))
    for unit in units { try writer.write(unit: unit) }
    try writer.finish()
    return sink.bytes
  }
}

import Bitext
import CLibXML2
import Linguistics

/// Reads the translations of an XLIFF file as units: 1.2 (OASIS, 2008) and 2.0 to 2.2.
///
/// A unit is one `<trans-unit>` (or, where `<seg-source>` cuts it, each of its `mrk mtype="seg"`),
/// or one `<segment>`. Those without a target, or whose state says that it is not a translation yet,
/// are left out and counted. Inline codes are kept as they are.
struct XLIFFReader {
  let options: UnitReadingOptions

  func read(_ source: PeekedSource, to receiver: UnitFileReader.Receiver) throws {
    let input = try XMLInput(source, expected: "XLIFF file", encoding: options.encoding)
    let builder = XLIFFUnitBuilder(keepsUntranslated: options.keepsUntranslated)
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    func deliver() throws {
      for (unit, line) in builder.takeFinished() { try receiver.unit(unit, .confirmed, line) }
    }
    while let piece = try input.next() {
      try parser.parse(piece)
      try deliver()
    }
    try parser.finish()
    try deliver()
    if builder.untranslated > 0 {
      let count = builder.untranslated
      let message = "\(count) segment\(count == 1 ? " has" : "s have") no translation yet"
      if options.isStrict {
        throw InterchangeError(file: source.name, .strict(message))
      }
      try receiver.notice(0, message)
    }
  }
}

/// Builds units out of the events of an XLIFF file.
final class XLIFFUnitBuilder: XMLEvents {
  /// Segments without a translation.
  private(set) var untranslated = 0

  private let keepsUntranslated: Bool
  private var finished: [(unit: TranslationUnit, line: Int)] = []
  private var open: [String] = []
  private var documentURI: UnsafePointer<xmlChar>?
  private var source = LanguageTag("")
  private var target = LanguageTag("")
  private var file = ""
  private var segment = Segment()
  /// Depth of the `<source>` or `<target>` being gathered.
  private var gathered = 0
  private var pieces: [Piece] = []

  /// One side of a unit, or a marked piece of it.
  private struct Piece {
    var mark: String?
    var depth: Int
    var fragment: XMLFragment
  }

  private struct Segment {
    var sources: [(mark: String?, content: SegmentContent)] = []
    var segmented: [(mark: String?, content: SegmentContent)] = []
    var targets: [(mark: String?, content: SegmentContent)] = []
    var isTranslated = true
    var line = 0
  }

  init(keepsUntranslated: Bool) {
    self.keepsUntranslated = keepsUntranslated
  }

  func takeFinished() -> [(unit: TranslationUnit, line: Int)] {
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }

  private static let unfinished: Set<String> = [
    "new", "needs-translation", "needs-review-translation", "initial",
  ]

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    open.append(name)
    if gathered > 0 {
      return startInline(tag, name)
    }
    switch name {
    case "xliff":
      documentURI = tag.uri
      source = LanguageTag(tag.value(of: "srcLang") ?? "")
      target = LanguageTag(tag.value(of: "trgLang") ?? "")
    case "file":
      file = tag.value(of: "original") ?? tag.value(of: "id") ?? ""
      if let language = tag.value(of: "source-language") { source = LanguageTag(language) }
      if let language = tag.value(of: "target-language") { target = LanguageTag(language) }
    case "trans-unit": segment = Segment(line: parser.line)
    case "segment":
      segment = Segment(line: parser.line)
      segment.isTranslated = tag.value(of: "state").map { !Self.unfinished.contains($0) } ?? true
    case "source", "seg-source", "target":
      guard isText(name) else { return }
      if name == "target", let language = tag.value(of: "lang", prefix: "xml") {
        target = LanguageTag(language)
      }
      if name == "target", let state = tag.value(of: "state") {
        segment.isTranslated = !Self.unfinished.contains(state)
      }
      gathered = open.count
      pieces = [Piece(mark: nil, depth: open.count, fragment: XMLFragment())]
    default: break
    }
  }

  /// Whether a `<source>` or `<target>` is the segment's own, not a match's or a glossary's.
  private func isText(_ name: String) -> Bool {
    guard let parent = open.dropLast().last else { return false }
    return parent == "trans-unit" || parent == "segment"
  }

  /// Marks that only cut the text are not a part of it; everything else inside is.
  private func startInline(_ tag: XMLStartTag, _ name: String) {
    if name == "mrk", tag.value(of: "mtype") == "seg" {
      pieces.append(
        Piece(mark: tag.value(of: "mid"), depth: open.count, fragment: XMLFragment()))
    } else {
      for index in pieces.indices { pieces[index].fragment.start(tag, documentURI: documentURI) }
    }
  }

  func endElement(_ parser: XMLPushParser) {
    let depth = open.count
    guard let name = open.popLast() else { return }
    if gathered > 0 {
      return endInline(name, depth: depth)
    }
    if name == "trans-unit" || name == "segment" { endSegment() }
  }

  private func endInline(_ name: String, depth: Int) {
    if let piece = pieces.last, piece.depth == depth {
      pieces.removeLast()
      keep(piece, from: depth == gathered ? name : open[gathered - 1])
      if depth == gathered { gathered = 0 }
      return
    }
    for index in pieces.indices { pieces[index].fragment.end() }
  }

  private func keep(_ piece: Piece, from name: String) {
    let text = String(decoding: piece.fragment.bytes, as: UTF8.self)
    let content = piece.fragment.hasElements ? SegmentContent(markup: text) : SegmentContent(text)
    switch name {
    case "source": segment.sources.append((piece.mark, content))
    case "seg-source": segment.segmented.append((piece.mark, content))
    default: segment.targets.append((piece.mark, content))
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    guard gathered > 0 else { return }
    for index in pieces.indices { pieces[index].fragment.append(bytes) }
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  private func endSegment() {
    let marked = segment.segmented.filter { $0.mark != nil }
    let pairs: [(SegmentContent, SegmentContent?)] =
      if marked.isEmpty {
        segment.sources.filter { $0.mark == nil }.map { source in
          (source.content, segment.targets.first { $0.mark == nil }?.content)
        }
      } else {
        marked.map { part in
          (part.content, segment.targets.first { $0.mark == part.mark }?.content)
        }
      }
    for (text, translation) in pairs {
      if segment.isTranslated, let translation, !translation.isEmpty, !text.isEmpty {
        finished.append((unit(text, translation), segment.line))
      } else if keepsUntranslated {
        finished.append((unit(text, translation ?? SegmentContent("")), segment.line))
      } else {
        untranslated += 1
      }
    }
    segment = Segment()
  }

  private func unit(_ text: SegmentContent, _ translation: SegmentContent) -> TranslationUnit {
    TranslationUnit(
      attributes: [Attribute("srclang", source.literal)],
      annotations: file.isEmpty ? [] : [.property("x-document", file)],
      variants: [
        Variant(language: source, content: text),
        Variant(language: target, content: translation),
      ])
  }
}

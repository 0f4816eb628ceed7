import Bitext
import CLibXML2
import Linguistics

/// Builds units out of the events of an XLIFF file.
final class XLIFFUnitBuilder: XMLEvents {
  /// A unit, what it is worth, and where it stands.
  struct Found {
    let unit: TranslationUnit
    let standing: TranslationStanding
    let line: Int
  }

  private(set) var tally = StandingTally()

  private let options: UnitReadingOptions
  private var finished: [Found] = []
  private var open: [String] = []
  /// Whether what stands in each open element is to be translated.
  private var translates = [true]
  private var documentURI: UnsafePointer<xmlChar>?
  /// Of the document, and of the `<file>`; a language holds for its element.
  private var documentLanguages: (source: String?, target: String?)
  private var fileLanguages: (source: String?, target: String?)
  private var file = ""
  private var isOwn = false
  private var hasBraces = false
  /// The texts of the matches of a `<unit>` or `<trans-unit>`.
  private var proposals: Set<String> = []
  /// Those of them that a machine made, and whether the match being read is such.
  private var machineProposals: Set<String> = []
  private var isMachineMatch = false
  private var segment = XLIFFSegment()
  /// The notes of a `<unit>`, which are those of its segments.
  private var unitNotes: [String] = []
  /// The note that is being read, and how deep it stands.
  private var note: (bytes: [UInt8], depth: Int)?
  private var gathering: XLIFFTextGathering?
  /// The parts of a `<unit>` or `<trans-unit>`, where all translations are kept.
  private var whole = XLIFFWhole()

  init(options: UnitReadingOptions) {
    self.options = options
    documentLanguages = (nil, nil)
    fileLanguages = (nil, nil)
  }

  func takeFinished() -> [Found] {
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    open.append(name)
    if gathering != nil {
      gathering?.start(tag, name, documentURI: documentURI)
      return
    }
    let inherited = translates.last ?? true
    translates.append(tag.value(of: "translate").map { $0.lowercased() != "no" } ?? inherited)
    switch name {
    case "xliff":
      documentURI = tag.uri
      documentLanguages = (tag.value(of: "srcLang"), tag.value(of: "trgLang"))
      fileLanguages = documentLanguages
      hasBraces = tag.declares(Self.phrase)
    case "file": startFile(tag)
    case "unit":
      forgetProposals()
      unitNotes = []
      whole = XLIFFWhole(id: tag.value(of: "id"), line: parser.line)
    case "trans-unit":
      forgetProposals()
      whole = XLIFFWhole(id: tag.value(of: "id"), line: parser.line)
      segment = XLIFFSegment(line: parser.line)
      segment.statement.approved = tag.value(of: "approved")
      segment.statement.memoQ = tag.foreignValue(of: "status")
      segment.statement.phrase = tag.foreignValue(of: "confirmed")
      segment.statement.origin = tag.foreignValue(of: "trans-origin")
    case "segment", "ignorable":
      segment = XLIFFSegment(line: parser.line)
      segment.statement.state = tag.value(of: "state")
      segment.statement.qualifier = tag.value(of: "subState")
    case "alt-trans", "match":
      isMachineMatch = ["origin", "type", "tool"].contains {
        TranslationStatement.isMachine(tag.value(of: $0))
      }
    case "seg" where open.dropLast().last == "seg-defs":
      if let id = tag.value(of: "id") {
        segment.levels[id] = (tag.value(of: "conf") ?? "", tag.value(of: "origin"))
      }
    case "note" where isNoteOfUnit:
      // Our own say how a translation was filled in.
      if tag.value(of: "from") != XLIFFWriter.toolID { note = ([], open.count) }
    case "source", "seg-source", "target": startText(tag, name)
    default: break
    }
  }

  private func forgetProposals() {
    proposals = []
    machineProposals = []
  }

  /// Of a `<trans-unit>`, or among the `<notes>` of a `<unit>`; others are about files and groups.
  private var isNoteOfUnit: Bool {
    let parents = open.dropLast().suffix(2)
    return parents.last == "trans-unit" || Array(parents) == ["unit", "notes"]
  }

  private func startFile(_ tag: XMLStartTag) {
    file = tag.value(of: "original") ?? tag.value(of: "id") ?? ""
    fileLanguages = (
      tag.value(of: "source-language") ?? documentLanguages.source,
      tag.value(of: "target-language") ?? documentLanguages.target
    )
    isOwn = tag.value(of: "tool-id") == XLIFFWriter.toolID
    hasBraces = hasBraces || tag.declares(Self.phrase)
  }

  /// The namespace of Phrase, whose files have codes in the text.
  private static let phrase: StaticString = "http://www.memsource.com/mxlf/2.0"

  private func startText(_ tag: XMLStartTag, _ name: String) {
    let parent = open.dropLast().last
    let isProposal = parent == "alt-trans" || parent == "match"
    let isPart =
      parent == "trans-unit" || parent == "segment"
      || parent == "ignorable" && options.keepsEveryTranslation
    guard isProposal ? name == "target" : isPart else { return }
    let language = tag.value(of: "lang", prefix: "xml")
    if !isProposal {
      segment.statement.isTranslatable = translates.last ?? true
      if name == "source" { segment.source = language ?? segment.source }
      if name == "target" {
        segment.target = language ?? segment.target
        segment.statement.state = tag.value(of: "state") ?? segment.statement.state
        segment.statement.qualifier =
          tag.value(of: "state-qualifier") ?? segment.statement.qualifier
      }
    }
    gathering = XLIFFTextGathering(depth: open.count, isProposal: isProposal)
  }

  func endElement(_ parser: XMLPushParser) {
    let depth = open.count
    guard let name = open.popLast() else { return }
    if var text = gathering {
      if text.depth == depth {
        gathering = nil
        text.finish()
        translates.removeLast()
        keep(text, from: name)
      } else {
        gathering?.end(depth: depth)
      }
      return
    }
    translates.removeLast()
    if let note, note.depth == depth {
      let text = String(decoding: note.bytes, as: UTF8.self).trimmed
      self.note = nil
      if !text.isEmpty {
        if name == "note", open.last == "notes" {
          unitNotes.append(text)
        } else {
          segment.notes.append(text)
        }
      }
    }
    switch name {
    case "trans-unit", "segment", "ignorable":
      if options.keepsEveryTranslation {
        keepPart(isText: name != "ignorable")
      } else if name != "ignorable" {
        endSegment(parser)
      }
    default: break
    }
    if options.keepsEveryTranslation, name == "trans-unit" || name == "unit" { endWhole(parser) }
  }

  private func keep(_ text: XLIFFTextGathering, from name: String) {
    let pieces = text.pieces
    if text.isProposal {
      guard let whole = pieces.last else { return }
      proposals.insert(whole.content.plain)
      if isMachineMatch { machineProposals.insert(whole.content.plain) }
      return
    }
    switch name {
    case "source": segment.sources += pieces
    case "seg-source": segment.segmented += pieces
    default: segment.targets += pieces
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    gathering?.append(bytes)
    note?.bytes.append(contentsOf: bytes)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  // MARK: Units

  private func endSegment(_ parser: XMLPushParser) {
    for (mark, source, target) in segment.pairs {
      var codes = XLIFFCodes(hasBraces: hasBraces)
      let text = codes.converted(source)
      let translation = target.map { codes.converted($0) }
      let standing = statement(mark).standing(
        of: translation, for: text, proposals: proposals, machineProposals: machineProposals)
      tally.add(standing)
      let isChecked = standing != .textless && standing != .untranslatable
      guard standing.isTaken || (options.keepsUntranslated && isChecked) else { continue }
      guard let unit = unit(text, translation ?? SegmentContent(""), parser) else { return }
      finished.append(Found(unit: unit, standing: standing, line: segment.line))
    }
    segment = XLIFFSegment()
  }

  private func statement(_ mark: String?) -> TranslationStatement {
    var statement = segment.statement
    statement.isOwn = isOwn || statement.qualifier?.hasPrefix("tm:") == true
    if let level = mark.flatMap({ segment.levels[$0] }) {
      statement.trados = level.level
      statement.origin = level.origin
    }
    return statement
  }

  /// Takes the text in hand as a part of its unit, all of it, however it is marked.
  private func keepPart(isText: Bool) {
    if let source = segment.sources.last(where: { $0.mark == nil }) {
      let text = whole.converted(source.content, hasBraces: hasBraces)
      let target = segment.targets.last { $0.mark == nil }?.content
      let translation = target.map { whole.converted($0, hasBraces: hasBraces) }
      let mark = segment.levels.count == 1 ? segment.levels.keys.first : nil
      let standing =
        isText
        ? statement(mark).standing(
          of: translation, for: text, proposals: proposals, machineProposals: machineProposals)
        : .textless
      whole.add(text, translation ?? (isText ? nil : text), standing)
    }
    let (source, target) = (segment.source, segment.target)
    segment = XLIFFSegment()
    (segment.source, segment.target) = (source, target)
  }

  private func endWhole(_ parser: XMLPushParser) {
    defer {
      whole = XLIFFWhole()
      segment = XLIFFSegment()
    }
    guard let source = whole.source else { return }
    tally.add(whole.standing)
    let target = whole.target ?? SegmentContent("")
    guard var unit = unit(source, target, parser) else { return }
    if let id = whole.id { unit.attributes.append(Attribute("tuid", id)) }
    unit.annotations.append(whole.standing.annotation)
    finished.append(Found(unit: unit, standing: whole.standing, line: whole.line))
  }

  /// Nil, and an error, when the languages of the texts are not given anywhere.
  private func unit(
    _ text: SegmentContent, _ translation: SegmentContent, _ parser: XMLPushParser
  ) -> TranslationUnit? {
    let source = segment.source ?? fileLanguages.source ?? options.sourceLanguage?.literal ?? ""
    let target = segment.target ?? fileLanguages.target ?? options.targetLanguage?.literal ?? ""
    guard !source.isEmpty, !target.isEmpty else {
      parser.stop(.missingLanguage(isTarget: !source.isEmpty))
      return nil
    }
    return TranslationUnit(
      attributes: [Attribute("srclang", source)],
      annotations: (file.isEmpty ? [] : [.property("x-document", file)])
        + (unitNotes + segment.notes).map { .note($0) },
      variants: [
        Variant(language: LanguageTag(source), content: text),
        Variant(language: LanguageTag(target), content: translation),
      ])
  }
}

/// A `<trans-unit>` or `<segment>` as far as it was read.
struct XLIFFSegment {
  typealias Piece = XLIFFTextGathering.Piece

  var statement = TranslationStatement()
  /// Languages of its own.
  var source: String?
  var target: String?
  var sources: [Piece] = []
  var segmented: [Piece] = []
  var targets: [Piece] = []
  /// What people wrote about it.
  var notes: [String] = []
  /// What Trados says of its parts, by their marks.
  var levels: [String: (level: String, origin: String?)] = [:]
  var line = 0

  init(line: Int = 0) {
    self.line = line
  }

  /// Each source with its translation: the whole, or the parts that marks cut it into, where marks
  /// cut the translation too.
  var pairs: [(mark: String?, source: SegmentContent, target: SegmentContent?)] {
    let marked = segmented.filter { $0.mark != nil }
    let isWhole = targets.contains { $0.mark == nil && !$0.content.plain.isBlank }
    if marked.isEmpty || isWhole && targets.allSatisfy({ $0.mark == nil }) {
      return sources.filter { $0.mark == nil }.map { source in
        (nil, source.content, targets.first { $0.mark == nil }?.content)
      }
    }
    return marked.map { part in
      (part.mark, part.content, targets.first { $0.mark == part.mark }?.content)
    }
  }
}

extension XMLStartTag {
  /// The value of an attribute of that name in a namespace of a tool's own.
  fileprivate func foreignValue(of name: StaticString) -> String? {
    for index in 0..<attributeCount {
      guard let attribute = attribute(index), attribute.prefix != nil,
        xmlEquals(attribute.name, name)
      else { continue }
      return String(decoding: attribute.value, as: UTF8.self)
    }
    return nil
  }
}

import Interchange
import Linguistics

/// How an article is to be pre-translated.
public struct PretranslationOptions: Sendable {
  public var source = LanguageTag(.russian)
  public var target = LanguageTag(.kazakh)
  /// Matches below this score are left out; 30 to 101.
  public var minimumScore = 70
  /// How many fuzzy matches a segment gets at most.
  public var limit = 5
  /// From which score on the best match is filled in as the translation, with the segment's own
  /// numbers; one that does not say all of these is never filled in.
  public var fillScore = 100
  /// Kinds of boilerplate that are taken too, such as credits.
  public var includedKinds: Set<SegmentKind> = []
  /// Whether terms, parts of sentences and translations into further languages are looked up too, for
  /// a tool that shows them: OmegaT.
  public var includesHelp = false
  /// Where terms are looked up; the memory's termbase unless given.
  public var glossaries: [Glossary]?

  public init() {}
}

/// An article with what a memory has for each of its segments, ready for a CAT tool.
public struct Pretranslation: Sendable {
  public enum XLIFFVersion: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  let document: BilingualDocument
  /// What else there is for each segment, if it was asked for.
  let help: [SegmentHelp]

  /// Segments to translate, and how many of them are filled in or have matches.
  public var segments: Int { document.segments.count }
  public var filled: Int { document.segments.count { $0.translation != nil } }
  public var matched: Int { document.segments.count { !$0.matches.isEmpty } }

  /// Writes it as XLIFF to a file, or to standard output for `-`.
  ///
  /// - Parameter copiesSource: whether a segment without a translation gets its source as one, which
  ///   OmegaT's own filter wants: it offers what stands in the target.
  public func writeXLIFF(
    to path: String, version: XLIFFVersion = .v12, copiesSource: Bool = false
  ) throws {
    let sink = try ByteSink(output: path)
    let version = XLIFFWriter.Version(rawValue: version.rawValue) ?? .v12
    try XLIFFWriter(to: sink, version: version, copiesSource: copiesSource).write(document)
  }
}

extension Memory {
  /// Looks every segment of an article up, and fills in what matches well enough.
  ///
  /// Only segments a translator is offered are taken, and boilerplate of the kinds asked for.
  public func pretranslate(
    _ segments: [Segment], named original: String,
    options: PretranslationOptions = PretranslationOptions()
  ) throws -> Pretranslation {
    let all = segments.enumerated().map { index, segment in
      CodedSegment(number: index + 1, segment: segment, text: CodedText(segment.text))
    }
    return try pretranslate(all, named: original, options)
  }

  /// Looks every segment of a document up; its codes go along, and come back with the translations.
  ///
  /// A match whose codes are others gets the segment's own where each of them has its counterpart,
  /// else none, and loses points for it.
  public func pretranslate(
    _ document: Document, named original: String,
    options: PretranslationOptions = PretranslationOptions()
  ) throws -> Pretranslation {
    let all = document.segments.map {
      CodedSegment(number: $0.number, segment: $0.segment, text: CodedText($0.content))
    }
    return try pretranslate(all, named: original, options)
  }

  private func pretranslate(
    _ segments: [CodedSegment], named original: String, _ options: PretranslationOptions
  ) throws -> Pretranslation {
    let wanted = segments.filter {
      !$0.segment.text.isEmpty
        && ($0.segment.kind.isOffered || options.includedKinds.contains($0.segment.kind))
    }
    let session = try PretranslationSession(self, options)
    var found: [PretranslationSession.Found] = []
    try session.lookUp(wanted) { found.append($1) }
    return Pretranslation(
      document: BilingualDocument(
        original: original, source: options.source, target: options.target,
        segments: found.map(\.segment)),
      help: found.compactMap(\.help))
  }
}

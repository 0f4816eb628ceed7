import Bitext
import Interchange
import Linguistics

/// An article that can be written again in another language: text, Markdown,
/// subtitles, a web page or a Word document.
///
///     let document = try Document("article.docx", language: LanguageTag(.russian))
///     var targets: [Int: SegmentContent] = [:]
///     for segment in document.segments where segment.kind.isOffered {
///       targets[segment.number] = translate(segment.content)    // codes and all
///     }
///     let report = try document.write(targets: targets, in: LanguageTag(.kazakh), to: "article.kk.docx")
///     // report.translated == targets.count, if every code came back
///
/// Its segments are those that ``/Linguistics/Segmenter`` finds in its text, and behind them what a
/// page says beside it (``DocumentSegment/Place``). Formatting inside a segment becomes codes,
/// which the translation places where they belong. Everything else in the document stays as it was;
/// parts of a Word document that are not changed are copied byte by byte.
public struct Document: Sendable {
  /// The language it is in.
  public let language: LanguageTag
  /// In the order of the document; boilerplate too.
  public let segments: [DocumentSegment]
  /// What is to be said of the article to whoever handed it in.
  public let notices: [ArticleNotice]
  /// The encoding it was read in.
  public let encoding: String

  let source: SourceDocument
  /// The file it was read from, where there is one.
  let original: String?

  /// Reads the article at a path, standard input for `-`.
  ///
  /// - Parameters:
  ///   - article: the file, or `-` for standard input.
  ///   - language: the language it is in.
  ///   - isSegmented: whether each line of it is a segment, so that it is plain text.
  ///   - encoding: the encoding it is in, whatever it says itself.
  ///   - joinsWrappedLines: whether lines broken to fit a width are one paragraph, in plain text.
  ///   - rules: those of an SRX file, to cut sentences by.
  /// - Throws: an error that names the file; ``DocumentError`` for a language without rules.
  public init(
    _ article: String, language: LanguageTag, isSegmented: Bool = false, encoding: String? = nil,
    joinsWrappedLines: Bool = false, rules: SRXRules? = nil
  ) throws {
    let file = try FileByteSource(named: article)
    try self.init(
      file, language: language, isSegmented: isSegmented, encoding: encoding,
      joinsWrappedLines: joinsWrappedLines, rules: rules)
  }

  /// Reads an article that is in memory; messages call it by its name.
  public init(
    data: [UInt8], name: String, language: LanguageTag, isSegmented: Bool = false,
    encoding: String? = nil
  ) throws {
    try self.init(
      MemoryByteSource(data, name: name), language: language, isSegmented: isSegmented,
      encoding: encoding, joinsWrappedLines: false, rules: nil)
  }

  private init(
    _ file: any ByteSource, language: LanguageTag, isSegmented: Bool, encoding: String?,
    joinsWrappedLines: Bool, rules: SRXRules?
  ) throws {
    guard isSegmented || language.language != nil else {
      throw DocumentError.cannotSegment(language)
    }
    original = file.path
    source = try SourceDocument(file, encoding: encoding, isPlain: isSegmented)
    self.language = language
    notices = source.article.notices
    self.encoding = source.article.encoding
    // Elsewhere a line is a paragraph, however long.
    let isWrapped = joinsWrappedLines && source.article.format == .plain
    segments = try Self.segments(of: source, isWrapped: isWrapped) { text in
      guard !isSegmented, let language = language.language else {
        return Segment.lines(of: text)
      }
      return Segmenter(language: language, joinsWrappedLines: isWrapped, rules: rules)
        .segments(in: text)
    }
    if let failure = rules?.failure { throw failure }
  }

  private static func segments(
    of source: SourceDocument, isWrapped: Bool, _ cut: (String) -> [Segment]
  ) throws -> [DocumentSegment] {
    var segments: [DocumentSegment] = []
    func add(_ found: [Segment], _ place: DocumentSegment.Place, from start: Int) throws {
      for segment in found {
        let range = start + segment.bytes.lowerBound..<start + segment.bytes.upperBound
        let content =
          isWrapped
          ? SegmentContent(segment.text) : try source.content(of: range).content
        segments.append(
          DocumentSegment(
            number: segments.count + 1, segment: place.segment(segment), place: place,
            content: content, range: range))
      }
    }
    try add(cut(source.article.text), .article, from: 0)
    for further in source.further {
      let text = String(decoding: Array(source.text.utf8)[further.range], as: UTF8.self)
      try add(cut(text), DocumentSegment.Place(further.kind), from: further.range.lowerBound)
    }
    return segments
  }
}

extension DocumentSegment.Place {
  fileprivate init(_ kind: FurtherText.Kind) {
    self =
      switch kind {
      case .title: .title
      case .alternative: .alternative
      case .description: .description
      }
  }

  /// Gives a segment the kind that its place in the document tells, whatever its text looks like.
  fileprivate func segment(_ segment: Segment) -> Segment {
    let kind: SegmentKind =
      switch self {
      case .article: segment.kind
      case .title: .headline
      case .alternative: .caption
      case .description: .sentence
      }
    return Segment(
      text: segment.text, kind: kind, bytes: segment.bytes, scalars: segment.scalars,
      paragraph: segment.paragraph, decisions: segment.decisions)
  }
}

import Bitext
import Foundation
import Interchange
import Linguistics
import Workspace

extension Workbench {
  /// The article's text with its translations in place: confirmed ones and drafts; a segment without
  /// one keeps its source.
  ///
  /// Throws ``/Workspace/WorkspaceError/noSuchTarget(_:)``.
  public func text(of id: Int, in language: LanguageTag) throws -> String {
    let article = try workspace.article(id)
    return try article.segments.map { segment in
      let translation = try segment.translation(into: language)
      return segment.lead + (translation.state == .empty ? segment.source : translation.text)
    }.joined() + article.ending
  }

  /// The article as the file it was read from, with its translations in place; as text where there
  /// is no file, or none that still reads as the article does.
  ///
  /// Formatting inside a sentence is kept where a translation has its codes as tags, such as
  /// `<g1>`; pictures, notes and the like stand behind a translation that has none of them.
  public func document(of id: Int, in language: LanguageTag) throws -> ExportedDocument {
    let article = try workspace.article(id)
    if let file = try workspace.file(of: id) {
      let name = article.summary.name
      let source = try SourceDocument(MemoryByteSource(file, name: name))
      if source.article.text == article.text {
        let languages = DocumentLanguages(source: article.summary.source, target: language)
        let written = try source.written(
          article.replacements(in: source, language), language: languages)
        return ExportedDocument(
          bytes: written.bytes, format: source.article.format, named: name,
          isUTF8: source.article.encoding == "UTF-8")
      }
    }
    return ExportedDocument(
      bytes: Array(try text(of: id, in: language).utf8), format: .plain, named: "", isUTF8: true)
  }

  /// The inline codes of an article's file by segment, as tags that a translation may have: what
  /// ``document(of:in:)`` takes for formatting. Empty where there is no file that still reads so.
  public func codes(of id: Int) throws -> [SegmentCodes] {
    let article = try workspace.article(id)
    guard let file = try workspace.file(of: id) else { return [] }
    let source = try SourceDocument(MemoryByteSource(file, name: article.summary.name))
    guard source.article.text == article.text else { return [] }
    return try article.placed.compactMap { segment, place in
      let content = try source.content(of: place)
      guard content.hasCodes else { return nil }
      return SegmentCodes(
        number: segment.number,
        codes: content.placedTags.map { SegmentCodes.Code(offset: $0.offset, tag: $0.tag) })
    }
  }

  /// Writes the article as XLIFF 1.2 for a CAT tool, to a file or to standard output for `-`.
  ///
  /// What is confirmed is `translated`; a draft is to be reviewed, and teaches a memory nothing
  /// when the file is imported.
  public func writeXLIFF(of id: Int, in language: LanguageTag, to path: String) throws {
    let article = try workspace.article(id)
    let segments = try article.segments.filter { $0.kind.isOffered && !$0.source.isEmpty }
      .map { segment in
        let translation = try segment.translation(into: language)
        var bilingual = BilingualSegment(
          number: segment.number, text: CodedText(segment.source),
          translation: translation.state == .empty ? nil : (CodedText(translation.text), 0),
          matches: [])
        bilingual.standing = translation.isConfirmed ? .confirmed : .draft
        return bilingual
      }
    let document = BilingualDocument(
      original: article.summary.name, source: article.summary.source, target: language,
      segments: segments)
    try XLIFFWriter(to: ByteSink(output: path), version: .v12).write(document)
  }

  /// Writes what is confirmed of the article as TMX, each unit with the texts beside it as properties.
  public func writeTMX(of id: Int, to path: String) throws {
    let article = try workspace.article(id)
    let writer = try TMXWriter(to: ByteSink(output: path))
    try writer.write(
      header: MemoryHeader(attributes: [
        Attribute("creationtool", "tm"), Attribute("creationtoolversion", Version.current),
        Attribute("segtype", "sentence"), Attribute("o-tmf", "tm"), Attribute("adminlang", "en"),
        Attribute("srclang", article.summary.source.literal), Attribute("datatype", "plaintext"),
      ]))
    for segment in article.segments {
      let confirmed = segment.translations.filter(\.isConfirmed)
      if confirmed.isEmpty { continue }
      let beside = article.neighbours(of: segment.number)
      let neighbours = SegmentNeighbours(
        previous: beside.previous.map { SegmentContent($0.source) },
        next: beside.next.map { SegmentContent($0.source) })
      try writer.write(
        unit: TranslationUnit(
          variants: [
            Variant(
              language: article.summary.source,
              annotations: StatedContext.annotations(neighbours),
              content: SegmentContent(segment.source))
          ]
            + confirmed.map { Variant(language: $0.language, content: SegmentContent($0.text)) }))
    }
    try writer.finish()
  }
}

extension WorkArticle {
  /// The article's text as it was read: splits and merges leave it as it was.
  fileprivate var text: String { segments.map { $0.lead + $0.source }.joined() + ending }

  /// The segments with their places in the text, whatever was split or merged.
  fileprivate var placed: [(segment: WorkSegment, place: Range<Int>)] {
    var end = 0
    return segments.map { segment in
      let start = end + segment.lead.utf8.count
      end = start + segment.source.utf8.count
      return (segment, start..<end)
    }
  }

  /// Translations with the places of their segments.
  fileprivate func replacements(
    in document: SourceDocument, _ language: LanguageTag
  ) throws -> [(range: Range<Int>, text: CodedText)] {
    try placed.compactMap { segment, place in
      let translation = try segment.translation(into: language)
      guard translation.state != .empty, !translation.text.allSatisfy(\.isWhitespace) else {
        return nil
      }
      let own = try document.content(of: place)
      return (place, CodedText(tagged: translation.text, like: own).fitted(to: own).text)
    }
  }
}

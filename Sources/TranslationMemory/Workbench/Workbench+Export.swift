import Bitext
import Foundation
import Interchange
import Linguistics
import Workspace

extension Workbench {
  /// The article's text with its translations in place: confirmed ones and drafts; a segment without
  /// one keeps its source.
  ///
  /// Throws ``WorkspaceError/noSuchTarget(_:)``.
  public func text(of id: Int, in language: LanguageTag) throws -> String {
    let article = try workspace.article(id)
    return try article.segments.map { segment in
      let translation = try segment.translation(into: language)
      return segment.lead + (translation.state == .empty ? segment.source : translation.text)
    }.joined() + article.ending
  }

  /// Writes the article as XLIFF 1.2 for a CAT tool, to a file or to standard output for `-`.
  ///
  /// What is confirmed is `translated`; a draft is to be reviewed, and teaches a memory nothing when
  /// the file is imported.
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
      let (previous, next) = article.neighbours(of: segment.number)
      let neighbours = SegmentNeighbours(
        previous: previous.map { SegmentContent($0.source) },
        next: next.map { SegmentContent($0.source) })
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

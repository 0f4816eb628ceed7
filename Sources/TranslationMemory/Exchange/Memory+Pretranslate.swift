import Foundation
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

  public init() {}
}

/// An article with what a memory has for each of its segments, ready for a CAT tool.
public struct Pretranslation: Sendable {
  public enum XLIFFVersion: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  let document: BilingualDocument

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

  /// Writes it as an OmegaT project in a folder.
  ///
  /// - Parameter glossaries: CSV or TSV files whose first line names languages; those with the two
  ///   of the project become its glossary.
  public func writeOmegaTProject(to folder: String, glossaries: [String] = []) throws {
    var terms: [OmegaTProject.Term] = []
    for file in glossaries {
      try UnitTable.read(
        FileByteSource(path: file),
        unit: { unit, _ in
          func texts(_ tag: LanguageTag) -> [String] {
            unit.variants.filter { $0.language.isSameLanguage(as: tag) }.map(\.content.plain)
          }
          let comment = unit.annotations.first { $0.kind == .note }?.value ?? ""
          for source in texts(document.source) {
            for target in texts(document.target) {
              terms.append(.init(source: source, target: target, comment: comment))
            }
          }
        }, notice: { _, _ in })
    }
    let name = URL(fileURLWithPath: document.original).deletingPathExtension().lastPathComponent
    try OmegaTProject(folder: folder).write(document, name: name, glossary: terms)
  }
}

extension Memory {
  /// Looks every segment of an article up, and fills in what matches well enough.
  ///
  /// Only segments a translator is offered are taken; the page's furniture is not.
  public func pretranslate(
    _ segments: [Segment], named original: String,
    options: PretranslationOptions = PretranslationOptions()
  ) throws -> Pretranslation {
    var suggesting = SuggestionOptions()
    suggesting.source = options.source
    suggesting.targets = [options.target]
    suggesting.minimumScore = options.minimumScore
    suggesting.limit = options.limit
    var found: [BilingualSegment] = []
    try forEachSuggestion(for: segments, options: suggesting) { suggestion in
      guard suggestion.segment.kind.isOffered, !suggestion.segment.text.isEmpty else { return }
      let matches = suggestion.matches.compactMap { match in
        match.targets.first.map { target in
          (
            isComplete: target.left.isEmpty,
            match: BilingualMatch(
              score: match.score, source: target.adapted?.source ?? match.source.plain,
              target: target.text, origin: match.origin, isAligned: match.quality == .aligned,
              isAdapted: target.adapted != nil)
          )
        }
      }
      // A number that could not be adapted would be wrong, and nobody might look.
      let best = matches.first {
        $0.isComplete && $0.match.score >= options.fillScore && !$0.match.target.isEmpty
      }?.match
      found.append(
        BilingualSegment(
          text: suggestion.segment.text, translation: best.map { ($0.target, $0.score) },
          isTranslationAdapted: best?.isAdapted ?? false, matches: matches.map(\.match)))
    }
    return Pretranslation(
      document: BilingualDocument(
        original: original, source: options.source, target: options.target, segments: found))
  }
}

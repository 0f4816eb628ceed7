import Bitext
import Linguistics
import Matching

/// A unit on its way into a memory, with what of it can be worked out without the memory.
///
/// Analysing the texts is the larger half of an import's work; whoever reads the file can do it on
/// another core.
package struct IncomingUnit: Sendable {
  let unit: TranslationUnit
  let quality: Quality
  /// See ``UnitIdentity``.
  let digest: Int64
  /// Of each variant; nil where the memory is to analyse it when it needs to.
  let analyses: [TextAnalysis?]
}

/// What the memory stores of an analysed text.
struct TextAnalysis: Sendable {
  /// See ``AnalyzedText/fingerprint``.
  let fingerprint: UInt64
  let entry: IndexEntry
  /// See ``IndexEntry/listedStems``.
  let listed: [UInt32]

  init(_ text: AnalyzedText) {
    fingerprint = text.fingerprint
    entry = IndexEntry(text)
    listed = entry.listedStems
  }
}

/// Analyses texts, with one analyser a language.
struct TextAnalyzers {
  private var analyzers: [String: TextAnalyzer] = [:]

  mutating func analyze(_ content: SegmentContent, in tag: LanguageTag) -> TextAnalysis {
    let analyzer: TextAnalyzer
    if let known = analyzers[tag.primary] {
      analyzer = known
    } else {
      analyzer = TextAnalyzer(language: tag)
      analyzers[tag.primary] = analyzer
    }
    let matchable = content.matchable
    return TextAnalysis(analyzer.analyze(matchable.text, codes: matchable.codes))
  }
}

/// Makes units ready for a memory, on whatever thread reads them.
package struct UnitPreparation {
  private let languages: Set<String>?
  private var analyzers = TextAnalyzers()

  /// For units that are to be added to this memory.
  package init(for store: MemoryStore) {
    languages = store.analyzedLanguages
  }

  /// - Parameter isNew: whether the memory is expected to lack the unit; of one it has, no text needs
  ///   to be analysed.
  package mutating func prepare(
    _ unit: TranslationUnit, quality: Quality, isNew: Bool
  ) -> IncomingUnit {
    IncomingUnit(
      unit: unit, quality: quality, digest: UnitIdentity.digest(of: unit),
      analyses: isNew
        ? unit.variants.map { variant in
          languages?.contains(variant.language.primary) == false
            ? nil : analyzers.analyze(variant.content, in: variant.language)
        } : [])
  }
}

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
  /// Nil for a unit that the memory is expected to have.
  let work: Work?

  /// What only a unit that the memory lacks needs.
  struct Work: Sendable {
    /// See ``ChangeDate``.
    let changed: Int64?
    /// Of each variant; nil where the memory is to analyse it when it needs to.
    let analyses: [TextAnalysis?]
  }

  init(_ unit: TranslationUnit, quality: Quality, work: Work? = nil) {
    self.unit = unit
    self.quality = quality
    digest = UnitIdentity.digest(of: unit)
    self.work = work
  }
}

/// What the memory stores of an analysed text.
struct TextAnalysis: Sendable {
  /// See ``TextOutline/fingerprint``.
  let fingerprint: UInt64
  let entry: IndexEntry
  /// See ``IndexEntry/listedStems``.
  let listed: [UInt32]

  init(_ text: TextOutline) {
    fingerprint = text.fingerprint
    entry = IndexEntry(text)
    listed = entry.listedStems
  }
}

/// Analyses texts, with one analyser a language.
struct TextAnalyzers {
  // A list: for a few languages a dictionary takes longer.
  private var analyzers: [(language: String, analyzer: TextAnalyzer)] = []

  mutating func analyze(_ content: SegmentContent, in tag: LanguageTag) -> TextAnalysis {
    let analyzer: TextAnalyzer
    if let known = analyzers.first(where: { $0.language == tag.primary }) {
      analyzer = known.analyzer
    } else {
      analyzer = TextAnalyzer(language: tag)
      analyzers.append((tag.primary, analyzer))
    }
    let matchable = content.matchable
    return TextAnalysis(analyzer.outline(matchable.text, codes: matchable.codes))
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
    guard isNew else { return IncomingUnit(unit, quality: quality) }
    var analyses: [TextAnalysis?] = []
    analyses.reserveCapacity(unit.variants.count)
    for place in unit.variants.indices {
      let language = unit.variants[place].language
      analyses.append(
        languages?.contains(language.primary) == false
          ? nil : analyzers.analyze(unit.variants[place].content, in: language))
    }
    return IncomingUnit(
      unit, quality: quality,
      work: IncomingUnit.Work(changed: ChangeDate.latest(of: unit), analyses: analyses))
  }
}

import Alignment
import Completion
import Linguistics
import Matching
import MemoryStore
import Repair

/// Repairs the matches of one segment with what the session has: terms, learnt links and parts, words,
/// spellings of names.
struct MatchRepairer {
  private let text: String
  private let query: AnalyzedText
  private let options: SuggestionOptions
  private let terms: SessionTerms
  private let completions: SessionCompletion
  private let reader: SegmentReader
  private let revisions: [Int64]

  /// Matches less like the segment are other sentences.
  private static let leastScore = 55

  init(
    text: String, query: AnalyzedText, options: SuggestionOptions, terms: SessionTerms,
    completions: SessionCompletion, reader: SegmentReader, revisions: [Int64]
  ) {
    self.text = text
    self.query = query
    self.options = options
    self.terms = terms
    self.completions = completions
    self.reader = reader
    self.revisions = revisions
  }

  /// Adds the repaired translations of a match.
  func repair(_ match: inout Match, _ candidate: MatchCandidate) throws {
    guard !candidate.isExact, candidate.base >= Self.leastScore, match.source.markup == nil else {
      return
    }
    for index in match.targets.indices where match.targets[index].left.isEmpty {
      match.targets[index].repaired = try repaired(
        match.source.plain, match.targets[index], candidate)
    }
  }

  private func repaired(
    _ stored: String, _ target: Match.Target, _ candidate: MatchCandidate
  ) throws -> RepairedText? {
    guard target.content.markup == nil else { return nil }
    let translation = target.content.plain
    let storedText = RepairText(stored, reader.analyzer.analyze(stored))
    let newText = RepairText(text, query)
    let analyzer = TextAnalyzer(language: target.language)
    let targetText = RepairText(translation, analyzer.analyze(translation))
    var known = MatchRepair.Case(
      stored: storedText, new: newText, target: targetText,
      script: EditScript(stored: storedText.analyzed.tokens, new: query.tokens),
      from: options.source, to: target.language)
    let source = try terms.finder(for: reader, at: revisions)
    known.storedTerms = source.standing(in: stored, translatedInto: nil)
    known.newTerms = source.standing(in: text, translatedInto: target.language)
    known.targetTerms = try terms.finder(of: target.language, for: reader, at: revisions)
      .standing(in: translation, translatedInto: nil)
    known.numbers = target.adapted.map(Self.replacements) ?? []
    return try candidate.memory.memory.store.lookUp { state in
      let finder = try state.fragmentFinder(from: options.source, to: target.language)
      if let unit = try finder?.linkedUnit(candidate.unit.id) { known.addLinks(unit) }
      let words = MemoryWords(
        text: text, query: query, stored: storedText, finder: finder,
        lexicon: finder == nil ? nil : try completions.lexicon(to: target.language),
        names: NameSpelling(from: options.source, to: target.language), analyzer: analyzer)
      return try MatchRepair(known, words)?.repaired()
    }
  }

  /// The numbers that were put into a translation.
  private static func replacements(
    _ adapted: AdaptedText
  ) -> [(range: Range<Int>, text: String)] {
    var result: [(range: Range<Int>, text: String)] = []
    var position = 0
    for run in adapted.runs {
      let count = run.text.utf8.count
      switch run.kind {
      case .same: position += count
      case .deleted:
        result.append((position..<position + count, ""))
        position += count
      case .inserted:
        if let last = result.last, last.range.upperBound == position, last.text.isEmpty {
          result[result.count - 1].text = run.text
        } else {
          result.append((position..<position, run.text))
        }
      }
    }
    return result
  }
}

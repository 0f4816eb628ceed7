import Bitext
import Linguistics
import Matching

/// One match of a segment.
package struct MatchDocument: Encodable {
  let score: Int
  let base: Int
  let penalties: [Match.Penalty]
  let band: FuzzyBand
  let memory: String?
  let unit: Int
  let source: String
  let sourceMarkup: String?
  let targets: [String: String]
  let targetsMarkup: [String: String]?
  /// The translations with the segment's own numbers and dates, where those differ.
  let adapted: [String: String]?
  /// The translations with the segment's own words as well, where all of them could be put in.
  let repaired: [String: RepairDocument]?
  /// The numbers and dates of the segment that a translation, adapted or not, does not say.
  let left: [String: [NumberDifference]]?
  let origin: String
  let reasons: [String]
  let diff: [DiffRun]
  let explanation: ScoreArithmetic?

  package init(_ match: Match) {
    score = match.score
    base = match.base
    penalties = match.penalties
    band = match.band
    memory = match.memory
    unit = match.unit
    source = match.source.plain
    sourceMarkup = match.source.markup
    var targets: [String: String] = [:]
    var markup: [String: String] = [:]
    var adapted: [String: String] = [:]
    var repaired: [String: RepairDocument] = [:]
    var left: [String: [NumberDifference]] = [:]
    for target in match.targets {
      targets[target.language.literal] = target.content.plain
      markup[target.language.literal] = target.content.markup
      adapted[target.language.literal] = target.adapted?.text
      repaired[target.language.literal] = target.repaired.map(RepairDocument.init)
      if !target.left.isEmpty { left[target.language.literal] = target.left }
    }
    self.targets = targets
    targetsMarkup = markup.isEmpty ? nil : markup
    self.adapted = adapted.isEmpty ? nil : adapted
    self.repaired = repaired.isEmpty ? nil : repaired
    self.left = left.isEmpty ? nil : left
    origin = match.origin
    reasons = match.reasons
    diff = match.diff
    explanation = match.arithmetic
  }
}

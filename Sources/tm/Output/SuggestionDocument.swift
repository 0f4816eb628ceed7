import TranslationMemory

/// A segment and its matches as `--json` and `--jsonl` give them; version 1 of the schema.
struct SuggestionDocument: Encodable {
  let schema = 1
  let index: Int
  let text: String
  let kind: SegmentKind
  let paragraph: Int
  /// Whether it is for translation at all.
  let offered: Bool
  let matches: [MatchDocument]
  let fragments: [FragmentDocument]

  init(_ suggestion: Suggestion, index: Int) {
    self.index = index
    text = suggestion.segment.text
    kind = suggestion.segment.kind
    paragraph = suggestion.segment.paragraph
    offered = suggestion.segment.kind.isOffered
    matches = suggestion.matches.map(MatchDocument.init)
    fragments = suggestion.fragments.map(FragmentDocument.init)
  }
}

/// One match of a segment.
struct MatchDocument: Encodable {
  let score: Int
  let base: Int
  let penalties: [Match.Penalty]
  let band: FuzzyBand
  let unit: Int
  let source: String
  let sourceMarkup: String?
  let targets: [String: String]
  let targetsMarkup: [String: String]?
  let origin: String
  let reasons: [String]
  let diff: [DiffRun]

  init(_ match: Match) {
    score = match.score
    base = match.base
    penalties = match.penalties
    band = match.band
    unit = match.unit
    source = match.source.plain
    sourceMarkup = match.source.markup
    var targets: [String: String] = [:]
    var markup: [String: String] = [:]
    for target in match.targets {
      targets[target.language.literal] = target.content.plain
      markup[target.language.literal] = target.content.markup
    }
    self.targets = targets
    targetsMarkup = markup.isEmpty ? nil : markup
    origin = match.origin
    reasons = match.reasons
    diff = match.diff
  }
}

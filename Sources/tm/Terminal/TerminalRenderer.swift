import TranslationMemory

/// Suggestions for a person: each sentence, the stored ones like it with the difference marked,
/// and their translations side by side.
struct TerminalRenderer: SuggestionRenderer {
  /// A person whose sentence has a match of this score has no use for its parts.
  static let closeMatch = 85

  private let from: LanguageTag
  private let to: [LanguageTag]
  private let style: Style
  private let output = TextOutput()
  private var number = 0
  /// The number shown for each segment of the article.
  private var numbers: [Int?] = []
  private var bands: [FuzzyBand: Int] = [:]

  init(from: LanguageTag, to: [LanguageTag], style: Style = Style(isColored: Console.hasColor)) {
    self.from = from
    self.to = to
    self.style = style
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws {
    let segment = suggestion.segment
    guard segment.kind.isOffered else {
      numbers.append(nil)
      try output.writeLine(style.dim("  –  \(segment.text)  (\(segment.kind.rawValue))") + "\n")
      return
    }
    number += 1
    numbers.append(number)
    var notes = segment.kind == .sentence ? "" : "  (\(segment.kind.rawValue))"
    if let first = suggestion.repeats.flatMap({ numbers[$0] }) {
      notes += "  (the same as \(first))"
    }
    try output.writeLine(
      Self.column("\(number)", 3) + "  " + style.bold(segment.text) + style.dim(notes))
    let band = FuzzyBand(score: suggestion.matches.first?.score ?? 0)
    bands[band, default: 0] += 1
    if suggestion.matches.isEmpty { try output.writeLine("     " + style.dim("new")) }
    for row in MatchRow.rows(of: suggestion.matches) { try show(row) }
    let terms = TermLines(suggestion.terms, to: to)
    for line in terms.lines(style: style) { try output.writeLine("     " + line) }
    for line in FragmentRows(suggestion, style: style).lines { try output.writeLine(line) }
    try output.write("\n")
  }

  private func show(_ row: MatchRow) throws {
    let best = row.matches[0]
    let name = best.score >= 100 ? "\(best.band.rawValue) \(best.score)" : "\(best.score)"
    let units = row.matches.map { "#\($0.unit)" }.joined(separator: " ")
    let penalties = best.penalties.map { "-\($0.points) \($0.why)" }
    let origins = Set(row.matches.map { Self.fileName($0.origin) }).sorted()
    let memories = Set(row.matches.compactMap(\.memory)).sorted()
    let notes = ([units] + memories + penalties + best.reasons + origins).joined(separator: " · ")
    try output.writeLine(
      "     " + style.band(Self.column(name, 12, isLeft: true), best.score) + style.dim(notes))
    if best.base < 100 {
      try output.writeLine("       \(from)  " + render(best.diff))
    }
    for language in to {
      for match in row.matches {
        for target in match.targets where target.language == language {
          let text = target.adapted.map { render($0.runs) } ?? target.content.plain
          try output.writeLine("       \(language)  " + text)
          if let left = LeftNumbers.text(target) {
            try output.writeLine("           " + style.dim(left))
          }
        }
      }
    }
    if let arithmetic = best.arithmetic {
      try output.writeLine("       " + style.dim(ScoreLine.text(arithmetic, of: best)))
    }
  }

  private func render(_ diff: [DiffRun]) -> String {
    diff.map { run in
      switch run.kind {
      case .same: run.text
      case .deleted: style.deleted(run.text)
      case .inserted: style.inserted(run.text)
      }
    }.joined()
  }

  mutating func end() throws {
    let counts = FuzzyBand.allCases.compactMap { band in
      bands[band].map { "\($0) \(band.rawValue)" }
    }
    if number > 0 {
      try output.writeLine(
        style.dim("\(number) segment\(number == 1 ? "" : "s"): ") + counts.joined(separator: " · "))
    }
    try output.finish()
  }

  private static func column(_ text: String, _ width: Int, isLeft: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return isLeft ? text + padding : padding + text
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// Matches shown as one: the same stored sentence at the same score, translated into different
/// languages by different units.
struct MatchRow {
  private(set) var matches: [Match]

  static func rows(of matches: [Match]) -> [MatchRow] {
    var rows: [MatchRow] = []
    for match in matches {
      if let index = rows.firstIndex(where: { $0.completes(match) }) {
        rows[index].matches.append(match)
      } else {
        rows.append(MatchRow(matches: [match]))
      }
    }
    return rows
  }

  private func completes(_ match: Match) -> Bool {
    let languages = Set(matches.flatMap(\.targets).map(\.language))
    return matches[0].source == match.source && matches[0].score == match.score
      && languages.isDisjoint(with: match.targets.map(\.language))
  }
}

import TranslationMemory

/// Suggestions for a person: each sentence, the stored ones like it with the difference marked,
/// and their translations side by side.
struct TerminalRenderer: SuggestionRenderer {
  /// A sentence with a match of this score or more is shown without its parts.
  static let closeMatch = 85

  private let from: LanguageTag
  private let to: [LanguageTag]
  private let screen: Screen
  private var style: Style { screen.style }
  private var output: TextOutput { screen.output }
  private var notes: TermNotes
  private var number = 0
  /// The number shown for each segment of the article.
  private var numbers: [Int?] = []
  private var bands: [FuzzyBand: Int] = [:]

  init(from: LanguageTag, to: [LanguageTag], screen: Screen) {
    self.from = from
    self.to = to
    self.screen = screen
    notes = TermNotes(to: to)
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws {
    let segment = suggestion.segment
    guard segment.kind.isOffered else {
      numbers.append(nil)
      try screen.write(
        style.dim("  –  "), style.dim("\(segment.text)  (\(segment.kind.rawValue))"), indent: 5)
      try output.writeLine("")
      return
    }
    number += 1
    numbers.append(number)
    var notes = segment.kind == .sentence ? "" : "  (\(segment.kind.rawValue))"
    if let first = suggestion.repeats.flatMap({ numbers[$0] }) {
      notes += "  (the same as \(first))"
    }
    try screen.write(
      Self.column("\(number)", 3) + "  ", style.bold(segment.text) + style.dim(notes), indent: 5)
    let band = FuzzyBand(score: suggestion.matches.first?.score ?? 0)
    bands[band, default: 0] += 1
    if suggestion.matches.isEmpty { try output.writeLine("     " + style.dim("new")) }
    for row in MatchRow.rows(of: suggestion.matches) { try show(row) }
    let isClose = (suggestion.matches.first?.score ?? 0) >= Self.closeMatch
    let terms = self.notes.take(suggestion.terms, segment: number, hidesWords: isClose)
    for line in terms.lines(style: style, width: screen.width) { try output.writeLine(line) }
    for line in FragmentRows(suggestion, screen: screen).lines { try output.writeLine(line) }
    for line in PassageRows(suggestion, screen: screen).lines(from: "\(from)") {
      try output.writeLine(line)
    }
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
    try screen.write(
      "     " + style.band(Self.column(name, 12, isLeft: true), best.score), style.dim(notes),
      indent: 17)
    if best.base < 100 { try write("\(from)", render(best.diff)) }
    for language in to {
      for match in row.matches {
        for target in match.targets where target.language == language {
          let text = target.adapted.map { render($0.runs) } ?? target.content.plain
          try write("\(language)", text)
          if let left = LeftNumbers.text(target) {
            try screen.write("           ", style.dim(left), indent: 11)
          }
          if let repaired = target.repaired {
            let note = style.dim("repaired \(Int(repaired.confidence * 100)) %")
            try screen.write("           ", note + "  " + render(repaired.runs), indent: 11)
          }
        }
      }
    }
    if let arithmetic = best.arithmetic {
      try screen.write("       ", style.dim(ScoreLine.text(arithmetic, of: best)), indent: 7)
    }
  }

  /// A text behind its language.
  private func write(_ language: String, _ text: String) throws {
    let label = "       \(language)  "
    try screen.write(label, text, indent: label.count)
  }

  private func render(_ diff: [DiffRun]) -> String { style.render(diff) }

  mutating func end() throws {
    let counts = FuzzyBand.allCases.compactMap { band in
      bands[band].map { "\($0) \(band.rawValue)" }
    }
    if number > 0 {
      try output.writeLine(
        style.dim("\(number.counted("segment")): ") + counts.joined(separator: " · "))
    }
    try screen.finish()
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

import TranslationMemory

/// Findings of a check in words: for a person on a terminal, or as a table for other tools.
struct CheckLines {
  let file: String
  let findings: [CheckFinding]

  /// A line a finding: place, language, kind, what, source and target, between tabs.
  ///
  /// - Parameter isRaw: whether a cell may be what a spreadsheet takes for a formula.
  func table(isRaw: Bool) -> String {
    findings.map { finding in
      let fields = [
        "\(file):\(finding.line)", finding.language.literal, finding.kind.rawValue, finding.detail,
        finding.source, finding.target,
      ]
      let cells = fields.map(Self.flat)
      return (isRaw ? cells : cells.map(FormulaGuard.guarded)).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// The findings of each translation under its place, with both texts below.
  func show(on screen: Screen) throws {
    let style = screen.style
    for (index, finding) in findings.enumerated() {
      let previous = index > 0 ? findings[index - 1] : nil
      if previous.map({ !isSamePair($0, finding) }) ?? true {
        let place = style.bold("\(file):\(finding.line)") + "  " + finding.language.literal
        try screen.write("", place, indent: 0)
      }
      let kind = "  " + style.band(finding.kind.rawValue, 75) + "  "
      try screen.write(kind, Self.flat(finding.detail), indent: finding.kind.rawValue.count + 4)
      let next = index + 1 < findings.count ? findings[index + 1] : nil
      if next.map({ !isSamePair($0, finding) }) ?? true {
        try screen.write(style.dim("  source  "), Self.flat(finding.source), indent: 10)
        try screen.write(style.dim("  target  "), Self.flat(finding.target), indent: 10)
        try screen.output.writeLine("")
      }
    }
  }

  /// What a check did, in lines for standard error.
  static func summary(
    of report: BilingualCheck.Report, file: String, from: LanguageTag
  ) -> [String] {
    if report.pairs == 0 {
      return [
        "\(file): no text in \(from) with a translation to check; "
          + "name the languages with --from and --to"
      ]
    }
    let units = Set(report.findings.map(\.row)).count
    let found =
      report.findings.isEmpty
      ? "nothing found"
      : "\(report.findings.count.counted("finding")) "
        + "in \(units.counted("unit"))"
    return ["\(file): \(report.pairs.counted("translation")), \(found)"]
      + report.deviating.map { deviation in
        "\(file): \(Int((deviation.share * 100).rounded())) % of the terms are not translated into "
          + "\(deviation.language) as the glossary says, so none is called missing; "
          + "--strict-terms lists them"
      }
  }

  private func isSamePair(_ a: CheckFinding, _ b: CheckFinding) -> Bool {
    a.row == b.row && a.language == b.language
  }

  /// Without line ends and tabs, which would break the table.
  private static func flat(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

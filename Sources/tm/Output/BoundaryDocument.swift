import TranslationMemory

/// A decision about a place where a segment could end, as `tm segment --json --explain` prints it.
struct BoundaryDocument: Encodable {
  struct Answer: Encodable {
    let question: String
    let answer: String
    let weight: Double
  }

  /// Where the segment ends if it ends here.
  let byte: Int
  let codePoint: Int
  let cut: Bool
  /// `rule`, `scorer` or `srx`.
  let by: String
  let rule: HardRule?
  /// The line of the SRX file on which the rule begins.
  let line: Int?
  let logOdds: Double?
  let strongest: [Answer]?

  init(_ decision: BoundaryDecision) {
    switch decision.reason {
    case .rule(let rule):
      self.init(decision, by: "rule", rule: rule)
    case .srx(let line):
      self.init(decision, by: "srx", line: line)
    case .scorer(let logOdds, let strongest):
      self.init(
        decision, by: "scorer", logOdds: logOdds,
        strongest: strongest.map {
          Answer(question: $0.question, answer: $0.answer, weight: $0.weight)
        })
    }
  }

  private init(
    _ decision: BoundaryDecision, by: String, rule: HardRule? = nil, line: Int? = nil,
    logOdds: Double? = nil, strongest: [Answer]? = nil
  ) {
    byte = decision.byte
    codePoint = decision.scalar
    cut = decision.isCut
    self.by = by
    self.rule = rule
    self.line = line
    self.logOdds = logOdds
    self.strongest = strongest
  }
}

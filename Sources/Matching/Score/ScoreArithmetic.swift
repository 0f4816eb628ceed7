import Linguistics

/// How a score came about: what each difference costs, and what the whole weighs.
///
/// `score = 100·(1 − distance / weight)`, rounded down; a word weighs 1.
public struct ScoreArithmetic: Sendable, Codable {
  /// One difference, with what it adds to the distance.
  public struct Step: Sendable, Codable {
    /// What the stored sentence has; nil when nothing stands for it.
    public let stored: String?
    /// What the new one has; nil when it has nothing there.
    public let new: String?
    public let cost: Double
  }

  /// The sum of all costs.
  public let distance: Double
  /// The weight of the heavier of the two sentences.
  public let weight: Double
  public let steps: [Step]

  package init(
    _ script: EditScript, stored: AnalyzedText, storedText: String, new: AnalyzedText,
    newText: String
  ) {
    func words(_ cost: Int32) -> Double { Double(cost) / Double(MatchCosts.content) }
    func text(_ token: AnalyzedToken, _ text: String) -> String {
      String(
        decoding: text.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count),
        as: UTF8.self)
    }
    steps = script.edits.compactMap { edit in
      switch edit {
      case .same: nil
      case .replaced(let before, let after, _):
        Step(
          stored: text(stored.tokens[before], storedText), new: text(new.tokens[after], newText),
          cost: words(MatchCosts.substitution(stored.tokens[before], new.tokens[after])))
      case .deleted(let index):
        Step(
          stored: text(stored.tokens[index], storedText), new: nil,
          cost: words(stored.tokens[index].weight))
      case .inserted(let index):
        Step(
          stored: nil, new: text(new.tokens[index], newText),
          cost: words(new.tokens[index].weight))
      }
    }
    distance = words(script.cost)
    weight = words(max(stored.weight, new.weight))
  }
}

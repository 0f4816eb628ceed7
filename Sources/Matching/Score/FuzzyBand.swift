/// A range of scores that are paid alike and shown alike.
public enum FuzzyBand: String, CaseIterable, Sendable, Codable, Comparable {
  /// The same sentence between the same neighbours.
  case context
  case exact
  case from95 = "95-99"
  case from85 = "85-94"
  case from75 = "75-84"
  case from50 = "50-74"
  /// Nothing worth showing.
  case new

  public init(score: Int) {
    switch score {
    case 101...: self = .context
    case 100: self = .exact
    case 95...99: self = .from95
    case 85...94: self = .from85
    case 75...84: self = .from75
    case 50...74: self = .from50
    default: self = .new
    }
  }

  /// Better bands come first.
  public static func < (a: FuzzyBand, b: FuzzyBand) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

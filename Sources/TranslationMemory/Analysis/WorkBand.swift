import Matching

/// How a segment counts when work is measured: by its best match, or as a repetition.
public enum WorkBand: String, CaseIterable, Sendable, Codable {
  case context
  /// A segment met earlier in the files, for which the memory has nothing exact.
  case repetition
  case exact
  case from95 = "95-99"
  case from85 = "85-94"
  case from75 = "75-84"
  case from50 = "50-74"
  case new

  init(_ band: FuzzyBand) {
    switch band {
    case .context: self = .context
    case .exact: self = .exact
    case .from95: self = .from95
    case .from85: self = .from85
    case .from75: self = .from75
    case .from50: self = .from50
    case .new: self = .new
    }
  }
}

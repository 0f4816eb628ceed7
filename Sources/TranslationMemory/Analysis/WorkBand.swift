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

/// What a word of each band is worth, in hundredths of a new word.
public struct WorkRates: Sendable, Equatable {
  private var percents: [WorkBand: Int]

  /// Rates as agencies often agree on them; every translator has their own.
  public static let standard = WorkRates([
    .context: 0, .repetition: 10, .exact: 10, .from95: 30, .from85: 50, .from75: 70, .from50: 100,
    .new: 100,
  ])

  /// Bands without a rate count in full.
  public init(_ percents: [WorkBand: Int]) {
    self.percents = percents
  }

  public subscript(band: WorkBand) -> Int {
    get { percents[band] ?? 100 }
    set { percents[band] = newValue }
  }
}

import Matching

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

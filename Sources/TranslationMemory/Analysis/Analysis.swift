import Linguistics

/// How much work an article is, by what the memory has of it, for one target language.
public struct Analysis: Sendable {
  /// An amount of text.
  public struct Count: Sendable, Equatable {
    public var segments = 0
    /// Words and numbers.
    public var words = 0
    /// Unicode scalars, white space too.
    public var characters = 0

    public init() {}

    public static func += (sum: inout Count, other: Count) {
      sum.segments += other.segments
      sum.words += other.words
      sum.characters += other.characters
    }
  }

  /// The file, or what else the figures are of.
  public let name: String
  public let target: LanguageTag
  public private(set) var bands: [WorkBand: Count] = [:]
  /// Lines of the page that are not for translation; in no band.
  public private(set) var boilerplate = Count()

  init(name: String, target: LanguageTag) {
    self.name = name
    self.target = target
  }

  public subscript(band: WorkBand) -> Count { bands[band] ?? Count() }

  /// All that is for translation.
  public var total: Count {
    bands.values.reduce(into: Count()) { $0 += $1 }
  }

  /// Words, each worth what `rates` say of its band.
  public func weightedWords(_ rates: WorkRates) -> Double {
    Double(bands.reduce(0) { $0 + $1.value.words * rates[$1.key] }) / 100
  }

  mutating func add(_ count: Count, to band: WorkBand) {
    bands[band, default: Count()] += count
  }

  mutating func addBoilerplate(_ count: Count) { boilerplate += count }

  /// The sum of several, under a name.
  public static func total(of analyses: [Analysis], name: String, target: LanguageTag) -> Analysis {
    var sum = Analysis(name: name, target: target)
    for analysis in analyses where analysis.target == target {
      sum.boilerplate += analysis.boilerplate
      for (band, count) in analysis.bands { sum.add(count, to: band) }
    }
    return sum
  }
}

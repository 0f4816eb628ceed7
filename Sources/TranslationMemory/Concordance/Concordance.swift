import Bitext
import Linguistics

/// A unit that holds a phrase: the sentence it stands in, and the same in other languages.
public struct ConcordanceHit: Sendable {
  /// The memory it comes from, where several were asked.
  public let memory: String?
  /// The unit's number in the memory.
  public let unit: Int
  /// The text the phrase stands in.
  public let source: SegmentContent
  /// Where the phrase stands, in Unicode scalars of the source's plain text, in order.
  public let ranges: [Range<Int>]
  /// The unit's other texts, in the order the languages were asked for.
  public let targets: [Match.Target]
  /// The file or article the unit came from.
  public let origin: String
  public let quality: Quality
}

/// Where a phrase is looked for.
public struct ConcordanceOptions: Sendable {
  /// The language of the phrase.
  public var language = LanguageTag(.russian)
  /// The languages shown beside it; nil for all there are.
  public var targets: [LanguageTag]?
  /// How many units are found at most.
  public var limit = 20

  public init() {}

  init(language: LanguageTag) {
    self.language = language
  }
}

/// Phrases that cannot be looked for.
public enum ConcordanceError: Error, Sendable, Equatable {
  /// Nothing but marks and spaces.
  case noWords(String)
}

extension ConcordanceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noWords(let phrase): "there is no word or number to look for in \"\(phrase)\""
    }
  }
}

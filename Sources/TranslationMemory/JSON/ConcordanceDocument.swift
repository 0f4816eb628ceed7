import Bitext
import Linguistics
import Matching

/// What a concordance found, as JSON; version 1 of the schema.
package struct ConcordanceDocument: Encodable {
  let schema = 1
  let phrase: String
  let language: String
  /// Whether there are hits beyond the limit.
  let hasMore: Bool
  let hits: [Hit]

  package init(phrase: String, language: LanguageTag, found: ConcordanceResult) {
    self.phrase = phrase
    self.language = language.literal
    hasMore = found.hasMore
    hits = found.hits.map(Hit.init)
  }

  /// A unit with the phrase.
  package struct Hit: Encodable {
    let unit: Int
    let source: String
    /// Where the phrase stands in the source, in Unicode scalars; the end is not part of it.
    let places: [Place]
    /// By language; where a unit has several texts of one, the first.
    let targets: [String: String]
    let origin: String

    package init(_ hit: ConcordanceHit) {
      unit = hit.unit
      source = hit.source.plain
      let scalars = Array(hit.source.plain.unicodeScalars)
      places = hit.ranges.map { range in
        let form = String(String.UnicodeScalarView(scalars[range]))
        return Place(from: range.lowerBound, to: range.upperBound, form: form)
      }
      targets = Dictionary(
        hit.targets.map { ($0.language.literal, $0.content.plain) },
        uniquingKeysWith: { first, _ in first })
      origin = hit.origin
    }
  }

  package struct Place: Encodable {
    let from: Int
    let to: Int
    /// The form the phrase has there.
    let form: String
  }
}

import TranslationMemory

/// What `tm concordance --json` prints; version 1 of the schema.
struct ConcordanceDocument: Encodable {
  let schema = 1
  let phrase: String
  let language: String
  /// Whether there are hits beyond the limit.
  let hasMore: Bool
  let hits: [Hit]

  /// A unit with the phrase, as `--jsonl` gives it too.
  struct Hit: Encodable {
    let unit: Int
    let source: String
    /// Where the phrase stands in the source, in Unicode scalars; the end is not part of it.
    let places: [Place]
    /// By language; where a unit has several texts of one, the first.
    let targets: [String: String]
    let origin: String

    init(_ hit: ConcordanceHit) {
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

  struct Place: Encodable {
    let from: Int
    let to: Int
    /// The form the phrase has there.
    let form: String
  }
}

import Bitext
import Linguistics
import Matching

/// A fragment as JSON gives it; offsets in Unicode scalars of the segment's text, half-open.
package struct FragmentDocument: Encodable {
  let from: Int
  let to: Int
  let source: String
  let targets: [String: [Translation]]

  package struct Translation: Encodable {
    let text: String
    let confidence: Double
    let count: Int
    let unit: Int
  }

  package init(_ fragment: Fragment) {
    from = fragment.range.lowerBound
    to = fragment.range.upperBound
    source = fragment.source
    var targets: [String: [Translation]] = [:]
    for target in fragment.targets {
      targets[target.language.literal] = target.translations.map {
        Translation(
          text: $0.text, confidence: ($0.confidence * 10_000).rounded() / 10_000,
          count: $0.count, unit: $0.unit)
      }
    }
    self.targets = targets
  }
}

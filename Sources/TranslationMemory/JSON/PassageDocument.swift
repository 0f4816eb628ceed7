import Bitext
import Linguistics

/// A passage as JSON gives it; offsets in Unicode scalars, half-open: `from` and `to` of the segment's
/// text, `place` of the stored sentence.
package struct PassageDocument: Encodable {
  let from: Int
  let to: Int
  let unit: Int
  let source: String
  let place: Place
  let targets: [String: String]
  let origin: String

  struct Place: Encodable {
    let from: Int
    let to: Int
  }

  package init(_ passage: Passage) {
    from = passage.range.lowerBound
    to = passage.range.upperBound
    unit = passage.unit
    source = passage.source.plain
    place = Place(from: passage.place.lowerBound, to: passage.place.upperBound)
    var targets: [String: String] = [:]
    for target in passage.targets { targets[target.language.literal] = target.content.plain }
    self.targets = targets
    origin = passage.origin
  }
}

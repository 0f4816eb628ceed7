/// How many letters part one text from others: plain Levenshtein distance of Unicode scalars.
///
/// The score counts words, so many sentences far from a segment score the same. Of these the one
/// spelled most like it has the more useful translation: word stems that differ are often of one
/// family, and lengths agree. It orders matches of equal score and changes none.
package struct Spelling {
  private let distance: StemDistance

  package init(_ text: String) {
    distance = StemDistance(query: text.unicodeScalars.map(\.value))
  }

  /// The distance to `text`; O(t·⌈q/64⌉) for q and t scalars.
  package func differences(from text: String) -> Int {
    var distance = distance
    let scalars = text.unicodeScalars.map(\.value.littleEndian)
    return scalars.withUnsafeBytes { distance.distance(to: $0, limit: .max) }
  }
}

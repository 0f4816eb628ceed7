/// Words that show that a part of a page is not text of the article.
struct CueGroup: Sendable {
  /// How much of the segment a pattern must account for.
  enum Place: Sendable {
    /// The segment begins so.
    case start
    /// The segment is this and nothing else.
    case whole
  }

  enum Certainty: Sendable {
    /// Enough alone.
    case certain
    /// Enough beside other boilerplate; an ordinary word or name of a section otherwise.
    case likely
  }

  let kind: SegmentKind
  let place: Place
  let certainty: Certainty
  /// Why the group exists.
  let reason: String
  /// One pattern a line; see ``CuePattern``.
  let patterns: [CuePattern]

  init(
    _ kind: SegmentKind, _ place: Place, _ certainty: Certainty, _ reason: String, _ lines: String
  ) {
    self.kind = kind
    self.place = place
    self.certainty = certainty
    self.reason = reason
    patterns = lines.split(separator: "\n").map { CuePattern(String($0)) }
  }
}

extension CuePattern.Word {
  init(_ text: String) {
    isStem = text.hasSuffix("*")
    assert(!isStem || text.utf8.count > CuePattern.shortestStem, "too short a stem: \(text)")
    var word = isStem ? String(text.dropLast()) : text
    bytes = word.withUTF8 { source in
      var folded: [UInt8] = []
      var index = 0
      while index < source.count {
        if let scalar = WordHash.foldedScalar(source, &index) { appendUTF8(scalar, to: &folded) }
      }
      return folded
    }
  }
}

import Bytes

/// Subtitles: the translation of a sentence is shared out to the cues and lines it stood in, by
/// their lengths; numbers, times and all else are as they were.
struct SubtitleSkeleton: DocumentSkeleton {
  private let document: MarkedDocument
  private let joints: [(range: Range<Int>, isLineEnd: Bool)]

  init(_ article: SubtitleArticle) {
    document = MarkedDocument(
      marked: article.text, source: article.source, text: article.article.text,
      encoding: article.encoding)
    joints = article.joints
  }

  func content(of range: Range<Int>) -> CodedText { document.segment(range).text }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    document.written(replacements) { markup($0.text, $1) }
  }

  private func markup(_ translation: CodedText, _ segment: MarkedSegment) -> [UInt8] {
    func native(_ code: CodedText.Code) -> String {
      segment.text.codes.first { $0.number == code.number && $0.side == code.side }?.native ?? ""
    }
    let first = joints.firstPlace { $0.range.lowerBound >= segment.range.lowerBound }
    let own = joints[first...].prefix { $0.range.upperBound <= segment.range.upperBound }
    var sharing = SubtitleSharing(translation, native: native)
    // Of the text up to each joint, how much of all it is.
    let whole = Double(max(1, length(segment.range)))
    var result: [UInt8] = []
    for joint in own {
      let share = Double(length(segment.range.lowerBound..<joint.range.lowerBound)) / whole
      let part = sharing.part(upTo: share)
      result += part.utf8
      // Where there is nothing to put a line end is not needed; a cue always is.
      let isNeeded = !joint.isLineEnd || !part.isEmpty && !sharing.isAtEnd
      if isNeeded { result += document.source[joint.range] }
    }
    result += sharing.rest().utf8
    return result
  }

  /// How many characters of text stand in a range of the file.
  private func length(_ range: Range<Int>) -> Int {
    let first = document.marked.spans.firstPlace { $0.sourceEnd > range.lowerBound }
    let spans = document.marked.spans[first...].prefix { Int($0.source) < range.upperBound }
    return spans.filter { $0.count == $0.sourceCount }.reduce(0) { sum, span in
      let start = max(range.lowerBound, Int(span.source))
      let end = min(range.upperBound, span.sourceEnd)
      return sum + document.source[start..<max(start, end)].scalarCount
    }
  }
}

import Interchange
import Linguistics

extension Memory {
  /// Looks every segment of an article up, and fills in what matches well enough.
  ///
  /// Only segments a translator is offered are taken, and boilerplate of the kinds asked for.
  public func pretranslate(
    _ segments: [Segment], named original: String,
    options: PretranslationOptions = PretranslationOptions()
  ) throws -> Pretranslation {
    let all = segments.enumerated().map { index, segment in
      CodedSegment(number: index + 1, segment: segment, text: CodedText(segment.text))
    }
    return try pretranslate(all, named: original, options)
  }

  /// Looks every segment of a document up; its codes go along, and come back with the translations.
  ///
  /// A match whose codes are others gets the segment's own where each of them has its counterpart,
  /// else none, and loses points for it.
  public func pretranslate(
    _ document: Document, named original: String,
    options: PretranslationOptions = PretranslationOptions()
  ) throws -> Pretranslation {
    let all = document.segments.map {
      CodedSegment(number: $0.number, segment: $0.segment, text: CodedText($0.content))
    }
    return try pretranslate(all, named: original, options)
  }

  private func pretranslate(
    _ segments: [CodedSegment], named original: String, _ options: PretranslationOptions
  ) throws -> Pretranslation {
    let wanted = segments.filter {
      !$0.segment.text.isEmpty
        && ($0.segment.kind.isOffered || options.includedKinds.contains($0.segment.kind))
    }
    let session = try PretranslationSession(self, options)
    var found: [PretranslationSession.Found] = []
    try session.lookUp(wanted) { found.append($1) }
    return Pretranslation(
      document: BilingualDocument(
        original: original, source: options.source, target: options.target,
        segments: found.map(\.segment)),
      help: found.compactMap(\.help))
  }
}

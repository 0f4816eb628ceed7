/// A Markdown document: its translations stand where its segments stood, all else is as it was.
///
/// A paragraph that was written on several lines is on one where a sentence that stood on two of
/// them was translated, which says the same.
struct MarkdownSkeleton: DocumentSkeleton {
  private let document: MarkedDocument

  init(_ article: MarkdownArticle) {
    document = MarkedDocument(
      marked: article.text, source: article.source, text: article.article.text,
      encoding: article.encoding)
  }

  func content(of range: Range<Int>) -> CodedText { document.segment(range).text }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    document.written(replacements) { Array(markup($0, $1).utf8) }
  }

  /// A translation with the segment's own marks.
  private func markup(_ replacement: DocumentReplacement, _ segment: MarkedSegment) -> String {
    var escaping = MarkdownEscaping(bare: bareMarks(of: replacement.range))
    escaping.isAtStart = startsLine(replacement.range)
    var raw: Set<Int> = []
    var result = ""
    for piece in replacement.text.pieces {
      switch piece {
      case .text(let text): result += raw.isEmpty ? escaping.escaped(text) : text
      case .code(let code):
        let own = segment.text.codes.first { $0.number == code.number && $0.side == code.side }
        let native = own?.native ?? ""
        // Between these nothing is a mark.
        if code.side == .opening, native.hasSuffix("`") || native == "<" {
          raw.insert(code.number)
        } else if code.side == .closing {
          raw.remove(code.number)
        }
        escaping.isAtStart = escaping.isAtStart && native.isEmpty
        result += native
      }
    }
    return result
  }

  private func startsLine(_ range: Range<Int>) -> Bool {
    guard let span = document.marked.spans.touching(range).first else { return false }
    if span.start < range.lowerBound { return false }
    return range.lowerBound == 0
      || document.text.utf8[
        document.text.utf8.index(document.text.startIndex, offsetBy: range.lowerBound - 1)] == 0x0A
  }

  /// Bytes that are marks elsewhere and stand as text in a segment, so that they need no backslash.
  private func bareMarks(of range: Range<Int>) -> Set<UInt8> {
    var bare: Set<UInt8> = []
    for span in document.marked.spans.touching(range) where span.count == span.sourceCount {
      let place = max(range.lowerBound, Int(span.start))..<min(range.upperBound, span.end)
      for byte in document.source[
        span.source(at: place.lowerBound)..<span.sourceEnd(before: place.upperBound)]
      where MarkdownEscaping.marks.contains(byte) {
        bare.insert(byte)
      }
    }
    return bare
  }
}

/// Text of a Word document, and where each part of it stands.
struct DocxText {
  /// A stretch of text that one element holds.
  struct Span: Sendable, Equatable {
    /// Where it stands in the text, in bytes of UTF-8.
    var start: Int32
    var count: Int32
    /// The element, by its place among all start tags of its part, counted from 0.
    var element: Int32
    /// Where it stands in the element's own text, and how long it is there.
    var offset: Int32
    var sourceCount: Int32
    /// The part, by its place among those that are read.
    var part: Int32 = 0

    var range: Range<Int> { Int(start)..<Int(start + count) }
  }

  private(set) var text = ""
  private(set) var spans: [Span] = []

  var count: Int { text.utf8.count }
  var isBlank: Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

  /// Appends text that no element holds.
  mutating func append(_ text: String) { self.text += text }

  /// Appends what an element shows for `sourceCount` bytes of its text from `offset` on.
  mutating func append(_ piece: String, element: Int, offset: Int, sourceCount: Int) {
    let count = piece.utf8.count
    if count == 0 { return }
    if let last = spans.indices.last, spans[last].element == element,
      spans[last].range.upperBound == self.count, spans[last].count == spans[last].sourceCount,
      count == sourceCount, Int(spans[last].offset + spans[last].sourceCount) == offset
    {
      spans[last].count += Int32(count)
      spans[last].sourceCount += Int32(count)
    } else {
      spans.append(
        Span(
          start: Int32(self.count), count: Int32(count), element: Int32(element),
          offset: Int32(offset), sourceCount: Int32(sourceCount)))
    }
    text += piece
  }

  mutating func append(_ other: DocxText) {
    let shift = Int32(count)
    spans += other.spans.map { span in
      var span = span
      span.start += shift
      return span
    }
    text += other.text
  }

  /// Takes away the end of the text from an offset on.
  mutating func split(at offset: Int) -> DocxText {
    var end = DocxText()
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    end.text = String(text[index...])
    text.removeSubrange(index...)
    end.spans = spans.filter { Int($0.start) >= offset }.map { span in
      var span = span
      span.start -= Int32(offset)
      return span
    }
    spans.removeAll { Int($0.start) >= offset }
    return end
  }

  /// The same as a part of that number.
  func numbered(_ part: Int) -> DocxText {
    var numbered = self
    for index in numbered.spans.indices { numbered.spans[index].part = Int32(part) }
    return numbered
  }
}

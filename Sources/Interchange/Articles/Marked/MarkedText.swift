/// Text out of a file of text with markup in it, and where both stand in that file.
struct MarkedText: Sendable {
  /// Markup among the text.
  struct Mark: Sendable {
    enum Side: Sendable { case opening, closing, single }

    /// Where it stands in the file, in bytes.
    var range: Range<Int>
    var side: Side
    /// What an end has in common with its beginning.
    var name: UInt32 = 0
    var kind: CodeKind?
    /// What is written for it beside other words, where that is not the markup itself.
    var native: String?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var spans: [SourceSpan] = []
  /// In the file's order.
  private(set) var marks: [Mark] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a byte of text that a range of the file stands for.
  mutating func append(_ byte: UInt8, _ place: Range<Int>) {
    spans.note(bytes.count, place)
    bytes.append(byte)
  }

  mutating func append(_ mark: Mark) { marks.append(mark) }

  /// Ends a paragraph, if there is one.
  mutating func endLine() {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The marks that stand in a range of the file.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    let first = marks.firstPlace { $0.range.lowerBound >= range.lowerBound }
    let last = marks.firstPlace { $0.range.lowerBound >= range.upperBound }
    return marks[min(first, last)..<last]
  }
}

import Bytes

/// Tells a line that was wrapped at a width from one that was ended on purpose.
///
/// A typesetter breaks a line because the next word does not fit. A break where it would have
/// fitted with much room to spare is the author's: the end of a headline or a paragraph.
struct LineWrapping {
  private let bytes: Bytes
  private let width: Int

  init(_ bytes: Bytes, _ lines: [LineScanner.Line]) {
    self.bytes = bytes
    width = lines.reduce(0) { max($0, bytes[$1.content].scalarCount) }
  }

  /// Whether `line` goes on the paragraph that reaches to the line before it.
  func joins(_ paragraph: Range<Int>, _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    let first = decodeScalar(bytes, &index)
    if Onset.isBullet(first) { return false }
    if ScalarTable.shared.scalarClass(first) == .lower { return true }
    if Onset.isDash(first), index < line.upperBound,
      spaceLength(bytes, at: index, end: line.upperBound) > 0
    {
      return false
    }
    var lineStart = paragraph.upperBound
    while lineStart > paragraph.lowerBound, bytes[lineStart - 1] != 0x0A,
      bytes[lineStart - 1] != 0x0D
    {
      lineStart -= 1
    }
    let used = bytes[lineStart..<paragraph.upperBound].scalarCount
    let word = wordEnd(
      bytes, from: line.lowerBound, end: line.upperBound, limit: BoundaryContext.reach)
    let needed = used + 1 + bytes[line.lowerBound..<word].scalarCount
    return needed * 4 > width * 3
  }

}

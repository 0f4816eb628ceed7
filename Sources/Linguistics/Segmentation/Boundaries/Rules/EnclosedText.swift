import Bytes

/// Sentences inside a quotation or a bracket that is itself part of a sentence: the title of a book
/// (`«Абай. Таң» романы`), an aside (`посол (он прибыл. Прим. ред.) вручил`).
///
/// Direct speech is not meant: it follows a colon, or a comma or dash follows it.
enum EnclosedText {
  /// How many bytes a title or an aside may be: longer ones are sentences of their own.
  private static let lengthOfTitle = 190
  private static let lengthOfAside = 600

  /// Whether what encloses the candidate goes on in the same sentence.
  static func goesOn(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    let marks = candidate.open
    if marks.brackets.depth > 0, isAside(bytes, candidate, in: paragraph) { return true }
    for (pair, open, close) in [
      (marks.guillemets, "«" as Unicode.Scalar, "»" as Unicode.Scalar), (marks.curly, "“", "”"),
      (marks.straight, "\"", "\""),
    ] where pair.depth > 0 {
      if isTitle(bytes, candidate, in: paragraph, pair, open, close) { return true }
    }
    return false
  }

  private static func isAside(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    let pair = candidate.open.brackets
    guard
      isInside(bytes, before: pair.start, paragraph: paragraph),
      let close = closing(
        bytes, from: candidate.next, end: paragraph.upperBound, depth: pair.depth, "(", ")",
        limit: pair.start + lengthOfAside)
    else { return false }
    var index = close
    skipSpaces(bytes, &index, end: paragraph.upperBound)
    guard index < paragraph.upperBound else { return false }
    var scalar = decodeScalar(bytes, &index)
    while BoundaryScanner.isCloser(scalar), index < paragraph.upperBound {
      skipSpaces(bytes, &index, end: paragraph.upperBound)
      guard index < paragraph.upperBound else { return false }
      scalar = decodeScalar(bytes, &index)
    }
    switch scalar {
    case ",", ":", ";", ".": return true
    default:
      return Onset.isDash(scalar) || ScalarTable.shared.scalarClass(scalar) == .lower
    }
  }

  private static func isTitle(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>,
    _ pair: OpenMarks.Pair, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Bool {
    guard
      let end = closing(
        bytes, from: candidate.next, end: paragraph.upperBound, depth: pair.depth, open, close,
        limit: pair.start + lengthOfTitle)
    else { return false }
    let last = scalarStart(bytes, before: end, start: candidate.next)
    guard last > candidate.next, bytes[last - 1] != "," else { return false }
    if candidate.isSpeechOfEnglish(bytes, closedAt: last) { return false }
    guard !follows(":", bytes, pair.start, paragraph) else { return false }
    let isInside = isInside(bytes, before: pair.start, paragraph: paragraph)
    var index = end
    skipSpaces(bytes, &index, end: paragraph.upperBound)
    guard index < paragraph.upperBound else { return false }
    var scalar = decodeScalar(bytes, &index)
    if scalar == ",", isInside {
      skipSpaces(bytes, &index, end: paragraph.upperBound)
      guard index < paragraph.upperBound else { return false }
      scalar = decodeScalar(bytes, &index)
    }
    return ScalarTable.shared.scalarClass(scalar) == .lower
  }

  /// Behind the mark that closes what is open at `start`, if one is near.
  private static func closing(
    _ bytes: Bytes, from start: Int, end: Int, depth: Int, _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    limit: Int
  ) -> Int? {
    var depth = depth
    var index = start
    let limit = min(end, limit)
    while index < limit {
      let scalar = decodeScalar(bytes, &index)
      if scalar == close {
        depth -= 1
        if depth <= 0 { return index }
      } else if scalar == open {
        depth += 1
      }
    }
    return nil
  }

  /// Whether a mark stands in a sentence: behind a word, not behind the end of one.
  private static func isInside(
    _ bytes: Bytes, before mark: Int, paragraph: Range<Int>
  ) -> Bool {
    var index = mark
    skipSpacesBack(bytes, &index, start: paragraph.lowerBound)
    guard index > paragraph.lowerBound else { return false }
    var last = scalarStart(bytes, before: index, start: paragraph.lowerBound)
    switch decodeScalar(bytes, &last) {
    case ".", "!", "?", "…": return false
    default: return true
    }
  }

  private static func follows(
    _ sign: Unicode.Scalar, _ bytes: Bytes, _ mark: Int, _ paragraph: Range<Int>
  ) -> Bool {
    var index = mark
    skipSpacesBack(bytes, &index, start: paragraph.lowerBound)
    return index > paragraph.lowerBound && bytes[index - 1] == sign
  }
}

extension BoundaryCandidate {
  /// Whether a Latin quotation ends in `?` or `!`: `"Come! Sit down!" he said` needs no comma.
  fileprivate func isSpeechOfEnglish(_ bytes: Bytes, closedAt last: Int) -> Bool {
    guard bytes[last - 1] == "!" || bytes[last - 1] == "?" else { return false }
    return last > 1 && bytes[last - 2] < 0x80
  }
}

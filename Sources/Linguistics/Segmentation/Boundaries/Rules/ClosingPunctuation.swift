import Bytes

/// Words of nothing but punctuation that belong to the sentence before them.
enum ClosingPunctuation {
  /// Whether the word at `start` is punctuation that opens nothing, or punctuation and nothing
  /// follows it. Dashes, bullets and ellipses do open sentences.
  static func stands(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
    let stop = wordEnd(bytes, from: start, end: end, limit: 48)
    var index = start
    var opens = false
    var isRule = true
    var isEllipsis = true
    while index < stop {
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = ScalarTable.shared.scalarClass(scalar)
      if scalarClass.isLetter || scalarClass == .digit { return false }
      if !Onset.isDash(scalar), !Onset.isBullet(scalar) { isRule = false }
      if scalar != ".", scalar != "…" { isEllipsis = false }
      switch scalar {
      case "«", "“", "„", "(", "[", "<": opens = true
      default: break
      }
    }
    var rest = stop
    skipSpaces(bytes, &rest, end: end)
    if rest >= end { return true }
    return !isRule && !opens && !isEllipsis
  }
}

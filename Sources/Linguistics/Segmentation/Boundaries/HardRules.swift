/// What decides about a candidate whatever the words are.
public enum HardRule: String, Sendable, Codable {
  /// A lower-case letter follows, perhaps after a dash: `и т. д. и т. п.`, `– Да! – сказал он.`
  case continuation
  /// A word of nothing but closing punctuation follows: `Стой! »`
  case punctuation
  /// A number of a list opens the paragraph: `12. Утвердить`
  case enumerator
  /// A title stands before a name: `проф. Иванов`, `Mr. Smith`.
  case title
  /// The line ends, and with it its last segment.
  case lineEnd
  /// A sentence longer than is held in memory is cut at white space.
  case length

  /// The rule by which no sentence ends at the candidate, if there is one.
  static func verdict(_ bytes: Bytes, _ candidate: BoundaryCandidate, end: Int) -> HardRule? {
    if candidate.onset.isContinuation { return .continuation }
    switch candidate.onset.head {
    case .upper, .digit, .letter: return nil
    default: break
    }
    return isClosingPunctuation(bytes, from: candidate.next, end: end) ? .punctuation : nil
  }

  /// Whether the word at `start` is punctuation that opens nothing, or punctuation and nothing
  /// follows it. Dashes, bullets and ellipses do open sentences.
  private static func isClosingPunctuation(_ bytes: Bytes, from start: Int, end: Int) -> Bool {
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
      if scalar != 0x2E, scalar != 0x2026 { isEllipsis = false }
      switch scalar {
      case 0xAB, 0x201C, 0x201E, 0x28, 0x5B, 0x3C: opens = true
      default: break
      }
    }
    var rest = stop
    skipSpaces(bytes, &rest, end: end)
    if rest >= end { return true }
    return !isRule && !opens && !isEllipsis
  }
}

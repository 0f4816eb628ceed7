/// What is decided about a candidate by its words, before the scorer is asked.
struct SentenceRules: Sendable {
  private let words: RuleWords

  init(_ language: Language) {
    words = .words(for: language)
  }

  /// The rule that decides about a candidate, or nil where the scorer must.
  ///
  /// - Parameter context: the words around it, which the scorer needs too.
  func verdict(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, _ context: BoundaryContext,
    in paragraph: Range<Int>
  ) -> HardRule? {
    if let rule = markVerdict(bytes, candidate, context, in: paragraph) { return rule }
    if candidate.open.isAny, EnclosedText.goesOn(bytes, candidate, in: paragraph) {
      return .enclosed
    }
    guard candidate.terminator == .stop, candidate.punctuation.count == 1, !candidate.hasCloser
    else { return nil }
    return WordRules(words: words, context: context, paragraph: paragraph).verdict
  }

  /// The rule that decides by the marks and letters at the candidate alone. The scorer learns from
  /// all other candidates: what the lists of words decide of one name it decides of the next.
  func markVerdict(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, _ context: BoundaryContext,
    in paragraph: Range<Int>
  ) -> HardRule? {
    if candidate.isGlued { return .glued }
    if candidate.onset.isContinuation {
      return LowerCaseRule(words: words, context: context).ends(in: paragraph)
        ? .lowerCase : .continuation
    }
    switch candidate.onset.head {
    case .upper, .digit, .letter: break
    default:
      if ClosingPunctuation.stands(bytes, at: candidate.next, end: paragraph.upperBound) {
        return .punctuation
      }
    }
    return nil
  }
}

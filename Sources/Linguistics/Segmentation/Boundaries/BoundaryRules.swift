/// Decides candidates by rules and lists alone.
struct BoundaryRules: Sendable {
  let abbreviations: AbbreviationTable

  init(_ language: Language) {
    abbreviations = .table(for: language)
  }

  func isBoundary(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    if HardRule.verdict(bytes, candidate, end: paragraph.upperBound) != nil { return false }
    guard candidate.terminator == .stop, !candidate.hasCloser else { return true }
    let context = BoundaryContext(bytes, candidate, start: paragraph.lowerBound)
    if context.word.isEmpty { return true }
    if context.isInitial { return candidate.onset.head != .upper || candidate.onset.mark == .dash }
    if let role = context.role(in: abbreviations) {
      if role == .date, !context.isNumber(context.previous) { return false }
      return role.mayEnd && candidate.onset.head != .digit
    }
    if context.isFirstWord, context.isNumber(context.word) { return false }
    return true
  }
}

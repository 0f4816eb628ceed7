import Bytes

/// Cuts paragraphs into sentences.
struct SentenceSplitter: Sendable {
  private let sentenceRules: SentenceRules
  private let scorer: BoundaryScorer
  /// What decides instead of the scorer.
  private let rules: SRXRules?
  /// Whether every decision is put down with its reason.
  private let explains: Bool

  init(_ segmenter: Segmenter) {
    sentenceRules = SentenceRules(segmenter.language)
    scorer = BoundaryScorer(segmenter.language)
    rules = segmenter.rules
    explains = segmenter.explains
  }

  /// Appends a draft for each sentence of a paragraph (without white space at its ends).
  func split(
    _ bytes: Bytes, _ content: Range<Int>, paragraph: Int, followsBlank: Bool,
    into drafts: inout [SegmentDraft], _ trace: inout [BoundaryDecision]
  ) {
    if let rules {
      return rules.split(
        bytes, content, paragraph: paragraph, followsBlank: followsBlank, explains: explains,
        into: &drafts, &trace)
    }
    var scanner = BoundaryScanner(bytes, content)
    var start = content.lowerBound
    var isFirst = true
    while let candidate = scanner.next() {
      let context = BoundaryContext(bytes, candidate, start: content.lowerBound)
      let rule = rule(bytes, candidate, context, in: content)
      let isCut = rule?.cuts ?? (scorer.score(context, in: content) > 0)
      if explains { trace.append(decision(candidate, context, in: content, isCut, rule)) }
      guard isCut else { continue }
      drafts.append(
        SegmentDraft(
          range: start..<candidate.end, paragraph: paragraph, isFirst: isFirst, isLast: false,
          followsBlank: followsBlank))
      isFirst = false
      start = candidate.next
    }
    drafts.append(
      SegmentDraft(
        range: start..<content.upperBound, paragraph: paragraph, isFirst: isFirst, isLast: true,
        followsBlank: followsBlank))
  }

  private func rule(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, _ context: BoundaryContext,
    in paragraph: Range<Int>
  ) -> HardRule? {
    if Self.isEnumerator(bytes, candidate, in: paragraph) { return .enumerator }
    return sentenceRules.verdict(bytes, candidate, context, in: paragraph)
  }

  /// Whether a number of one to three digits and a stop are all there is before the candidate.
  private static func isEnumerator(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    let before = paragraph.lowerBound..<candidate.punctuation.lowerBound
    guard candidate.terminator == .stop, candidate.punctuation.count == 1, !candidate.hasCloser,
      (1...3).contains(before.count)
    else { return false }
    return before.allSatisfy { "0"..."9" ~= bytes[$0] }
  }

  private func decision(
    _ candidate: BoundaryCandidate, _ context: BoundaryContext, in paragraph: Range<Int>,
    _ isCut: Bool, _ rule: HardRule?
  ) -> BoundaryDecision {
    BoundaryDecision(
      byte: candidate.end, isCut: isCut,
      reason: rule.map { .rule($0) } ?? scorer.explanation(context, in: paragraph))
  }
}

/// Cuts paragraphs into sentences.
struct SentenceSplitter: Sendable {
  private let scorer: BoundaryScorer

  init(_ language: Language) {
    scorer = BoundaryScorer(language)
  }

  /// Appends a draft for each sentence of a paragraph (without white space at its ends).
  func split(
    _ bytes: Bytes, _ content: Range<Int>, paragraph: Int, followsBlank: Bool,
    into drafts: inout [SegmentDraft]
  ) {
    var scanner = BoundaryScanner(bytes, content)
    var start = content.lowerBound
    var isFirst = true
    while let candidate = scanner.next() {
      guard isBoundary(bytes, candidate, in: content) else { continue }
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

  private func isBoundary(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    HardRule.verdict(bytes, candidate, end: paragraph.upperBound) == nil
      && scorer.score(bytes, candidate, in: paragraph) > 0
  }
}

/// Finds what each segment of a page is, from its own words and from what stands around it.
///
/// Certain cues decide alone. Everything that could also be an ordinary line (a bare number, the
/// name of a section, a telephone number) needs other boilerplate or the head of an article beside
/// it, so that in a plain list of sentences, words or numbers nothing is taken for boilerplate.
struct PageStructure: Sendable {
  /// A segment among its neighbours.
  struct Item: Sendable {
    var draft: SegmentDraft
    var evidence: SegmentEvidence
    var kind: SegmentKind? { draft.kind }
    var isBoilerplate: Bool { draft.kind.map { !$0.isOffered } ?? false }
    /// Whether it is a paragraph by itself.
    var isAlone: Bool { draft.isFirst && draft.isLast }
  }

  /// Segments already given out that the next ones are judged beside.
  private var history: [Item] = []
  private var pages = PageHead()
  private var outline = SegmentOutline()

  static let remembered = 8

  /// Sets the kind of every draft; those before `consumed` will be given out and remembered.
  mutating func classify(_ drafts: inout [SegmentDraft], in bytes: Bytes, emitting consumed: Int) {
    var items = history
    items.reserveCapacity(history.count + drafts.count)
    for draft in drafts {
      items.append(Item(draft: draft, evidence: evidence(bytes, draft.range, .shared)))
    }
    let first = history.count
    let emitted = first + drafts.prefix { $0.range.lowerBound < consumed }.count
    for index in first..<items.count { items[index].draft.kind = certainKind(items[index]) }
    BoilerplateSpread.apply(to: &items, from: first)
    pages.apply(to: &items, from: first, through: emitted)
    ArticleParts.apply(to: &items, from: first)
    for index in first..<items.count { drafts[index - first].kind = items[index].kind }
    history = Array(items[..<emitted].suffix(Self.remembered))
  }

  private mutating func evidence(
    _ bytes: Bytes, _ range: Range<Int>, _ cues: CueIndex
  ) -> SegmentEvidence {
    if let words = SentenceSkim.words(bytes, range, cues) {
      return SegmentEvidence(plain: SegmentEnds(bytes, range), words: words)
    }
    outline.read(bytes, range, cues)
    return SegmentEvidence(outline, cues)
  }

  private func certainKind(_ item: Item) -> SegmentKind? {
    guard let cue = item.evidence.cue, cue.certainty == .certain else { return nil }
    if cue.kind == .caption || cue.kind == .credit, !item.draft.isLast { return nil }
    return cue.kind
  }
}

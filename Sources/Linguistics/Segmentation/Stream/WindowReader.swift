import Bytes

/// What a stream remembers between windows about lines and paragraphs.
struct LineState: Sendable {
  /// The number of paragraphs read to their end.
  var paragraph = 0
  /// Whether a blank line, or nothing, came before what follows.
  var followsBlank = true
  /// Whether the window begins inside a paragraph that was longer than the window before.
  var isInside = false
  /// Whether nothing was read yet.
  var isAtStart = true
}

/// Cuts a window into paragraphs and those into sentences.
struct WindowReader {
  let bytes: Bytes
  /// How many bytes may be decided; a few more may be looked at.
  let window: Int
  /// Whether the input ends with the window.
  let isLast: Bool
  let isWrapped: Bool

  /// Reads drafts of all whole paragraphs and returns how many bytes of the window are settled;
  /// drafts behind are there to be looked at and come again in the next window.
  func read(
    state: inout LineState, sentences: SentenceSplitter, into drafts: inout [SegmentDraft],
    _ trace: inout [BoundaryDecision]
  ) -> Int {
    var start = 0
    if state.isAtStart {
      state.isAtStart = false
      // A byte order mark is no text.
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }
    var paragraphs = paragraphs(from: start, state)
    let settled = paragraphs.end
    if settled == start { return readPiece(from: start, &state, sentences, &drafts, &trace) }

    let held = isLast ? 0 : heldBack(paragraphs.all, end: settled)
    let emitted = paragraphs.all.count - held
    for (index, paragraph) in paragraphs.all.enumerated() {
      sentences.split(
        bytes, paragraph.content, paragraph: state.paragraph + index,
        followsBlank: paragraph.followsBlank, into: &drafts, &trace)
    }
    if held > 0 {
      paragraphs.endsBlank = paragraphs.all[emitted].followsBlank
      paragraphs.end = paragraphs.all[emitted].content.lowerBound
    }
    state.paragraph += emitted
    state.followsBlank = paragraphs.endsBlank
    state.isInside = false
    return paragraphs.end
  }

  private struct Paragraph {
    var content: Range<Int>
    var followsBlank: Bool
  }

  private struct Paragraphs {
    var all: [Paragraph] = []
    /// Where the last whole paragraph and the line ends after it end.
    var end: Int
    var endsBlank: Bool
  }

  private func paragraphs(from start: Int, _ state: LineState) -> Paragraphs {
    var result = Paragraphs(end: start, endsBlank: state.followsBlank)
    var scanner = LineScanner(bytes, window: window, from: start)
    var lines: [LineScanner.Line] = []
    while let line = scanner.next() { lines.append(line) }
    if !isLast, let last = lines.last, !last.isComplete { lines.removeLast() }
    let wrapping = isWrapped ? LineWrapping(bytes, lines) : nil
    var isOpen = state.isInside
    for line in lines {
      if line.content.isEmpty {
        result.endsBlank = !isOpen || !result.all.isEmpty || !state.isInside
        isOpen = false
      } else if isOpen, let last = result.all.indices.last,
        wrapping?.joins(result.all[last].content, line.content) == true
      {
        result.all[last].content = result.all[last].content.lowerBound..<line.content.upperBound
      } else {
        result.all.append(Paragraph(content: line.content, followsBlank: result.endsBlank))
        result.endsBlank = false
        isOpen = true
      }
      result.end = line.next
    }
    // The last paragraph may go on behind the window.
    if isWrapped, !isLast, isOpen, let last = result.all.popLast() {
      result.end = last.content.lowerBound
      result.endsBlank = last.followsBlank
    }
    return result
  }

  private func heldBack(_ paragraphs: [Paragraph], end: Int) -> Int {
    var count = 0
    for paragraph in paragraphs.reversed() {
      guard count < SegmentStream.heldBackParagraphs, count + 1 < paragraphs.count,
        end - paragraph.content.lowerBound <= SegmentStream.heldBackBytes
      else { break }
      count += 1
    }
    return count
  }

  /// Reads what can be read of a paragraph that is longer than the window.
  private func readPiece(
    from start: Int, _ state: inout LineState, _ sentences: SentenceSplitter,
    _ drafts: inout [SegmentDraft], _ trace: inout [BoundaryDecision]
  ) -> Int {
    guard window > start else { return window }
    var first = start
    skipSpaces(bytes, &first, end: window)
    if first == window { return window }
    var end = window
    while end > window - 4, end < bytes.count, !bytes[end].beginsScalar { end -= 1 }
    var pieces: [SegmentDraft] = []
    sentences.split(
      bytes, first..<end, paragraph: state.paragraph, followsBlank: state.followsBlank,
      into: &pieces, &trace)
    // What the end of the window may have cut is read again with what follows it.
    while let last = pieces.last, last.range.upperBound > end - 2 * BoundaryContext.reach {
      pieces.removeLast()
    }
    if pieces.isEmpty {
      var cut = end
      let word = wordStart(bytes, before: end, start: first, limit: 4 * BoundaryContext.reach)
      if word > first + (end - first) / 2, word < end { cut = word }
      var stop = cut
      skipSpacesBack(bytes, &stop, start: first)
      trace.append(BoundaryDecision(byte: stop, isCut: true, reason: .rule(.length)))
      pieces.append(
        SegmentDraft(
          range: first..<stop, paragraph: state.paragraph, isFirst: !state.isInside,
          isLast: false, followsBlank: state.followsBlank))
    }
    drafts += pieces
    state.followsBlank = false
    state.isInside = true
    return pieces.last?.range.upperBound ?? window
  }
}

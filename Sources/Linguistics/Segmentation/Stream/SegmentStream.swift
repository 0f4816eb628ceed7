/// Reads UTF-8 in chunks of any size and hands out segments as soon as they are certain.
///
/// At most `window` bytes and a chunk are held, however long the input or its lines are. A
/// sentence longer than the window is cut at white space.
public struct SegmentStream: Sendable {
  /// How many bytes of a page are seen at once when its structure is decided.
  static let window = 64 << 10
  /// How many bytes, and how many paragraphs at most, of a window wait for the next one, so that
  /// what follows them is seen.
  static let heldBackBytes = 4 << 10
  static let heldBackParagraphs = 12
  /// Enough to see past the end of a window: what makes `\r` into `\r\n`.
  private static let lookAhead = 8

  private let segmenter: Segmenter
  private let sentences: SentenceSplitter
  private var structure: PageStructure
  private var buffer: [UInt8] = []
  private var start = 0
  private var origin: InputPosition
  private var state = LineState()

  /// Where the first malformed UTF-8 of the input stands, in bytes, once it was read.
  ///
  /// Malformed bytes come out as U+FFFD; the caller reports them, once.
  public private(set) var firstMalformedByte: Int?

  init(_ segmenter: Segmenter) {
    self.segmenter = segmenter
    sentences = SentenceSplitter(segmenter)
    structure = PageStructure()
    origin = InputPosition()
  }

  /// Takes the next chunk; calls `receive` with the segments it completes.
  public mutating func append<Failure: Error>(
    _ chunk: UnsafeRawBufferPointer, receive: (Segment) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = chunk[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Self.window)
      rest = rest.dropFirst(piece.count)
      buffer.append(contentsOf: piece)
      while buffer.count - start >= Self.window + Self.lookAhead {
        try process(isFinal: false, receive)
      }
      compact()
    }
  }

  /// Ends the input; calls `receive` with the last segments.
  public mutating func finish<Failure: Error>(
    receive: (Segment) throws(Failure) -> Void
  ) throws(Failure) {
    while start < buffer.count { try process(isFinal: true, receive) }
    buffer = []
    start = 0
  }

  private mutating func compact() {
    buffer.removeSubrange(0..<start)
    start = 0
  }

  private mutating func process<Failure: Error>(
    isFinal: Bool, _ receive: (Segment) throws(Failure) -> Void
  ) throws(Failure) {
    let held = buffer
    let available = held.count - start
    let isLast = isFinal && available <= Self.window
    var drafts: [SegmentDraft] = []
    var trace: [BoundaryDecision] = []
    var consumed = 0
    let window = min(available, Self.window)
    let text = held[start...]
    text.withUnsafeBufferPointer { bytes in
      let reader = WindowReader(
        bytes: bytes, window: window, isLast: isLast, isWrapped: segmenter.joinsWrappedLines)
      consumed = reader.read(state: &state, sentences: sentences, into: &drafts, &trace)
      structure.classify(&drafts, in: bytes, emitting: consumed)
    }
    try emit(drafts, trace[...], through: consumed, receive)
    start += consumed
  }

  private mutating func emit<Failure: Error>(
    _ drafts: [SegmentDraft], _ trace: ArraySlice<BoundaryDecision>, through consumed: Int,
    _ receive: (Segment) throws(Failure) -> Void
  ) throws(Failure) {
    let window = buffer[start..<(start + consumed)]
    var trace = trace
    var segments: [Segment] = []
    segments.reserveCapacity(drafts.count)
    window.withUnsafeBufferPointer { bytes in
      let writer = SegmentWriter(bytes: bytes, joinsLines: segmenter.joinsWrappedLines)
      var at = 0
      for draft in drafts where draft.range.lowerBound < consumed {
        origin.scalar += writer.scalarCount(at..<draft.range.lowerBound)
        let written = writer.write(draft.range)
        if let malformed = written.malformed, firstMalformedByte == nil {
          firstMalformedByte = origin.byte + malformed
        }
        let first = origin.byte + draft.range.lowerBound
        segments.append(
          Segment(
            text: written.text, kind: draft.kind ?? .sentence,
            bytes: first..<(first + draft.range.count),
            scalars: origin.scalar..<(origin.scalar + written.scalars), paragraph: draft.paragraph,
            decisions: segmenter.explains ? decisions(of: draft, &trace, writer) : []))
        origin.scalar += written.scalars
        at = draft.range.upperBound
      }
      origin.scalar += writer.scalarCount(at..<consumed)
    }
    origin.byte += consumed
    for segment in segments { try receive(segment) }
  }

  /// Takes the decisions about a draft from the beginning of the trace and gives them their places
  /// in the input.
  private func decisions(
    of draft: SegmentDraft, _ trace: inout ArraySlice<BoundaryDecision>, _ writer: SegmentWriter
  ) -> [BoundaryDecision] {
    var own = Array(trace.prefix { $0.byte <= draft.range.upperBound })
    trace = trace.dropFirst(own.count)
    if own.last.map({ !$0.isCut }) ?? true {
      own.append(
        BoundaryDecision(byte: draft.range.upperBound, isCut: true, reason: .rule(.lineEnd)))
    }
    for index in own.indices {
      own[index].scalar =
        origin.scalar + writer.scalarCount(draft.range.lowerBound..<own[index].byte)
      own[index].byte += origin.byte
    }
    return own
  }
}

/// How far into the input a stream has come.
private struct InputPosition: Sendable {
  var byte = 0
  var scalar = 0
}

import Linguistics

/// Texts of crowds as they were read and analyzed, kept for other queries.
///
/// A crowd of near-alike sentences is met by every query of its kind; to read it takes a hundred times as
/// long as to score it. All texts lie in three flat arrays, so that going through thousands of them
/// touches no object.
struct TextPool {
  private var tokens: [AnalyzedToken] = []
  private var stems: [UInt32] = []
  private var plain: [UInt8] = []
  /// Where the parts of each text end.
  private var ends: [(tokens: Int, stems: Int, plain: Int)] = [(0, 0, 0)]
  /// Where a text is.
  private var places = NumberTable()

  /// About 30 MB at most.
  private static let most = (texts: 1 << 16, tokens: 1 << 19)

  var hasRoom: Bool { ends.count < Self.most.texts && tokens.count < Self.most.tokens }

  /// The place of a text that is kept.
  @inline(__always)
  func place(of id: UInt32) -> Int? { places.number(of: id) }

  /// Keeps a text that is not there yet.
  mutating func keep(_ text: any IndexedText, id: UInt32) {
    places.add(ends.count - 1, for: id)
    tokens += text.analyzed().tokens
    let bytes = text.stems
    for offset in stride(from: 0, to: bytes.count, by: 4) {
      stems.append(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    plain += text.plain
    ends.append((tokens.count, stems.count, plain.count))
  }

  /// Calls `body` with the stems of a text, as they were stored.
  @inline(__always)
  func withStems<T>(at place: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try stems.withUnsafeBufferPointer {
      try body(
        UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: $0[ends[place].stems..<ends[place + 1].stems])))
    }
  }

  /// Calls `body` with the tokens of a text and its plain bytes.
  @inline(__always)
  func withText<T>(
    at place: Int,
    _ body: (UnsafeBufferPointer<AnalyzedToken>, UnsafeBufferPointer<UInt8>) throws -> T
  ) rethrows -> T {
    let start = ends[place]
    let end = ends[place + 1]
    return try tokens.withUnsafeBufferPointer { tokens in
      try plain.withUnsafeBufferPointer { plain in
        try body(
          UnsafeBufferPointer(rebasing: tokens[start.tokens..<end.tokens]),
          UnsafeBufferPointer(rebasing: plain[start.plain..<end.plain]))
      }
    }
  }
}

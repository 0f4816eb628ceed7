import Linguistics

/// Texts of crowds as they were read and analyzed, kept for other queries.
///
/// A crowd of near-alike sentences is met by every query of its kind; to read it takes a hundred times as
/// long as to score it. Texts that differ in their numbers only are of one ``Kind``, whose tokens are kept
/// once, so that a query measures a kind and not its texts. All lies in flat arrays, so that going through
/// thousands of texts touches no object.
struct TextPool {
  /// What texts have in common that differ in their numbers only.
  struct Kind {
    /// Where its tokens are; those that are numbers look like none.
    let tokens: Range<Int>
    let stems: Range<Int>
    /// The first text of it that was met, which its tokens stand in.
    let first: Int
  }

  struct Text {
    let kind: Int
    /// A bit for each number in it: texts without a common bit have no number in common.
    let numbers: UInt64
    let surfaces: Range<Int>
    let plain: Range<Int>
  }

  private(set) var texts: [Text] = []
  private(set) var kinds: [Kind] = []
  private(set) var tokens: [AnalyzedToken] = []
  private(set) var stems: [UInt32] = []
  private(set) var surfaces: [UInt64] = []
  private(set) var plain: [UInt8] = []
  /// Where a text is.
  private var places = NumberTable()
  /// Kinds by the hashes of their tokens.
  private var kindsByHash = NumberTable()

  /// About 20 MB at most.
  private static let most = (texts: 1 << 16, tokens: 1 << 18, plain: 1 << 23)

  var hasRoom: Bool {
    texts.count < Self.most.texts && tokens.count < Self.most.tokens
      && plain.count < Self.most.plain
  }

  /// How many kinds there are: theirs are the numbers below.
  var kindCount: Int { kinds.count }

  /// The place of a text that is kept.
  @inline(__always)
  func place(of id: UInt32) -> Int? { places.number(of: id) }

  /// A bit for each number of a text.
  static func numbers(in tokens: [AnalyzedToken]) -> UInt64 {
    tokens.reduce(0) { $1.kind == .number ? $0 | bit($1.surface) : $0 }
  }

  private static func bit(_ surface: UInt64) -> UInt64 { 1 << (surface & 63) }

  /// Keeps a text that is not there yet.
  mutating func keep(
    _ text: AnalyzedText, stems: UnsafeRawBufferPointer, plain: UnsafeBufferPointer<UInt8>,
    id: UInt32
  ) {
    places.add(texts.count, for: id)
    let kind = kind(of: text.tokens, stems: stems)
    let (numbersStart, plainStart) = (surfaces.count, self.plain.count)
    for token in text.tokens where token.kind == .number { surfaces.append(token.surface) }
    self.plain += plain
    texts.append(
      Text(
        kind: kind, numbers: Self.numbers(in: text.tokens),
        surfaces: numbersStart..<surfaces.count, plain: plainStart..<self.plain.count))
  }

  /// The kind of a text that comes next, made where it is not there.
  private mutating func kind(
    of tokens: [AnalyzedToken], stems bytes: UnsafeRawBufferPointer
  ) -> Int {
    let tokens = tokens.map { $0.kind == .number ? $0.looking(0) : $0 }
    var hash = StableHash()
    for token in tokens { hash.combine(token.surface) }
    let key = UInt32(truncatingIfNeeded: hash.value)
    let known = kindsByHash.number(of: key)
    // Where codes are, tokens stand elsewhere in the bytes that are kept.
    if let known, !tokens.contains(where: { $0.kind == .tag }), isKind(known, tokens, bytes) {
      return known
    }
    // One whose hash another has is never found again: its texts are of kinds of their own.
    if known == nil { kindsByHash.add(kinds.count, for: key) }
    let (tokensStart, stemsStart) = (self.tokens.count, stems.count)
    self.tokens += tokens
    for offset in stride(from: 0, to: bytes.count & ~3, by: 4) {
      stems.append(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    kinds.append(
      Kind(
        tokens: tokensStart..<self.tokens.count, stems: stemsStart..<stems.count,
        first: texts.count))
    return kinds.count - 1
  }

  private func isKind(
    _ kind: Int, _ tokens: [AnalyzedToken], _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let kind = kinds[kind]
    guard tokens.elementsEqual(self.tokens[kind.tokens], by: { $0.looksLike($1) }) else {
      return false
    }
    return stems[kind.stems].withUnsafeBytes { $0.elementsEqual(bytes) }
  }
}

extension AnalyzedToken {
  /// Whether scores and fingerprints see no difference.
  fileprivate func looksLike(_ other: AnalyzedToken) -> Bool {
    surface == other.surface && kind == other.kind && isGlued == other.isGlued
  }
}

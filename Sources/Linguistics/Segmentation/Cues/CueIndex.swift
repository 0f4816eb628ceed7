/// The cues of all languages, found by the first letters of the word they begin with.
///
/// All three languages are looked for in every text: a Kazakh page has Russian boilerplate and the
/// other way round. Hardly any sentence has a cue, so what matters is to see that soon.
struct CueIndex: Sendable {
  struct Match: Equatable {
    var kind: SegmentKind
    var certainty: CueGroup.Certainty
  }

  static let shared = CueIndex(russianCues + kazakhCues + englishCues)

  private struct Entry {
    var pattern: CuePattern
    var place: CueGroup.Place
    var match: Match
  }

  private var entries: [Entry] = []
  /// Entries by the beginning of the first word.
  private var byBeginning: [UInt64: [Int]] = [:]
  /// Entries that begin with a gap, by the beginning of the longest word that follows it.
  private var afterGap: [UInt64: [Int]] = [:]
  /// The beginnings above: most words are told from all of them by this alone.
  private var knownFirst = HashSieve()
  private var knownLater = HashSieve()

  init(_ groups: [CueGroup]) {
    for group in groups {
      for pattern in group.patterns {
        let number = entries.count
        entries.append(
          Entry(
            pattern: pattern, place: group.place,
            match: Match(kind: group.kind, certainty: group.certainty)))
        let words = pattern.beginsWithGap ? pattern.longestWords : pattern.firstWords
        for beginning in Set(words.map({ Self.beginning($0.bytes[...]) })) {
          if pattern.beginsWithGap {
            knownLater.insert(beginning)
            afterGap[beginning, default: []].append(number)
          } else {
            knownFirst.insert(beginning)
            byBeginning[beginning, default: []].append(number)
          }
        }
      }
    }
  }

  /// Whether a segment whose first word begins so may match; ``CuePattern/shortestStem`` bytes of it count.
  @inline(__always)
  func mayBegin(with beginning: UInt64) -> Bool { knownFirst.mayContain(beginning) }

  /// Whether a segment that has a word that begins so, after others, may match.
  @inline(__always)
  func mayGoOn(with beginning: UInt64) -> Bool { knownLater.mayContain(beginning) }

  /// Whether a match is possible at all; false for nearly all sentences. The first
  /// ``SegmentOutline/firstTokens`` tokens are enough to tell.
  func mayMatch(_ outline: SegmentOutline) -> Bool {
    candidates(outline) != nil || !laterCandidates(outline).isEmpty
  }

  /// The first certain match, else the first likely one.
  func match(_ outline: SegmentOutline) -> Match? {
    var likely: Match?
    let later = outline.isWhole ? laterCandidates(outline).sorted() : []
    for list in [candidates(outline) ?? [], later] {
      for number in list {
        let entry = entries[number]
        if entry.place == .whole, outline.tokens.count > entry.pattern.mostTokens { continue }
        guard entry.pattern.matches(outline, all: entry.place == .whole) else { continue }
        if entry.match.certainty == .certain { return entry.match }
        likely = likely ?? entry.match
      }
    }
    return likely
  }

  /// Entries whose first word may be the segment's.
  private func candidates(_ outline: SegmentOutline) -> [Int]? {
    guard let first = outline.tokens.first else { return nil }
    let beginning = Self.beginning(outline.text[first.text])
    return knownFirst.mayContain(beginning) ? byBeginning[beginning] : nil
  }

  /// Entries of which the longest word after the gap may be among the segment's first.
  private func laterCandidates(_ outline: SegmentOutline) -> [Int] {
    var numbers: [Int] = []
    for token in outline.tokens.prefix(SegmentOutline.firstTokens) {
      let beginning = Self.beginning(outline.text[token.text])
      guard knownLater.mayContain(beginning), let found = afterGap[beginning] else { continue }
      numbers += found.filter { !numbers.contains($0) }
    }
    return numbers
  }

  /// The first six bytes of a word, three Cyrillic letters; no stem of a pattern is shorter.
  private static func beginning(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.prefix(CuePattern.shortestStem).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

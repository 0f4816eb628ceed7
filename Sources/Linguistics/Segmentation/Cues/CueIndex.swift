/// The cues of all languages, found by the first letters of the word they begin with.
///
/// All three languages are looked for in every text: a Kazakh page has Russian furniture and the
/// other way round.
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
  /// Entries by the first letter of the first word.
  private var byLetter: [UInt32: [Int]] = [:]
  /// Entries that begin with a gap.
  private var anywhere: [Int] = []

  init(_ groups: [CueGroup]) {
    for group in groups {
      for pattern in group.patterns {
        let number = entries.count
        entries.append(
          Entry(
            pattern: pattern, place: group.place,
            match: Match(kind: group.kind, certainty: group.certainty)))
        let letters = Set(pattern.firstWords.map { Self.letters($0.bytes[...]) })
        for letter in letters { byLetter[letter, default: []].append(number) }
        if letters.isEmpty { anywhere.append(number) }
      }
    }
  }

  /// The first certain match, else the first likely one.
  func match(_ outline: SegmentOutline) -> Match? {
    guard let first = outline.tokens.first else { return nil }
    let known = byLetter[Self.letters(outline.text[first.text])] ?? []
    var likely: Match?
    for list in [known, outline.isWhole ? anywhere : []] {
      for number in list {
        let entry = entries[number]
        guard entry.pattern.matches(outline, all: entry.place == .whole) else { continue }
        if entry.match.certainty == .certain { return entry.match }
        likely = likely ?? entry.match
      }
    }
    return likely
  }

  /// The first scalar of a word, by its bytes.
  private static func letters(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.prefix(word.first.map { $0 < 0x80 ? 1 : 2 } ?? 0).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

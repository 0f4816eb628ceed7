/// A pattern over the tokens of a ``SegmentOutline``, written as words with spaces between them.
///
/// `a/b` is either word, `stem*` a word with that beginning, `...` up to eight tokens, `...3` up to
/// three. The outline's own tokens can be named: `0` a number, `q` something in quotation marks,
/// `u` an address, and the signs `:` `№` `©` `|`.
struct CuePattern: Sendable {
  enum Element: Sendable {
    case words([Word])
    case gap(Int)
  }

  struct Word: Sendable {
    var bytes: [UInt8]
    var isStem: Bool
  }

  let elements: [Element]

  init(_ line: String) {
    elements = line.split(separator: " ").map { part in
      if part.hasPrefix("...") { return .gap(Int(part.dropFirst(3)) ?? 8) }
      return .words(part.split(separator: "/").map { Word(String($0)) })
    }
  }

  /// The least bytes of a stem, so that patterns can be found by the beginning of a word.
  static let shortestStem = 6

  /// The words one of which a match begins with; empty if the pattern begins with a gap.
  var firstWords: [Word] {
    if case .words(let words)? = elements.first { return words }
    return []
  }

  /// Of the words right after the gap that the pattern begins with, those at the place where all are
  /// longest: the rarest to be met in a sentence.
  var longestWords: [Word] {
    var best: (words: [Word], length: Int) = ([], 0)
    for element in elements.dropFirst() {
      guard case .words(let words) = element else { break }
      let length = words.map(\.bytes.count).min() ?? 0
      if length > best.length { best = (words, length) }
    }
    return best.words
  }

  var beginsWithGap: Bool {
    if case .gap? = elements.first { return true }
    return false
  }

  /// How many tokens a match accounts for at most.
  var mostTokens: Int {
    elements.reduce(0) { sum, element in
      if case .gap(let limit) = element { return sum + limit }
      return sum + 1
    }
  }

  /// Whether the outline's first tokens match; `all` asks that none is left.
  func matches(_ outline: SegmentOutline, all: Bool) -> Bool {
    matches(elements[...], outline, from: 0, all: all)
  }

  private func matches(
    _ elements: ArraySlice<Element>, _ outline: SegmentOutline, from token: Int, all: Bool
  ) -> Bool {
    guard let first = elements.first else {
      return !all || (token == outline.tokens.count && outline.isWhole)
    }
    let rest = elements.dropFirst()
    switch first {
    case .words(let words):
      guard token < outline.tokens.count else { return false }
      return words.contains { outline.isToken(token, $0) }
        && matches(rest, outline, from: token + 1, all: all)
    case .gap(let limit):
      let last = min(outline.tokens.count, token + limit)
      guard token <= last else { return false }
      return (token...last).contains { matches(rest, outline, from: $0, all: all) }
    }
  }
}

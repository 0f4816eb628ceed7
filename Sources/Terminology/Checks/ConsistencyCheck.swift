import Linguistics

/// Finds texts of one wording that are translated in more than one.
///
/// Two texts are one wording when their words and numbers are the same, whatever the marks and
/// capitals: a translator who keeps the full stop once and not the other time is consistent. One
/// target may serve sources that say nearly the same.
package struct ConsistencyCheck {
  private let source: TextAnalyzer
  private let target: TextAnalyzer
  /// The first pair of each wording of either side.
  private var bySource: [[UInt64]: (row: Int, other: [UInt64])] = [:]
  private var byTarget: [[UInt64]: (row: Int, other: [UInt64])] = [:]

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = TextAnalyzer(language: source)
    self.target = TextAnalyzer(language: target)
  }

  /// How a pair contradicts one before it.
  package enum Contradiction: Hashable, Sendable {
    /// The pair of that row has the same source and another target.
    case otherTarget(row: Int)
    /// The pair of that row has the same target and another source.
    case otherSource(row: Int)
  }

  /// Takes in a pair and says what it contradicts.
  package mutating func contradictions(
    row: Int, source: String, target: String
  ) -> [Contradiction] {
    let mine = Self.wording(source, self.source)
    let theirs = Self.wording(target, self.target)
    guard !mine.isEmpty, !theirs.isEmpty else { return [] }
    var found: [Contradiction] = []
    if let first = bySource[mine] {
      if first.other != theirs { found.append(.otherTarget(row: first.row)) }
    } else {
      bySource[mine] = (row, theirs)
    }
    if let first = byTarget[theirs] {
      if !Self.areAlike(first.other, mine) { found.append(.otherSource(row: first.row)) }
    } else {
      byTarget[theirs] = (row, mine)
    }
    return found
  }

  /// Whether at least half of the words are the same.
  private static func areAlike(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    let common = Set(a).intersection(b).count
    return 2 * common >= max(Set(a).count, Set(b).count)
  }

  private static func wording(_ text: String, _ analyzer: TextAnalyzer) -> [UInt64] {
    analyzer.analyze(text).tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.folded)
  }
}

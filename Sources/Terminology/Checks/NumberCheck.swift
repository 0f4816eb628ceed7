import Linguistics

/// Compares the numbers and dates of a text and its translation.
///
/// Languages write one number in many ways (`12 000`, `12,000`, `12 тыс.`; `17:00`, `5 p.m.`;
/// `1990-х`, `90s`), and translators turn small ones into words. So what is compared is the
/// significant digits, and only this counts as a fault: a number that became another one, one too
/// long to be written in words that is on one side alone, and a date in another month.
package struct NumberCheck {
  private let source: StatedNumbers.Reader
  private let target: StatedNumbers.Reader

  /// Numbers of so many digits are not written in words.
  private static let longDigits = 3

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = StatedNumbers.Reader(language: source)
    self.target = StatedNumbers.Reader(language: target)
  }

  /// What differs, as the texts write it.
  package struct Difference: Hashable, Sendable {
    /// Numbers and months of the source that the target lacks.
    package var missing: [String] = []
    /// Those of the target that come from nowhere.
    package var extra: [String] = []
  }

  /// The difference between a text and its translation; nil when they say the same.
  package func difference(source: String, target: String) -> Difference? {
    let mine = self.source.numbers(in: source)
    let theirs = self.target.numbers(in: target)
    var difference = Difference()
    let (missing, extra) = (mine.unmatched(in: theirs), theirs.unmatched(in: mine))
    if !missing.isEmpty, !extra.isEmpty {
      difference.missing = missing.map(\.written)
      difference.extra = extra.map(\.written)
    } else {
      difference.missing = missing.filter(Self.isLong).map(\.written)
      difference.extra = extra.filter(Self.isLong).map(\.written)
    }
    let lost = mine.dated.filter { !theirs.months.contains($0.month) }
    let found = theirs.dated.filter { !mine.months.contains($0.month) }
    if !lost.isEmpty, !found.isEmpty {
      difference.missing += lost.map(\.written)
      difference.extra += found.map(\.written)
    }
    return difference == Difference() ? nil : difference
  }

  private static func isLong(_ number: StatedNumber) -> Bool {
    number.significant.count >= longDigits
  }
}

extension StatedNumbers {
  /// The numbers that have no equal in the other text. A number that is said twice may be said
  /// once, and an hour with a full stop (`7.55`) or a colon.
  fileprivate func unmatched(in other: StatedNumbers) -> [StatedNumber] {
    numbers.filter { number in
      if other.numbers.contains(where: { $0.isSame(as: number) }) { return false }
      return !number.isSplit(in: other)
        && !other.numbers.contains { $0.isSplit(in: self, with: number) }
    }
  }
}

extension StatedNumber {
  /// Whether all parts of the number are numbers of that text, `part` among them if given.
  fileprivate func isSplit(in text: StatedNumbers, with part: StatedNumber? = nil) -> Bool {
    guard parts.count > 1 else { return false }
    if let part, !parts.contains(part.significant) { return false }
    return parts.allSatisfy { part in text.numbers.contains { $0.significant == part } }
  }
}

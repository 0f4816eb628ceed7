import Linguistics

/// Compares the numbers and dates of a text and its translation by what they mean.
///
/// Languages write one number in many ways (`12 000`, `12 тыс.`, `twelve thousand`; `17:00`,
/// `5 p.m.`; `1990-х`, `the '90s`), and translators turn small ones into words or leave them out. So a
/// fault is a number that became another one, or one of some weight that is on one side alone.
/// What differs in scale, currency, unit, weekday, month or half of the day is another number.
package struct NumberCheck {
  private let source: QuantityReader
  private let target: QuantityReader

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = QuantityReader(language: source)
    self.target = QuantityReader(language: target)
  }

  /// How far words are known to translate one another.
  package enum Strength: Sendable {
    case none
    /// The file at hand suggests it.
    case learnt
    case known
  }

  package typealias WordStrength = (_ source: String, _ target: String) -> Strength

  /// What differs, as the texts write it.
  package struct Difference: Hashable, Sendable {
    /// Numbers and dates of the source that the target lacks.
    package var missing: [String] = []
    /// Those of the target that come from nowhere.
    package var extra: [String] = []
  }

  /// The difference between a text and its translation; nil when they say the same.
  ///
  /// - Parameter strength: how far words of the source and of the target are known to translate one
  ///   another, to tell numbers that changed places; without it only those of scores are told.
  package func difference(
    source: String, target: String,
    strength: WordStrength = { _, _ in .none }
  ) -> Difference? {
    let mine = StatedQuantities(source, self.source)
    let theirs = StatedQuantities(target, self.target)
    if let difference = difference(mine, theirs, strength) {
      var other = self.target
      guard self.target.language.language == .english, target.contains("/") else {
        return difference
      }
      // `05/12` is the fifth of December to some.
      other.readsDayFirst = true
      return self.difference(mine, StatedQuantities(target, other), strength) == nil
        ? nil : difference
    }
    return nil
  }

  private func difference(
    _ mine: StatedQuantities, _ theirs: StatedQuantities,
    _ strength: WordStrength
  ) -> Difference? {
    var missing = mine.unmatched(in: theirs)
    var extra = theirs.unmatched(in: mine)
    if missing.isEmpty || extra.isEmpty {
      missing.removeAll { !$0.isWeighty }
      extra.removeAll { !$0.isWeighty }
    }
    // Months and days of the week may be left out, but not become others.
    for kind in [Quantity.Kind.month, .weekday] where !(missing + extra).isEmpty {
      if !missing.contains(where: { $0.kind == kind }) { extra.removeAll { $0.kind == kind } }
      if !extra.contains(where: { $0.kind == kind }) { missing.removeAll { $0.kind == kind } }
    }
    var swapped = mine.swapped(in: theirs)
    if swapped.isEmpty, missing.isEmpty, extra.isEmpty,
      let pair = ExchangedNumbers(
        CountedWords(mine, source.language), CountedWords(theirs, target.language)
      ).pair(strength)
    {
      swapped = [pair]
    }
    let difference = Difference(
      missing: missing.map { $0.text(in: mine.text) } + swapped.map(\.0),
      extra: extra.map { $0.text(in: theirs.text) } + swapped.map(\.1))
    return difference == Difference() ? nil : difference
  }
}

extension Quantity {
  func text(in text: String) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// Whether it can hardly be left out or said in other words.
  var isWeighty: Bool {
    if case .roman(let numeral) = form { return numeral.value > 1 }
    // `полчаса`, `an hour and a half`
    if case .words = form, measure?.dimension == .time, let number, number.exponent < 0 {
      return true
    }
    guard isInDigits else { return false }
    switch kind {
    case .amount, .year:
      guard let number else { return false }
      return String(number.magnitude.mantissa).count >= 3 || scale != nil
        || measure?.dimension == .money
        || number.exponent < 0
    case .code: return false
    default: return false
    }
  }
}

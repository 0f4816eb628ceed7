/// Reads the quantities of texts in one language.
///
/// By rules, in this order: codes and telephone numbers, whose digits are then no numbers; numbers
/// in digits with scale, measure and ending; numbers in words; months, and the numbers beside them
/// that make a date; weekdays. What no rule is sure of stays a plain amount.
package struct QuantityReader: Sendable {
  package let language: LanguageTag
  /// Whether `05/12` is the fifth of December; in English it is the twelfth of May unless told
  /// otherwise, elsewhere always.
  package var readsDayFirst = false

  package init(language: LanguageTag) {
    self.language = language
  }

  /// The quantities in the order of the text; none in a language `tm` does not know well. Linear in
  /// its length.
  package func quantities(in text: String) -> [Quantity] {
    guard let known = language.language else { return digitsAlone(text) }
    guard QuantityBeginnings.of(known).mayStand(in: text) else { return [] }
    var scan = QuantityScan(
      text: QuantityText(text, language: language), language: known,
      isMonthFirst: known == .english && !readsDayFirst)
    return scan.read()
  }

  /// In other languages numbers are what they are in digits.
  private func digitsAlone(_ text: String) -> [Quantity] {
    DigitRun.runs(in: text, language: language).compactMap { run in
      guard case .number(let number) = run.meaning,
        let value = ExactNumber(whole: number.whole, fraction: number.fraction)
      else { return nil }
      return Quantity(.amount, .number(value), .digits(number), at: run.range)
    }
  }
}

/// One reading of one text.
struct QuantityScan {
  let text: QuantityText
  let language: Language
  let isMonthFirst: Bool
  /// Nil for trying every word, which finds the same.
  var beginnings: QuantityBeginnings?
  var found: [Quantity] = []
  /// The pieces each found quantity was read from: its number alone.
  var pieces: [Range<Int>] = []
  var isTaken: [Bool]
  var dates = 0

  init(text: QuantityText, language: Language, isMonthFirst: Bool) {
    self.text = text
    self.language = language
    self.isMonthFirst = isMonthFirst
    beginnings = QuantityBeginnings.of(language)
    isTaken = [Bool](repeating: false, count: text.pieces.count)
  }

  /// A rule that begins with other words than those of ``QuantityBeginnings`` is to be named there.
  mutating func read() -> [Quantity] {
    readCodes()
    readTelephones()
    readNumericDates()
    var index = 0
    while index < text.pieces.count {
      index = isTaken[index] ? index + 1 : readNumber(at: index) ?? index + 1
    }
    sortFound()
    shareScales()
    joinCompounds()
    readMonths()
    readWeekdays()
    sortFound()
    return found
  }

  mutating func add(_ quantity: Quantity, _ range: Range<Int>) {
    found.append(quantity)
    pieces.append(range)
    for index in range where isTaken.indices.contains(index) { isTaken[index] = true }
  }

  mutating func sortFound() {
    let order = found.indices.sorted { found[$0].place.lowerBound < found[$1].place.lowerBound }
    found = order.map { found[$0] }
    pieces = order.map { pieces[$0] }
  }

  /// The bytes of some pieces.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let first = text.pieces[range.lowerBound].range.lowerBound
    return first..<text.pieces[range.upperBound - 1].range.upperBound
  }

  /// Whether a word may be the first of a quantity.
  func mayBegin(_ index: Int) -> Bool {
    beginnings?.mayBegin(text.pieces[index].text) ?? true
  }

  private mutating func readNumber(at index: Int) -> Int? {
    switch text.pieces[index].kind {
    case .digits: readDigits(at: index)
    case .word: mayBegin(index) ? readRoman(at: index) ?? readWords(at: index) : nil
    case .mark: nil
    }
  }

  /// `6–7 тыс.`, `с 6 до 7 млн`: the first number is meant in thousands too; of `5–7 %` it has the
  /// measure.
  private mutating func shareScales() {
    for index in found.indices.dropLast() {
      let (first, next) = (found[index], found[index + 1])
      guard first.kind == .amount, next.kind == .amount,
        first.scale == nil, first.measure == nil, first.ending == nil, !first.isScore
      else { continue }
      let between = pieces[index].upperBound..<pieces[index + 1].lowerBound
      guard between.count == 1,
        text.isMark(between.lowerBound, QuantityText.dashes)
          || isSpan(from: pieces[index].lowerBound - 1, to: between.lowerBound)
      else { continue }
      if let scale = next.scale, let value = first.number {
        found[index].scale = scale
        found[index].sharesScale = true
        found[index].value = .number(value.scaled(by: scale.zeros))
      }
      found[index].measure = next.measure
    }
  }

  /// `between six and seven thousand`, `от 6 до 7 тыс.`
  private func isSpan(from first: Int, to last: Int) -> Bool {
    guard let first = text.word(first), let last = text.word(last) else { return false }
    return ["between", "from", "от", "с"].contains(first) && ["and", "to", "до"].contains(last)
  }

  /// `1 млн 250 тыс.` is one number.
  private mutating func joinCompounds() {
    var index = 0
    while index + 1 < found.count {
      let (first, next) = (found[index], found[index + 1])
      if first.kind == .amount, let a = first.number, let b = next.number,
        mayJoin(first, next),
        let scale = first.scale, !first.sharesScale, first.measure == nil,
        first.scaleEnding.isEmpty,
        b < ExactNumber(1, exponent: scale.zeros),
        next.scale.map({ $0.zeros < scale.zeros }) ?? true,
        isAdjacent(first, next), let sum = a.adding(b)
      {
        var joined = next
        joined.value = .number(sum)
        joined.isCompound = true
        joined.place = first.place.lowerBound..<next.place.upperBound
        found[index] = joined
        pieces[index] = pieces[index].lowerBound..<pieces[index + 1].upperBound
        found.remove(at: index + 1)
        pieces.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Whether the second number is the rest of the first: scaled too, or both are in words.
  private func mayJoin(_ first: Quantity, _ next: Quantity) -> Bool {
    guard let value = first.number, value.scaled(by: -(first.scale?.zeros ?? 0)).exponent >= 0
    else {
      return false
    }
    let areWords = !first.isInDigits && !next.isInDigits
    return next.kind == .amount && next.scale != nil
      || areWords && (next.number?.whole ?? 0) > 0
        && (next.kind == .amount || next.kind == .ordinal)
  }

  /// Whether nothing but the full stop of an abbreviation is between.
  private func isAdjacent(_ first: Quantity, _ next: Quantity) -> Bool {
    let between = text.pieces.filter {
      $0.range.lowerBound >= first.range.upperBound && $0.range.upperBound <= next.place.lowerBound
    }
    return between.allSatisfy { $0.text == "." }
  }
}

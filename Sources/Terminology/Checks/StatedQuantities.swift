import Linguistics

/// The quantities of a text, to be compared with those of its translation.
struct StatedQuantities {
  let text: String
  let all: [Quantity]
  private let lower: String
  /// The text without its quantities but fractions, in lower case.
  private let rest: String
  /// Whether a length is given in feet and inches, `5'11"`.
  private let hasFeet: Bool

  init(_ text: String, _ reader: QuantityReader) {
    self.text = text
    lower = text.lowercased()
    let read = reader.quantities(in: text)
    let all = read.filter { !Self.isLength(text, $0) }
    hasFeet = all.count < read.count
    self.all = Self.withoutFormats(all, text)
    rest = Self.rest(of: text, without: all).lowercased()
  }

  /// `5'11"`: a length that the other language gives in metres.
  private static func isLength(_ text: String, _ quantity: Quantity) -> Bool {
    let bytes = text.utf8.dropFirst(quantity.place.upperBound).prefix(3)
    let next = String(decoding: bytes, as: UTF8.self).first
    return next.map { "'\"′″’".contains($0) } == true && quantity.kind == .amount
      && text.contains { "\"″'′".contains($0) } && (text.contains("\"") || text.contains("″"))
  }

  /// Without the numbers of `два на два`, which name a way to play.
  private static func withoutFormats(_ all: [Quantity], _ text: String) -> [Quantity] {
    var isFormat = [Bool](repeating: false, count: all.count)
    for (index, (first, next)) in zip(all, all.dropFirst()).enumerated()
    where !first.isInDigits && first.value == next.value && first.range == first.place {
      let gap = text.utf8.dropFirst(first.range.upperBound)
        .prefix(max(0, next.range.lowerBound - first.range.upperBound))
      if [" на ", "-on-", " on "].contains(String(decoding: gap, as: UTF8.self)) {
        isFormat[index] = true
        isFormat[index + 1] = true
      }
    }
    return zip(all, isFormat).filter { !$0.1 }.map(\.0)
  }

  private static func rest(of text: String, without quantities: [Quantity]) -> String {
    var bytes = Array(text.utf8)
    for quantity in quantities where quantity.kind != .fraction {
      for index in quantity.range { bytes[index] = UInt8(ascii: " ") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The quantities that the other text does not say; what is often left out is none.
  func unmatched(in other: StatedQuantities) -> [Quantity] {
    all.filter { quantity in
      !other.all.contains { Self.isSame(quantity, $0) || isCopied(quantity, $0, other) }
        && !other.says(quantity) && !isEvery(quantity, other)
        && !(other.hasFeet && quantity.measure?.dimension == .length)
        && !quantity.isOptional(otherHas: other.all)
    }
  }

  /// `каждый третий` and `a third`.
  private func isEvery(_ quantity: Quantity, _ other: StatedQuantities) -> Bool {
    func share(_ text: StatedQuantities, _ ordinal: Quantity) -> Int? {
      let before = text.text.utf8.prefix(ordinal.place.lowerBound)
      let word =
        String(decoding: before, as: UTF8.self).lowercased()
        .split { !$0.isLetter }.last ?? ""
      guard ordinal.kind == .ordinal, Self.every.contains(where: word.hasPrefix) else { return nil }
      return ordinal.number?.whole
    }
    if case .fraction(1, let below) = quantity.value {
      return other.all.contains { share(other, $0) == below }
    }
    guard let below = share(self, quantity) else { return false }
    return other.all.contains { $0.value == .fraction(1, below) }
  }
  private static let every = ["кажд", "every", "each", "әр"]

  /// Whether both write the very same digits and marks: `$25,000` stays what it is in a text whose
  /// language would write it otherwise.
  private func isCopied(_ quantity: Quantity, _ copy: Quantity, _ other: StatedQuantities) -> Bool {
    func digits(_ quantity: Quantity, _ text: String) -> Substring.UTF8View {
      text.utf8.dropFirst(quantity.place.lowerBound).prefix(quantity.place.count)
    }
    guard quantity.kind == .amount, copy.kind == .amount, quantity.isInDigits, copy.isInDigits,
      quantity.scale?.zeros == copy.scale?.zeros, quantity.isNegative == copy.isNegative,
      quantity.written?.groupMark != nil || quantity.written?.decimalMark != nil
    else { return false }
    return digits(quantity, text).elementsEqual(digits(copy, other.text))
      && Self.isSameMeasure(quantity.measure, copy.measure)
  }

  /// Whether other words stand for it: `noon`, `half a century`, a product of what is said.
  private func says(_ quantity: Quantity) -> Bool {
    switch quantity.value {
    case .time(let hour, let minute):
      if hour % 12 == 0, minute == 0 { return Self.noon.contains(where: lower.contains) }
      if minute == 30 {
        return lower.contains("half past") || lower.contains("жарым") || lower.contains("половин")
      }
      return false
    case .number(let number):
      if number.exponent == -1, abs(number.mantissa) % 10 == 5,
        Self.half.contains(where: rest.contains)
      {
        return true
      }
      if quantity.kind == .ordinal, !quantity.isInDigits, let whole = number.whole,
        let words = Self.ordinals[whole],
        rest.split(whereSeparator: { !$0.isLetter && $0 != "-" })
          .contains(where: { word in words.contains { word.hasPrefix($0) } })
      {
        return true
      }
      if let whole = number.whole, whole == 12, Self.noon.contains(where: lower.contains) {
        return true
      }
      if case .roman = quantity.form, number == ExactNumber(10), lower.contains("икс") {
        return true
      }
      if number == ExactNumber(100), quantity.measure == .percent {
        return Self.twice.contains(where: lower.contains)
      }
      // A date of another shape, or `G7`: digits of the number in a code or beside another.
      let digits =
        quantity.written.map { $0.whole + $0.fraction } ?? number.whole.map(String.init) ?? ""
      return digits.count >= 1
        && all.contains { other in
          if case .code(let code) = other.value {
            code.split(whereSeparator: { !$0.isNumber }).contains { $0 == digits }
          } else {
            false
          }
        }
    case .code(let code):
      let parts = code.split { !$0.isNumber }
      return parts.allSatisfy { part in
        all.contains { other in
          other.written.map { $0.whole == part }
            ?? (part.count <= 2 && other.number?.whole.map(String.init) == String(part))
        }
      }
    case .fraction: return false
    }
  }

  private static let noon = [
    "noon", "midday", "midnight", "полдень", "полудн", "полноч", "түск", "түн", "тал түс",
  ]
  private static let half = ["half", "½", "жарым", "половин", "полтор"]
  /// Words that say an ordinal without its numeral.
  private static let ordinals = [
    1: [
      "initial", "opening", "debut", "maiden", "inaugural", "original", "впервые", "дебют",
      "алғаш", "тұңғыш",
    ],
    2: ["again", "another", "repeat", "follow-up", "повторн", "снова", "қайта", "тағы"],
  ]
  private static let twice = ["doubl", "twice", "twofold", "удво", "вдвое", "екі есе", "еселен"]

  /// Whether two quantities say the same.
  private static func isSame(_ a: Quantity, _ b: Quantity) -> Bool {
    if (a.kind == .month) != (b.kind == .month) || (a.kind == .weekday) != (b.kind == .weekday) {
      return false
    }
    if a.isNegative != b.isNegative, a.measure?.dimension == .temperature,
      b.measure?.dimension == .temperature
    {
      return false
    }
    switch (a.value, b.value) {
    case (.number(let x), .number(let y)):
      if x == y { return isSameMeasure(a.measure, b.measure) }
      return isSameDecade(a, x, b, y) || isConverted(a, x, b, y) || isFahrenheit(a, x, b, y)
    case (.time(let hour, let minute), .time(let other, let minutes)):
      guard minute == minutes else { return false }
      return hour == other
        || abs(hour - other) == 12 && !(saysHalf(a) && saysHalf(b)) && !isFull(a, b)
    case (.time(let hour, let minute), .number(let number)),
      (.number(let number), .time(let hour, let minute)):
      if let whole = number.whole {
        return minute == 0 && (whole == hour || abs(whole - hour) == 12)
      }
      return number == ExactNumber(hour * 100 + minute, exponent: -2)
    case (.fraction(let x, let y), .fraction(let v, let w)): return x * w == y * v
    case (.fraction(let x, let y), .number(let number)),
      (.number(let number), .fraction(let x, let y)):
      return isShare(number, x, y)
    case (.code(let x), .code(let y)): return x == y || core(x) == core(y)
    case (.code(let code), .number(let number)), (.number(let number), .code(let code)):
      return isNamedAfter(number, code)
    default: return false
    }
  }

  /// `Олимпиада-80`: a name with the year in two digits.
  private static func isNamedAfter(_ year: ExactNumber, _ code: String) -> Bool {
    guard let year = year.whole, (1900...2099).contains(year),
      let last = code.split(separator: "-").last, last.count == 2, let short = Int(last)
    else { return false }
    return year % 100 == short
  }

  private static func saysHalf(_ quantity: Quantity) -> Bool {
    if case .time(_, let half) = quantity.form { half != nil } else { false }
  }

  /// Of two times the one of a clock of 24 hours and the one that says its half.
  private static func isFull(_ a: Quantity, _ b: Quantity) -> Bool {
    func isLate(_ quantity: Quantity) -> Bool {
      if case .time(let hour, _) = quantity.value { hour > 12 } else { false }
    }
    return isLate(a) && isLate(b) || (isLate(a) || isLate(b)) && (saysHalf(a) || saysHalf(b))
  }

  /// `1/2` and 50 per cent or 0.5.
  private static func isShare(_ number: ExactNumber, _ above: Int, _ below: Int) -> Bool {
    guard below > 0 else { return false }
    let scaled = 10_000 * above
    guard scaled % below == 0 else {
      return number.whole == 33 && below == 3 || number.whole == 67 && below == 3
    }
    let share = ExactNumber(scaled / below, exponent: -4)
    return number == share || number == share.scaled(by: 2)
  }

  /// Digits and numerals of a code, without the letters that are transliterated.
  private static func core(_ code: String) -> [Substring] {
    code.split { !$0.isNumber && !$0.isLetter }.flatMap { run in
      run.allSatisfy { $0.isNumber || "IVXІХ".contains($0) } ? [run] : run.split { !$0.isNumber }
    }
  }

  private static func isSameMeasure(_ a: Measure?, _ b: Measure?) -> Bool {
    guard let a, let b, a != b else { return true }
    switch (a.dimension, b.dimension) {
    case (.money, .money), (.length, .length), (.area, .area), (.mass, .mass), (.volume, .volume),
      (.power, .power):
      return false
    case (.time, .time): return false
    default: return true
    }
  }

  private static func isSameDecade(
    _ a: Quantity, _ x: ExactNumber, _ b: Quantity, _ y: ExactNumber
  ) -> Bool {
    guard let x = x.whole, let y = y.whole else { return false }
    guard a.kind == .decade || b.kind == .decade || a.kind == .year || b.kind == .year else {
      return false
    }
    let (least, most) = (min(x, y), max(x, y))
    return (1000...2100).contains(most) && least < 100 && most % 100 == least
  }

  /// Another unit of the same dimension, as 90 minutes for an hour and a half: the values differ, and
  /// whether rightly is not reckoned but for times.
  private static func isConverted(
    _ a: Quantity, _ x: ExactNumber, _ b: Quantity, _ y: ExactNumber
  ) -> Bool {
    guard let first = a.measure, let second = b.measure, first != second,
      first.dimension == second.dimension
    else { return false }
    switch first.dimension {
    case .length, .area, .mass, .volume, .temperature: return true
    case .time:
      let units = ["second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604_800]
      let long = ["month": 1, "year": 12, "decade": 120, "century": 1200]
      for units in [units, long] {
        if let one = units[first.name], let other = units[second.name] {
          return product(x, one) == product(y, other)
        }
      }
      return false
    default: return false
    }
  }

  /// Degrees of which one may be Celsius and the other Fahrenheit, rounded as news does.
  private static func isFahrenheit(
    _ a: Quantity, _ x: ExactNumber, _ b: Quantity, _ y: ExactNumber
  ) -> Bool {
    guard a.measure?.dimension == .temperature, b.measure?.dimension == .temperature,
      let x = x.whole, let y = y.whole, abs(x) < 1000, abs(y) < 1000
    else { return false }
    func areOne(_ celsius: Int, _ fahrenheit: Int) -> Bool {
      let difference = 5 * (fahrenheit - 32) - 9 * celsius
      return abs(difference) <= 5
    }
    return areOne(x, y) || areOne(y, x)
  }

  private static func product(_ number: ExactNumber, _ factor: Int) -> ExactNumber? {
    let (product, overflow) = number.mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(product, exponent: number.exponent)
  }

  /// Scores whose numbers stand the other way round; `0–2` is one where the other text has one.
  func swapped(in other: StatedQuantities) -> [(String, String)] {
    func exchanged(_ mine: [(Int, Int)], _ theirs: [(Int, Int)]) -> [(Int, Int)] {
      mine.filter { score in
        score.0 != score.1 && !theirs.contains { $0 == score }
          && theirs.contains { $0 == (score.1, score.0) }
      }
    }
    let mine = exchanged(scores(joinedBy: ""), other.scores(joinedBy: "-–:"))
    let theirs = exchanged(other.scores(joinedBy: ""), scores(joinedBy: "-–:"))
    return (mine.isEmpty ? theirs.map { ($0.1, $0.0) } : mine).map {
      ("\($0.0):\($0.1)", "\($0.1):\($0.0)")
    }
  }

  /// Pairs of numbers that are scores, or have one of these marks between them and nothing else.
  private func scores(joinedBy marks: String) -> [(Int, Int)] {
    zip(all, all.dropFirst()).compactMap { first, second in
      guard let a = first.number?.whole, let b = second.number?.whole else { return nil }
      let gap = text.utf8.dropFirst(first.range.upperBound)
        .prefix(max(0, second.range.lowerBound - first.range.upperBound))
      let between = String(decoding: gap, as: UTF8.self)
      let isJoined = between.count == 1 && marks.contains(between)
      return first.isScore && second.isScore || isJoined ? (a, b) : nil
    }
  }
}

extension Quantity {
  /// Whether it is often left out or added: `one`, `first`, halves; where the other text counts in
  /// the same way, it is not.
  fileprivate func isOptional(otherHas others: [Quantity]) -> Bool {
    if isInDigits { return false }
    switch form {
    case .words:
      guard let number else { return true }
      if measure == .times { return !others.contains { $0.measure == .times } }
      if number == ExactNumber(1) {
        return !(kind == .ordinal && others.contains { $0.kind == .ordinal })
      }
      return false
    case .fraction:
      return !others.contains { $0.kind == .fraction || $0.measure?.dimension == .share }
    default: return false
    }
  }
}

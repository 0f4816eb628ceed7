extension QuantityScan {
  /// Reads what begins with digits; the piece after it.
  mutating func readDigits(at index: Int) -> Int? {
    switch text.pieces[index].kind {
    case .digits(.literal(let literal)): readLiteral(literal, at: index)
    case .digits(.number(let number)): readAmount(number, at: index)
    default: index + 1
    }
  }

  /// `14:00`, `3:1`, `10.0.0.1`.
  private mutating func readLiteral(_ literal: String, at index: Int) -> Int {
    let range = text.pieces[index].range
    let parts = literal.split(separator: ":").map(String.init)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]) else {
      add(Quantity(.code, .code(literal), .code, at: range), index..<index + 1)
      return index + 1
    }
    if parts[1].count == 2, first <= 24, second < 60 {
      return readTime(first, second, mark: ":", at: index)
    }
    // A score: each of its numbers is one, so that `3–1` is the same.
    for (part, value, start) in [
      (parts[0], first, range.lowerBound),
      (parts[1], second, range.upperBound - parts[1].utf8.count),
    ] {
      var quantity = Quantity(
        .amount, .number(ExactNumber(value)), .digits(WrittenNumber(whole: part)),
        at: start..<start + part.utf8.count)
      quantity.isScore = true
      add(quantity, index..<index + 1)
    }
    return index + 1
  }

  private mutating func readTime(
    _ hour: Int, _ minute: Int, mark: String, at index: Int
  ) -> Int {
    var (hour, end) = (hour, index + 1)
    var half: String?
    if language == .english, let found = halfOfDay(end) {
      half = found.text
      end = found.end
      hour = hour % 12 + (found.isAfternoon ? 12 : 0)
    }
    var quantity = Quantity(
      .time, .time(hour, minute), .time(mark: mark, half: half), at: bytes(index..<end))
    (quantity.ending, quantity.endingPlace) = kazakhEnding(after: end)
    add(quantity, index..<end)
    return end
  }

  /// `a.m.`, `pm`: as it is written, the piece after it.
  private func halfOfDay(_ index: Int) -> (text: String, isAfternoon: Bool, end: Int)? {
    guard let word = text.word(index) else { return nil }
    if word == "am" || word == "pm" { return (text.pieces[index].text, word == "pm", index + 1) }
    guard word == "a" || word == "p", text.isMark(index + 1, "."), text.word(index + 2) == "m"
    else {
      return nil
    }
    let end = text.isMark(index + 3, ".") ? index + 4 : index + 3
    let place = text.pieces[index..<end].map(\.text).joined()
    return (place, word == "p", end)
  }

  /// A hyphen and an ending of a Kazakh word, or an ending without the hyphen.
  func kazakhEnding(after index: Int) -> (String?, Range<Int>?) {
    guard language == .kazakh else { return (nil, nil) }
    if text.isJoint(index), let word = text[index + 1], word.kind == .word,
      KazakhSuffix.isEnding(word.lower)
    {
      return (text.pieces[index].text + word.text, bytes(index..<index + 2))
    }
    if let word = text[index], word.kind == .word, word.isGlued, KazakhSuffix.isEnding(word.lower) {
      return (word.text, word.range)
    }
    return (nil, nil)
  }

  private mutating func readAmount(_ number: WrittenNumber, at index: Int) -> Int {
    if let end = readClock(number, at: index) ?? readFraction(number, at: index) { return end }
    guard let value = ExactNumber(whole: number.whole, fraction: number.fraction) else {
      let piece = text.pieces[index]
      add(Quantity(.code, .code(piece.text), .code, at: piece.range), index..<index + 1)
      return index + 1
    }
    var quantity = Quantity(
      .amount, .number(value), .digits(number), at: text.pieces[index].range)
    quantity.isNegative = isNegative(index)
    var end = index + 1
    readVulgarFraction(&quantity, &end)
    readGlued(&quantity, number, &end)
    finish(&quantity, &end)
    if quantity.kind == .amount, isShortYear(number, at: index) {
      quantity.kind = .year
      if let last = found.last?.number?.whole, let value = Int(number.whole) {
        quantity.value = .number(ExactNumber(last / 100 * 100 + value))
        found[found.count - 1].kind = .year
      }
    }
    add(quantity, index..<index + 1)
    return end
  }

  /// `1½`.
  private func readVulgarFraction(_ quantity: inout Quantity, _ end: inout Int) {
    guard let piece = text[end], piece.isGlued, let value = quantity.number,
      let hundredths = ["½": 50, "¼": 25, "¾": 75][piece.text],
      let sum = value.adding(ExactNumber(hundredths, exponent: -2))
    else { return }
    quantity.value = .number(sum)
    quantity.place = quantity.place.lowerBound..<piece.range.upperBound
    end += 1
  }

  /// `9.30` in Russian and Kazakh, whose fractions have a comma; `9 a.m.`, `at 9.30`.
  private mutating func readClock(_ number: WrittenNumber, at index: Int) -> Int? {
    guard let hour = Int(number.whole), hour <= 24, number.groupMark == nil else { return nil }
    if number.fraction.isEmpty {
      guard language == .english, (1...12).contains(hour), halfOfDay(index + 1) != nil else {
        return nil
      }
      return readTime(hour, 0, mark: "", at: index)
    }
    guard number.decimalMark == ".", number.fraction.count == 2, let minute = Int(number.fraction),
      minute < 60
    else { return nil }
    if language == .english {
      let isAfterWord = ["at", "until", "till"].contains(text.word(index - 1) ?? "")
      guard halfOfDay(index + 1) != nil || isAfterWord else { return nil }
    }
    var ending = ""
    if MeasureTable.measure(language, { piece(index + 1, $0)?.lower }) != nil { return nil }
    if let word = text.word(index + 1),
      NumberScale(word, language: language, ending: &ending) != nil
    {
      return nil
    }
    return readTime(hour, minute, mark: ".", at: index)
  }

  /// `2/3`; `2024/25` are two years, the second cut short.
  private mutating func readFraction(_ number: WrittenNumber, at index: Int) -> Int? {
    guard text.isMark(index + 1, "/"), text[index + 1]?.isGlued == true,
      text[index + 2]?.isGlued == true, let other = text.number(index + 2),
      number.fraction.isEmpty, other.fraction.isEmpty,
      let above = Int(number.whole), let below = Int(other.whole), below > 0, number.whole.count < 4
    else { return nil }
    var quantity = Quantity(
      .fraction, .fraction(above, below), .fraction, at: bytes(index..<index + 3))
    (quantity.ending, quantity.endingPlace) = kazakhEnding(after: index + 3)
    add(quantity, index..<index + 3)
    return index + 3
  }

  /// `26` of `2024–26` and `2024/25`.
  private func isShortYear(_ number: WrittenNumber, at index: Int) -> Bool {
    guard number.whole.count == 2, number.fraction.isEmpty, let value = Int(number.whole),
      text.isMark(index - 1, QuantityText.dashes + "/"), pieces.last?.upperBound == index - 1,
      let first = found.last, Self.isYear(first), let year = first.number?.whole
    else { return false }
    return (1...30).contains(value - year % 100)
  }

  /// A minus before the number, which is no dash between two.
  private func isNegative(_ index: Int) -> Bool {
    if let word = text.word(index - 1), word == "минус" || word == "minus" { return true }
    guard text.isMark(index - 1, "-–−"), text.pieces[index].isGlued else { return false }
    return !text.pieces[index - 1].isGlued || text.isMark(index - 2, "(")
  }

  /// What is written without a space after the digits.
  private mutating func readGlued(
    _ quantity: inout Quantity, _ number: WrittenNumber, _ end: inout Int
  ) {
    let isHyphen = text.isJoint(end)
    let place = isHyphen ? end + 1 : end
    guard let word = text[place], word.kind == .word, word.isGlued else { return }
    let isRound = number.fraction.isEmpty && number.whole.hasSuffix("0")
    switch language {
    case .english:
      if !isHyphen, ["st", "nd", "rd", "th"].contains(word.lower) {
        quantity.kind = .ordinal
        (quantity.ending, quantity.endingPlace) = (word.text, word.range)
        end = place + 1
      } else if !isHyphen, word.lower == "s", isRound {
        setDecade(&quantity, number)
        end = place + 1
      } else if isHyphen {
        end = place
      }
    case .russian:
      guard isHyphen else { return }
      if ["х", "е"].contains(word.lower), isRound, isDecade(number, before: place + 1) {
        setDecade(&quantity, number)
        end = place + 1
      } else if Self.russianOrdinalEndings.contains(word.lower) {
        quantity.kind = .ordinal
        end = place + 1
      } else if ["ти", "ми", "ка", "ста", "мя"].contains(word.lower) {
        (quantity.ending, quantity.endingPlace) = ("-" + word.text, bytes(end..<place + 1))
        end = place + 1
      } else {
        end = place
      }
    case .kazakh:
      if isHyphen, word.lower.hasPrefix("жылдар"), isRound {
        setDecade(&quantity, number)
        end = place + 1
        return
      }
      let (ending, range) = kazakhEnding(after: end)
      if let ending {
        (quantity.ending, quantity.endingPlace) = (ending, range)
        if KazakhSuffix.isOrdinal(word.lower) { quantity.kind = .ordinal }
        end = place + 1
      } else if isHyphen {
        // The number of a thing in a row: `12-тармақ`. The noun stays whatever the number.
        quantity.kind = .ordinal
        end = place + 1
      }
    }
  }

  /// `90-е годы`, `в 1990-х`, but not `90-е место`.
  private func isDecade(_ number: WrittenNumber, before index: Int) -> Bool {
    guard number.whole.count == 4 || number.whole.count == 2 else { return false }
    guard let next = text.word(index) else { return number.whole.count == 4 || number.whole > "20" }
    return next.hasPrefix("год")
  }

  private func setDecade(_ quantity: inout Quantity, _ number: WrittenNumber) {
    quantity.kind = .decade
    if number.whole.count == 2, let value = Int(number.whole) {
      quantity.value = .number(ExactNumber(1900 + value))
    }
  }

  private static let russianOrdinalEndings: Set = [
    "й", "я", "е", "го", "му", "м", "х", "ю", "ой", "ый", "ом", "ая", "ое", "ые", "ых", "ий", "ей",
  ]

  /// The n-th piece from one on, the full stops of abbreviations not counted.
  func piece(_ start: Int, _ number: Int) -> QuantityText.Piece? {
    var index = start
    for _ in 0..<number {
      index += 1
      if text.isMark(index, ".") { index += 1 }
    }
    return text[index]
  }

  /// Adds scale and measure that stand around the number.
  mutating func finish(_ quantity: inout Quantity, _ end: inout Int) {
    readSign(&quantity)
    guard quantity.ending == nil || language != .kazakh, quantity.kind == .amount else { return }
    var ending = ""
    if let word = text.word(end), let scale = scale(word, &ending, quantity),
      let value = quantity.number
    {
      quantity.scale = scale
      quantity.scaleEnding = ending
      quantity.scalePlace = text.pieces[end].range
      quantity.value = .number(value.scaled(by: scale.zeros))
      end += 1
      if text.isMark(end, "."), text[end]?.isGlued == true, word.count <= 4, language == .russian,
        word == "тыс" || text[end + 1].map({ !$0.isCapital }) ?? false
      {
        quantity.scalePlace = quantity.scalePlace.map {
          $0.lowerBound..<text.pieces[end].range.upperBound
        }
        end += 1
      }
      if ending.isEmpty, text.isJoint(end) {
        let (after, place) = kazakhEnding(after: end)
        if let after, let place {
          quantity.scaleEnding = after
          quantity.scalePlace = quantity.scalePlace.map { $0.lowerBound..<place.upperBound }
          end += 2
        }
      }
      if !quantity.scaleEnding.isEmpty { return }
    }
    readMeasure(&quantity, &end)
  }

  /// English `m` and `bn` after a sign of money are scales.
  private func scale(_ word: String, _ ending: inout String, _ quantity: Quantity) -> NumberScale? {
    if language == .english, quantity.measure?.dimension == .money, word == "m" { return .million }
    return NumberScale(word, language: language, ending: &ending)
  }

  private func readSign(_ quantity: inout Quantity) {
    guard
      let index = text.pieces.firstIndex(where: { $0.range.upperBound == quantity.place.lowerBound }
      ),
      text.isMark(index, "$€£¥₸₽"),
      let found = MeasureTable.measure(language, { $0 == 0 ? text.pieces[index].lower : nil })
    else { return }
    quantity.measure = found.measure
    let hasUS = text[index].map(\.isGlued) == true && text.word(index - 1) == "us"
    quantity.measurePlace = bytes((hasUS ? index - 1 : index)..<index + 1)
  }

  private mutating func readMeasure(_ quantity: inout Quantity, _ end: inout Int) {
    guard quantity.measure == nil,
      let found = MeasureTable.measure(language, { piece(end, $0)?.lower }),
      let last = piece(end, found.length - 1),
      let lastIndex = text.pieces.firstIndex(where: { $0.range == last.range })
    else { return }
    if found.measure == .year, text.pieces[end].lower.count <= 2, !Self.isYear(quantity) { return }
    let measurePlace = text.pieces[end].range.lowerBound..<last.range.upperBound
    if found.measure == .year, Self.isYear(quantity) {
      quantity.kind = .year
    } else {
      quantity.measure = found.measure
      quantity.measurePlace = measurePlace
      quantity.measureEnding = found.ending
      quantity.isMeasureWord = found.isWord
    }
    end = lastIndex + 1
    if found.measure.dimension == .temperature, isBelowZero(end) { quantity.isNegative = true }
  }

  /// `25 градусов мороза`, `25 °C below zero`, `25 градус аяз`.
  private func isBelowZero(_ index: Int) -> Bool {
    var index = index
    if ["celsius", "fahrenheit"].contains(text.word(index) ?? "") { index += 1 }
    guard let word = text.word(index) else { return false }
    switch language {
    case .english:
      return word == "below" && ["zero", "freezing"].contains(text.word(index + 1) ?? "")
    case .russian: return word == "мороза" || word == "ниже" && text.word(index + 1) == "нуля"
    case .kazakh: return word.hasPrefix("аяз") || word.hasPrefix("суық")
    }
  }
}

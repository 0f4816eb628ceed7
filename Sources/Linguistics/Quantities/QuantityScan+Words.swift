extension QuantityScan {
  /// A Roman numeral; letters that are words or initials too need a neighbour that speaks for it.
  mutating func readRoman(at index: Int) -> Int? {
    let piece = text.pieces[index]
    guard let roman = RomanNumeral(piece.text), !text.isMark(index - 1, "."),
      piece.text.count > 1 || isLoneNumeral(index)
    else { return nil }
    var quantity = Quantity(
      .ordinal, .number(ExactNumber(roman.value)), .roman(roman), at: piece.range)
    (quantity.ending, quantity.endingPlace) = kazakhEnding(after: index + 1)
    add(quantity, index..<index + 1)
    return index + 1
  }

  private func isLoneNumeral(_ index: Int) -> Bool {
    let letter = text.pieces[index].text
    if text.isMark(index + 1, "."), text[index + 1]?.isGlued == true, index + 2 < text.pieces.count
    {
      return false
    }
    if text.isJoint(index + 1) || text.isJoint(index - 1) { return false }
    if language == .english, letter == "I" {
      return text[index - 1]?.isCapital == true && text[index - 2]?.isCapital == true
    }
    return text[index + 1]?.kind == .word || text[index - 1]?.isCapital == true
  }

  /// A number in words: `двадцать пять`, `half a million`, `бір жарым`, `үшінші`, `two-thirds`.
  mutating func readWords(at index: Int) -> Int? {
    readFactor(at: index) ?? readHalfScale(at: index) ?? readWordFraction(at: index) ?? readSum(
      at: index)
      ?? readScaleAlone(at: index) ?? readAdjective(at: index) ?? readQuarterName(at: index)
  }

  /// `doubled`, `fivefold`, `вдвое`: how many times.
  private mutating func readFactor(at index: Int) -> Int? {
    guard let word = text.word(index),
      let value = Self.factors[language]?.first(where: { word.hasPrefix($0.0) })?.1
    else { return nil }
    var quantity = Quantity(
      .amount, .number(ExactNumber(value)), .words, at: text.pieces[index].range)
    quantity.measure = .times
    add(quantity, index..<index + 1)
    return index + 1
  }

  static let factors: [Language: [(String, Int)]] = [
    .english: [
      ("doubl", 2), ("twofold", 2), ("tripl", 3), ("threefold", 3), ("quadrupl", 4),
      ("fourfold", 4), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8),
      ("tenfold", 10),
    ],
    .russian: [
      ("вдвое", 2), ("удвои", 2), ("втрое", 3), ("утрои", 3), ("вчетверо", 4), ("впятеро", 5),
    ],
  ]

  private func numberWord(_ index: Int) -> NumberWord? {
    text.word(index).flatMap { NumberWord($0, language: language) }
  }

  /// `жетіге` of `он жетіге`: the last word of a Kazakh number has its ending.
  private func inflected(_ index: Int) -> NumberWord? {
    guard language == .kazakh, let word = text.word(index) else { return nil }
    return KazakhNumerals.inflected(word)
  }

  private mutating func readSum(at index: Int) -> Int? {
    var value: ExactNumber?
    var kind = Quantity.Kind.amount
    var ending = ""
    var end = index
    reading: while let word = numberWord(end) ?? (value == nil ? nil : inflected(end)) {
      switch word.meaning {
      case .cardinal(let number):
        guard let sum = joined(value, number) else { break reading }
        (value, ending) = (sum, word.ending)
      case .hundred:
        guard let sum = hundreds(value) else { break reading }
        value = sum
      case .ordinal(let number):
        guard let sum = joined(value, number) else { break reading }
        (value, kind, ending) = (sum, .ordinal, word.ending)
      case .collective(let number):
        guard value == nil else { break reading }
        (value, ending) = (ExactNumber(number), word.ending)
      case .andHalf:
        guard let sum = value?.adding(ExactNumber(5, exponent: -1)) else { break reading }
        (value, ending) = (sum, word.ending)
      case .oneAndHalf:
        guard value == nil else { break reading }
        value = ExactNumber(15, exponent: -1)
      case .half: break reading
      }
      end += 1
      if kind == .ordinal || !ending.isEmpty { break }
      if text.isJoint(end), numberWord(end + 1) != nil { end += 1 }
      if language == .english, text.word(end) == "and", value.map({ $0.exponent >= 2 }) == true,
        case .cardinal = numberWord(end + 1)?.meaning
      {
        end += 1
      }
    }
    guard let value, end > index else { return nil }
    var quantity = Quantity(kind, .number(value), .words, at: bytes(index..<end))
    if !ending.isEmpty { quantity.ending = ending }
    quantity.isNegative = text.word(index - 1) == "минус" || text.word(index - 1) == "minus"
    var after = end
    if text.isJoint(after) { after += 1 }
    readEnglishHalf(&quantity, &after)
    finish(&quantity, &after)
    add(quantity, index..<end)
    return max(after, end)
  }

  /// `one and a half`.
  private func readEnglishHalf(_ quantity: inout Quantity, _ end: inout Int) {
    guard language == .english, text.word(end) == "and", text.word(end + 1) == "a",
      text.word(end + 2) == "half", let sum = quantity.number?.adding(ExactNumber(5, exponent: -1))
    else { return }
    quantity.value = .number(sum)
    quantity.place = quantity.place.lowerBound..<text.pieces[end + 2].range.upperBound
    end += 3
  }

  /// A number that may follow what was read so far: units after tens, tens after hundreds.
  private func joined(_ value: ExactNumber?, _ next: Int) -> ExactNumber? {
    guard let value else { return ExactNumber(next) }
    guard let whole = value.whole else { return nil }
    // Only Kazakh says `он екі` for twelve.
    let isTen = whole % 10 == 0 && (language == .kazakh || whole % 100 != 10)
    let fits = next < 10 && isTen || next < 100 && whole % 100 == 0
    return fits && whole > 0 ? ExactNumber(whole + next) : nil
  }

  private func hundreds(_ value: ExactNumber?) -> ExactNumber? {
    guard let value else { return ExactNumber(100) }
    // `fifteen hundred`
    let most = language == .english ? 99 : 9
    guard let whole = value.whole, (1...most).contains(whole), whole < 10 || whole % 10 != 0 else {
      return nil
    }
    return ExactNumber(100 * whole)
  }

  /// `полмиллиона`, `half a million`, `жарты миллион`; `half an hour`, `полчаса`.
  private mutating func readHalfScale(at index: Int) -> Int? {
    guard let word = text.word(index) else { return nil }
    var end = index
    var rest: String?
    // `полдень` is an hour, not half a day.
    if language == .russian, word.hasPrefix("пол"), word.count > 5, word != "полтора",
      word != "полдень"
    {
      rest = String(word.dropFirst(3))
      end = index + 1
    } else if numberWord(index)?.meaning == .half {
      end = index + 1
      if language == .english {
        guard ["a", "an"].contains(text.word(end) ?? "") else { return nil }
        end += 1
      }
      rest = text.word(end)
      end += 1
    }
    guard let rest else { return nil }
    var ending = ""
    let half = ExactNumber(5, exponent: -1)
    var quantity = Quantity(.amount, .number(half), .words, at: bytes(index..<end))
    if let scale = NumberScale(rest, language: language, ending: &ending) {
      quantity.value = .number(half.scaled(by: scale.zeros))
      quantity.scale = scale
      readMeasure(after: end, &quantity)
    } else if let found = MeasureTable.measure(language, { $0 == 0 ? rest : nil }),
      found.measure.dimension == .time
    {
      quantity.measure = found.measure
    } else {
      return nil
    }
    add(quantity, index..<end)
    return end
  }

  private mutating func readMeasure(after index: Int, _ quantity: inout Quantity) {
    guard let found = MeasureTable.measure(language, { piece(index, $0)?.lower }) else { return }
    quantity.measure = found.measure
  }

  /// `two-thirds`, `a quarter`, `две трети`, `половина`, `үштен екісі`.
  private mutating func readWordFraction(at index: Int) -> Int? {
    guard let (above, below, end) = wordFraction(at: index) else { return nil }
    if let (measure, after) = timeMeasure(after: end), 100 % below == 0 {
      // `a quarter of an hour` is an amount of time.
      var quantity = Quantity(
        .amount, .number(ExactNumber(above * 100 / below, exponent: -2)), .words,
        at: bytes(index..<after))
      quantity.measure = measure
      add(quantity, index..<after)
      return after
    }
    add(
      Quantity(.fraction, .fraction(above, below), .fraction, at: bytes(index..<end)), index..<end)
    return end
  }

  /// The measure of time of which a fraction is told, `of an hour`, and where its words end.
  private func timeMeasure(after end: Int) -> (Measure, Int)? {
    var next = text.isJoint(end) ? end + 1 : end
    if language == .english {
      if text.word(next) == "of" { next += 1 }
      if ["a", "an"].contains(text.word(next) ?? "") { next += 1 }
    }
    guard let found = MeasureTable.measure(language, { piece(next, $0)?.lower }),
      found.measure.dimension == .time
    else { return nil }
    return (found.measure, next + found.length)
  }

  private func wordFraction(at index: Int) -> (Int, Int, Int)? {
    guard let word = text.word(index) else { return nil }
    if let value = numberWord(index)?.meaning, value == .half { return (1, 2, index + 1) }
    if language == .kazakh {
      if word == "ширек" { return (1, 4, index + 1) }
      for (stem, below) in [
        ("үштен", 3), ("төрттен", 4), ("бестен", 5), ("екіден", 2), ("оннан", 10),
      ]
      where word == stem {
        guard let next = text.word(index + 1) else { return nil }
        for value in 1...9 where next.hasPrefix(KazakhNumerals.ones[value]) {
          let ending = next.dropFirst(KazakhNumerals.ones[value].count)
          if ending.isEmpty || KazakhSuffix.isEnding(ending) { return (value, below, index + 2) }
        }
      }
      return nil
    }
    if let below = Self.parts[language]?[word], language == .russian, !word.hasSuffix("их"),
      !word.hasSuffix("ых")
    {
      return (1, below, index + 1)
    }
    var above = 1
    if word != "a" {
      guard case .cardinal(let number) = numberWord(index)?.meaning, number < 20 else { return nil }
      above = number
    }
    let next = text.isJoint(index + 1) ? index + 2 : index + 1
    guard let part = text.word(next), let below = Self.parts[language]?[part] else { return nil }
    if language == .english, !part.hasSuffix("s") {
      // `a third of`, but not `a third meeting`.
      guard above == 1, text.word(next + 1) == "of" || text[next + 1]?.kind != .word else {
        return nil
      }
    }
    return (above, below, next + 1)
  }

  static let parts: [Language: [String: Int]] = [
    .russian: [
      "треть": 3, "трети": 3, "третей": 3, "четверть": 4, "четверти": 4,
      "четвертью": 4, "четвертей": 4, "пятых": 5, "десятых": 10,
    ],
    .english: [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
      "tenth": 10, "tenths": 10, "sixth": 6, "sixths": 6, "eighths": 8, "half": 2, "halves": 2,
    ],
  ]

  /// `тысяча человек`, `a million`, `мың`: a scale word that is a number of its own.
  private mutating func readScaleAlone(at index: Int) -> Int? {
    guard let word = text.word(index) else { return nil }
    switch language {
    case .english: guard ["a", "an"].contains(text.word(index - 1) ?? "") else { return nil }
    case .russian: guard Self.loneScales.contains(word) else { return nil }
    case .kazakh: break
    }
    var ending = ""
    guard let scale = NumberScale(word, language: language, ending: &ending), ending.isEmpty else {
      return nil
    }
    var quantity = Quantity(
      .amount, .number(ExactNumber(1, exponent: scale.zeros)), .words,
      at: text.pieces[index].range)
    var end = index + 1
    // `мың жарым`
    if let half = numberWord(end), half.meaning == .andHalf {
      quantity.value = .number(ExactNumber(15, exponent: scale.zeros - 1))
      quantity.place = bytes(index..<end + 1)
      if !half.ending.isEmpty { quantity.ending = half.ending }
      end += 1
    }
    quantity.scale = scale
    quantity.scalePlace = quantity.place
    readMeasure(after: end, &quantity)
    add(quantity, index..<end)
    return end
  }

  static let loneScales: Set = [
    "тысяча", "тысячу", "тысячей", "миллион", "миллиона", "миллиард", "миллиарда", "триллион",
  ]

  /// `трехдневный`: a number in the beginning of an adjective of a measure.
  private mutating func readAdjective(at index: Int) -> Int? {
    guard language == .russian, let word = text.word(index),
      let (value, rest) = RussianNumerals.prefix(of: word),
      let found = MeasureTable.measure(.russian, { $0 == 0 ? String(rest) : nil })
    else { return nil }
    var quantity = Quantity(.amount, .number(value), .words, at: text.pieces[index].range)
    quantity.measure = found.measure
    add(quantity, index..<index + 1)
    return index + 1
  }

  /// `Q2`: the digit is an ordinal.
  private mutating func readQuarterName(at index: Int) -> Int? {
    let piece = text.pieces[index]
    guard language == .english, piece.text.hasPrefix("Q"), piece.text.count == 2,
      let value = piece.text.last?.wholeNumberValue, (1...4).contains(value)
    else { return nil }
    add(
      Quantity(
        .ordinal, .number(ExactNumber(value)), .digits(WrittenNumber(whole: String(value))),
        at: piece.range.lowerBound + 1..<piece.range.upperBound),
      index..<index + 1)
    return index + 1
  }
}

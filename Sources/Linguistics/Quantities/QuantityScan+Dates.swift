extension QuantityScan {
  /// `24.08.2026`, `08/24/2026`, `2026-08-24`: three parts, each in its own place.
  mutating func readNumericDates() {
    for index in text.pieces.indices where !isTaken[index] {
      if case .digits(.date(let parts)) = text.pieces[index].kind {
        let isSlashed = text.pieces[index].text.contains("/")
        guard
          let order = order(
            parts.map { Int($0.digits) ?? 0 }, isMonthFirst: isMonthFirst && isSlashed)
        else { continue }
        addDate(zip(order, parts).map { ($0, $1.digits, $1.range) }, index..<index + 1)
      } else if let year = text.number(index), year.whole.count == 4, year.groupMark == nil,
        year.fraction.isEmpty, text.isJoint(index + 1), let month = text.number(index + 2),
        text.isJoint(index + 3), let day = text.number(index + 4), month.whole.count == 2,
        day.whole.count == 2, month.fraction.isEmpty, day.fraction.isEmpty,
        let monthValue = Int(month.whole), (1...12).contains(monthValue)
      {
        let places = [index, index + 2, index + 4].map { text.pieces[$0].range }
        addDate(
          [
            (.year, year.whole, places[0]), (.month, month.whole, places[1]),
            (.day, day.whole, places[2]),
          ],
          index..<index + 5)
      }
    }
  }

  private func order(_ parts: [Int], isMonthFirst: Bool) -> [Quantity.Kind]? {
    let dayFirst: [Quantity.Kind] = [.day, .month, .year]
    let monthFirst: [Quantity.Kind] = [.month, .day, .year]
    if parts[0] > 12 { return parts[1] > 12 ? nil : dayFirst }
    if parts[1] > 12 { return monthFirst }
    return isMonthFirst ? monthFirst : dayFirst
  }

  private mutating func addDate(
    _ parts: [(kind: Quantity.Kind, digits: String, place: Range<Int>)], _ range: Range<Int>
  ) {
    dates += 1
    for part in parts {
      var quantity = Quantity(
        part.kind, .number(ExactNumber(Int(part.digits) ?? 0)),
        .datePart(WrittenNumber(whole: part.digits)), at: part.place)
      quantity.date = dates
      add(quantity, range)
    }
  }

  /// Months by name, with the days and years beside them.
  mutating func readMonths() {
    for index in text.pieces.indices where !isTaken[index] {
      guard mayBegin(index), let piece = text[index], piece.kind == .word, piece.range.count <= 24,
        let name = MonthName(piece.text, language: language)
      else { continue }
      let before = dayBefore(index)
      let after = language == .english ? dayAfter(index) : nil
      let poss = language == .kazakh ? kazakhDayAfter(index) : nil
      let day = before ?? after ?? poss
      let yearIndex = yearBeside(index, days: day)
      let isDated = day != nil || yearIndex != nil
      guard isDated || isMonthAlone(index, name) else { continue }
      dates += 1
      var month = Quantity(
        .month, .number(ExactNumber(name.month)), .month(name), at: piece.range)
      month.date = dates
      if name.isShort, text.isMark(index + 1, "."), text[index + 1]?.isGlued == true {
        month.ending = "."
        month.endingPlace = text.pieces[index + 1].range
      }
      if let day {
        for place in day { mark(place, .day) }
      }
      if let yearIndex { mark(yearIndex, .year) }
      add(month, index..<index + 1)
    }
  }

  /// Makes a number that was read a part of the current date.
  private mutating func mark(_ index: Int, _ kind: Quantity.Kind) {
    found[index].kind = kind
    found[index].date = dates
    if kind == .year, found[index].measure == .year { dropMeasure(index) }
  }

  private mutating func dropMeasure(_ index: Int) {
    found[index].measure = nil
    found[index].measurePlace = nil
    found[index].measureEnding = ""
  }

  /// The found number that ends just before a piece.
  private func numberBefore(_ index: Int) -> Int? { pieces.firstIndex { $0.upperBound == index } }

  private func numberAt(_ index: Int) -> Int? { pieces.firstIndex { $0.lowerBound == index } }

  private func isDay(_ index: Int) -> Bool {
    guard [.amount, .ordinal, .day].contains(found[index].kind), found[index].date == nil,
      let value = found[index].number?.whole, found[index].scale == nil,
      found[index].measure == nil
    else { return false }
    return (1...31).contains(value)
  }

  /// `12 мая`, `12th of May`, `с 12 по 15 мая`, `12–15 мамырда`: the days, the last first.
  private func dayBefore(_ month: Int) -> [Int]? {
    var index = month
    if text.word(index - 1) == "of" { index -= 1 }
    guard let last = numberBefore(index), isDay(last) else { return nil }
    return [last] + daysBefore(pieces[last].lowerBound)
  }

  private func daysBefore(_ start: Int) -> [Int] {
    let isDash = text.isMark(start - 1, QuantityText.dashes)
    let isWord = ["по", "до", "и", "to", "and", "мен", "пен", "бен"].contains(
      text.word(start - 1) ?? "")
    guard isDash || isWord, let first = numberBefore(start - 1), isDay(first) else { return [] }
    return [first]
  }

  /// `May 12`, `June 8–10`.
  private func dayAfter(_ month: Int) -> [Int]? {
    var index = month + 1
    if text.isMark(index, ".") { index += 1 }
    guard let day = numberAt(index), isDay(day), found[day].scale == nil else { return nil }
    let end = pieces[day].upperBound
    guard text.isMark(end, QuantityText.dashes) || ["to", "and"].contains(text.word(end) ?? ""),
      let last = numberAt(end + 1), isDay(last),
      text.word(end + 2).map({ MonthName($0.capitalized, language: .english) == nil }) ?? true
    else { return [day] }
    return [day, last]
  }

  /// `мамырдың 12-сінде`.
  private func kazakhDayAfter(_ month: Int) -> [Int]? {
    guard let word = text.word(month), word.hasSuffix("ың") || word.hasSuffix("ің"),
      let day = numberAt(month + 1), isDay(day), found[day].ending != nil
    else { return nil }
    return [day]
  }

  private func yearBeside(_ month: Int, days: [Int]?) -> Int? {
    func year(_ index: Int?) -> Int? {
      guard let index, found[index].date == nil, Self.isYear(found[index]) else { return nil }
      return index
    }
    if language == .kazakh {
      var index = month
      if let days, let first = days.map({ pieces[$0].lowerBound }).min(), first < month {
        index = first
      }
      for _ in 0..<2 {
        if text.isMark(index - 1, ".") { index -= 1 }
        if let word = text.word(index - 1), word.hasPrefix("жыл") || word == "ж" { index -= 1 }
      }
      return year(numberBefore(index))
    }
    var index = month + 1
    if text.isMark(index, ".") { index += 1 }
    if let days, let last = days.map({ pieces[$0].upperBound }).max(), last > index { index = last }
    if text.isMark(index, ",") { index += 1 }
    return year(numberAt(index))
  }

  /// Four digits from 1000 to 2100 without marks or scale.
  static func isYear(_ quantity: Quantity) -> Bool {
    guard [.amount, .year].contains(quantity.kind), let written = quantity.written,
      written.groupMark == nil, written.fraction.isEmpty, quantity.scale == nil,
      written.whole.count == 4, let value = quantity.number?.whole,
      quantity.measure == nil || quantity.measure == .year
    else { return false }
    return (1000...2100).contains(value)
  }

  /// Whether a name without day or year is a month's: the English ones are words and names too.
  private func isMonthAlone(_ index: Int, _ name: MonthName) -> Bool {
    if name.isShort { return false }
    if language == .russian { return true }
    let previous = text.word(index - 1)
    let next = text.word(index + 1)
    if language == .kazakh {
      // Казань is Қазан too: the city has a capital.
      guard name.month == 10, index > 0, text.pieces[index].isCapital else {
        return !(name.month == 10 && next?.hasPrefix("қала") == true)
      }
      return text.isMark(index - 1, QuantityText.dashes)
    }
    if previous.map(Self.beforeMonths.contains) == true { return true }
    if text.isMark(index - 1, QuantityText.dashes + "/")
      || text.isMark(index + 1, QuantityText.dashes + "/")
    {
      return true
    }
    if next == "and" || previous == "and" {
      return MonthName(text[index + (next == "and" ? 2 : -2)]?.text ?? "", language: .english)
        != nil
    }
    return ![3, 4, 5, 6, 8].contains(name.month) || next == "is" || next == "was"
  }

  private static let beforeMonths: Set = [
    "in", "of", "by", "since", "from", "until", "till", "to", "this", "last", "next", "early",
    "late", "mid", "every", "before", "after", "through", "during", "between", "for", "on",
  ]

  /// Days of the week.
  mutating func readWeekdays() {
    for index in text.pieces.indices where !isTaken[index] {
      guard mayBegin(index), let piece = text[index], piece.kind == .word, piece.text.count <= 16,
        let name = WeekdayName(piece.text, language: language)
      else { continue }
      if language == .russian, piece.lower == "среда", !text.isMark(index + 1, ",") { continue }
      if language == .english, piece.text.count == 3, !text.isMark(index + 1, ".,") { continue }
      add(
        Quantity(.weekday, .number(ExactNumber(name.day)), .weekday(name), at: piece.range),
        index..<index + 1)
    }
  }
}

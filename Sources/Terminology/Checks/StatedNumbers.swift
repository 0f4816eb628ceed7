import Linguistics

/// A number of a text, reduced to what every language must say of it.
struct StatedNumber {
  let written: String
  /// The digits without separators, leading and trailing zeros.
  let significant: [UInt8]
  /// The significant digits of what stands between its marks; one for a number without any.
  let parts: [[UInt8]]
  /// Nil for what has a fraction.
  let value: Int?
  /// Whether it may be an hour: of a time in digits, or beside a word that says so.
  let isHour: Bool

  func isSame(as other: StatedNumber) -> Bool {
    if significant == other.significant || isSameTime(as: other) { return true }
    guard let value, let theirs = other.value else { return false }
    let (least, most) = (min(value, theirs), max(value, theirs))
    // The clock of twelve hours, and years by their last two digits.
    if most - least == 12, most <= 24 { return isHour || other.isHour }
    return (1000...2100).contains(most) && least < 100 && most % 100 == least
  }

  /// `13.30` and `1.30`.
  private func isSameTime(as other: StatedNumber) -> Bool {
    guard let (hour, minutes) = time, let (theirHour, theirMinutes) = other.time else {
      return false
    }
    return minutes == theirMinutes && abs(hour - theirHour) == 12
  }

  /// The number as an hour and minutes.
  private var time: (hour: Int, minutes: Int)? {
    let groups = written.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard groups.count == 2, groups[0] <= 24, groups[1] < 60, isHour || written.contains(".")
    else { return nil }
    return (groups[0], groups[1])
  }
}

/// The numbers and the months a text states.
struct StatedNumbers {
  /// A month with a day or a year beside it.
  struct DatedMonth {
    let month: Int
    let written: String
  }

  var numbers: [StatedNumber] = []
  /// Months by their names or in dates of digits, from 1 to 12.
  var months: Set<Int> = []
  var dated: [DatedMonth] = []

  /// Reads the numbers of texts in one language.
  struct Reader {
    let language: LanguageTag
    private let tokenizer = Tokenizer()

    init(language: LanguageTag) {
      self.language = language
    }

    /// The numbers of a text; linear in its length.
    func numbers(in text: String) -> StatedNumbers {
      var stated = StatedNumbers()
      let bytes = Array(text.utf8)
      let runs = DigitRun.runs(in: text, language: language)
      let words = tokenizer.tokens(in: text).filter { $0.kind == .word }
      for run in runs where !isName(run, bytes) {
        let isHour = isHour(run, words: words, bytes)
        switch run.meaning {
        case .date(let parts):
          for index in [0, 2] { stated.add([parts[index].digits], parts[index].digits) }
          let month = Int(parts[1].digits) ?? 0
          stated.months.insert(month)
          stated.dated.append(
            DatedMonth(month: month, written: String(decoding: bytes[run.range], as: UTF8.self)))
        case .number(let number):
          let written = String(decoding: bytes[run.range], as: UTF8.self)
          let parts = number.fraction.isEmpty ? [number.whole] : [number.whole, number.fraction]
          stated.add(parts, written, isHour: isHour)
        case .literal(let text):
          // A colon parts: a score of 4:1 may be written 4-1, and an hour in two ways.
          for part in text.split(separator: ":") {
            let groups = part.split { !$0.isNumber }.map(String.init)
            stated.add(groups, String(part), isHour: text.contains(":"))
          }
        }
      }
      addMonths(words, runs, bytes, to: &stated)
      return stated
    }

    /// Whether the digits belong to a word: `ОРГАНИЗАЦИЯ101`, as `G20`.
    private func isName(_ run: DigitRun, _ bytes: [UInt8]) -> Bool {
      var start = run.range.lowerBound - 1
      guard start >= 0 else { return false }
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let before = String(decoding: bytes[start..<run.range.lowerBound], as: UTF8.self)
      return before.unicodeScalars.first.map(\.properties.isAlphabetic) ?? false
    }

    private func addMonths(
      _ words: [Token], _ runs: [DigitRun], _ bytes: [UInt8], to stated: inout StatedNumbers
    ) {
      for word in words where word.range.count <= 40 {
        let written = String(decoding: bytes[word.range], as: UTF8.self)
        guard let name = language.language.flatMap({ MonthName(written, language: $0) }) else {
          continue
        }
        stated.months.insert(name.month)
        let isDated = runs.contains { run in
          isBeside(run.range, word.range, within: 2)
        }
        if isDated { stated.dated.append(DatedMonth(month: name.month, written: written)) }
      }
    }

    private func isBeside(_ a: Range<Int>, _ b: Range<Int>, within gap: Int) -> Bool {
      (0...gap).contains(b.lowerBound - a.upperBound)
        || (0...gap).contains(a.lowerBound - b.upperBound)
    }

    /// Whether a word beside the number speaks of hours.
    private func isHour(_ run: DigitRun, words: [Token], _ bytes: [UInt8]) -> Bool {
      words.contains { word in
        guard isBeside(run.range, word.range, within: 1) else { return false }
        let text = String(decoding: bytes[word.range], as: UTF8.self).lowercased()
        return Self.hours.contains(text) || Self.hourStems.contains(where: text.hasPrefix)
      }
    }

    private static let hours: Set = ["a", "am", "p", "pm", "noon", "утра", "дня", "вечера", "ночи"]
    private static let hourStems = ["час", "сағат", "o'clock", "o’clock"]
  }

  private mutating func add(_ groups: [String], _ written: String, isHour: Bool = false) {
    let digits = groups.flatMap(\.utf8).filter { (0x30...0x39).contains($0) }
    let significant = Self.significant(digits)
    if significant.isEmpty { return }
    let parts = groups.map { Self.significant($0.utf8.map { $0 }) }.filter { !$0.isEmpty }
    let isWhole = groups.dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
    let value = isWhole && digits.count <= 9 ? groups.first.flatMap { Int($0) } : nil
    numbers.append(
      StatedNumber(
        written: written, significant: significant, parts: parts, value: value, isHour: isHour))
  }

  private static func significant(_ digits: [UInt8]) -> [UInt8] {
    var significant = digits.drop { $0 == 0x30 }
    while significant.last == 0x30 { significant.removeLast() }
    return Array(significant)
  }
}

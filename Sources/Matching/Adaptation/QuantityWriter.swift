import Linguistics

/// Writes a new number into a translation in the manner of the one that stands there, with all that
/// must agree with it.
///
/// Each language has its own rules of agreement; what they do not cover is refused.
struct QuantityWriter {
  /// A part of the text and what replaces it.
  struct Edit {
    let range: Range<Int>
    let text: String
  }

  let text: String
  let language: Language
  let neighbours: QuantityNeighbours
  let stored: String
  private let new: String

  init(_ text: String, _ language: Language, stored: String, new: String) {
    self.text = text
    self.language = language
    self.stored = stored
    self.new = new
    neighbours = QuantityNeighbours(text)
  }

  func piece(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// Edits in order as replacements: those that touch are one, and what stays as it is is none.
  func joined(_ edits: [Edit]) -> [(range: Range<Int>, text: String)] {
    var joined: [(range: Range<Int>, text: String)] = []
    for edit in edits where piece(edit.range) != edit.text {
      if let last = joined.last, last.range.upperBound == edit.range.lowerBound {
        let range = last.range.lowerBound..<edit.range.upperBound
        joined[joined.count - 1] = (range, last.text + edit.text)
      } else {
        joined.append((edit.range, edit.text))
      }
    }
    return joined
  }

  /// What changes when a quantity of the text, which says `stored`, is to say `new`; nil when that is
  /// not certain.
  func edits(for target: Quantity, stored: Quantity, new: Quantity) -> [Edit]? {
    switch target.form {
    case .month(let name): return month(target, name, new)
    case .weekday(let name): return weekday(target, name, new)
    case .datePart(let model):
      guard let value = new.number?.whole else { return nil }
      let text = WrittenNumber(whole: String(value)).writtenInDate(like: model)
      return text.count == model.whole.count || model.whole.count < 3
        ? [Edit(range: target.place, text: text)] : nil
    case .time(let mark, let half): return time(target, mark: mark, half: half, new)
    case .fraction: return fraction(target, new)
    case .code: return code(target, stored, new)
    case .roman(let roman):
      return ordinal(target, roman, new).map { withPreposition(target, $0, number: new) }
    case .words: return words(target, stored, new)
    case .digits(let model):
      return digits(target, model, stored, new).map { withPreposition(target, $0, number: new) }
    }
  }

  // MARK: Names

  private func month(_ target: Quantity, _ name: MonthName, _ new: Quantity) -> [Edit]? {
    guard case .month = new.kind, let month = new.number?.whole, let text = name.changed(to: month)
    else { return nil }
    var edits = [Edit(range: target.place, text: capitalised(text, like: target))]
    // `Aug.`, but `May`.
    if let dot = target.endingPlace, ["may", "мая"].contains(text.lowercased()) {
      edits.append(Edit(range: dot, text: ""))
    }
    return edits
  }

  func capitalised(_ text: String, like target: Quantity) -> String {
    let isCapital = piece(target.place).first?.isUppercase == true
    return isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private func ordinal(_ target: Quantity, _ roman: RomanNumeral, _ new: Quantity) -> [Edit]? {
    guard let value = new.number?.whole, let text = roman.changed(to: value) else { return nil }
    return withEnding(target, [Edit(range: target.place, text: text)], String(value))
  }

  // MARK: Times, fractions, codes

  private func time(
    _ target: Quantity, mark: String, half: String?, _ new: Quantity
  ) -> [Edit]? {
    guard case .time(let hour, let minute) = new.value else { return nil }
    let old = piece(target.place)
    let clock = old.prefix { $0.isNumber || ":.".contains($0) && $0.isASCII }
    let digits = clock.last == "." ? clock.dropLast() : clock
    var shown = half == nil ? hour : (hour + 11) % 12 + 1
    if half == nil, hour == 24 { shown = 24 }
    var text = digits.hasPrefix("0") && shown < 10 ? "0\(shown)" : "\(shown)"
    if !mark.isEmpty || minute > 0 {
      text += (mark.isEmpty ? ":" : mark) + (minute < 10 ? "0" : "") + "\(minute)"
    }
    if half != nil {
      var rest = String(old.dropFirst(digits.count))
      guard let letter = rest.firstIndex(where: \.isLetter) else { return nil }
      let isUpper = rest[letter].isUppercase
      let new = hour >= 12 && hour < 24 ? "p" : "a"
      rest.replaceSubrange(letter...letter, with: isUpper ? new.uppercased() : new)
      text += rest
    }
    let spoken = minute == 0 ? "0" : "\(minute)"
    return withEnding(target, [Edit(range: target.place, text: text)], spoken)
  }

  private func fraction(_ target: Quantity, _ new: Quantity) -> [Edit]? {
    guard case .fraction(let above, let below) = new.value, above > 0,
      piece(target.place).contains("/")
    else { return wordFraction(target, new) }
    return withEnding(target, [Edit(range: target.place, text: "\(above)/\(below)")], "\(above)")
  }

  private func wordFraction(_ target: Quantity, _ new: Quantity) -> [Edit]? {
    guard language == .english, case .fraction(let above, let below) = new.value,
      case .fraction(let oldAbove, let oldBelow) = target.value,
      let old = EnglishNumerals.fraction(oldAbove, oldBelow),
      let text = EnglishNumerals.fraction(above, below),
      (oldAbove == 1) == (above == 1), piece(target.place).lowercased() == old
    else { return nil }
    return [Edit(range: target.place, text: capitalised(text, like: target))]
  }

  /// A code is exchanged where it stands as the source has it, or differs from it only in letters
  /// that look alike.
  private func code(_ target: Quantity, _ stored: Quantity, _ new: Quantity) -> [Edit]? {
    func part(_ text: String, _ quantity: Quantity) -> String {
      String(
        decoding: text.utf8.dropFirst(quantity.place.lowerBound).prefix(quantity.place.count),
        as: UTF8.self)
    }
    let (before, after) = (part(self.stored, stored), part(self.new, new))
    let here = piece(target.place)
    let changed: String
    if here == before {
      changed = after
    } else {
      func letters(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0.isNumber }
      }
      func numbers(_ text: String) -> [Substring] { text.split { !$0.isNumber } }
      guard letters(before) == letters(after), numbers(before) == numbers(here),
        letters(before).count == letters(here).count
      else { return nil }
      var rest = numbers(after)[...]
      var text = ""
      for character in here {
        if !character.isNumber {
          text.append(character)
        } else if text.last?.isNumber != true, let number = rest.popFirst() {
          text += number
        }
      }
      changed = text
    }
    let spoken = String(changed.reversed().prefix { $0.isNumber }.reversed())
    if target.ending != nil, spoken.isEmpty { return nil }
    return withEnding(target, [Edit(range: target.place, text: changed)], spoken)
  }

  /// Adds the Kazakh ending after a number that is read as `spoken`.
  func withEnding(_ target: Quantity, _ edits: [Edit], _ spoken: String) -> [Edit]? {
    guard let place = target.endingPlace, language == .kazakh, let ending = target.ending else {
      return edits
    }
    let number = WrittenNumber(whole: spoken)
    guard let shaped = Self.reshaped(ending, after: KazakhSuffix.lastWord(of: number)) else {
      return nil
    }
    return edits + [Edit(range: place, text: shaped)]
  }

  /// Whether the ending in the text is what its number asks for: otherwise it may be a word.
  func hasProperEnding(_ target: Quantity, after word: String) -> Bool {
    guard let ending = target.ending else { return true }
    return KazakhSuffix.fits(ending.drop { !$0.isLetter }.lowercased(), after: word)
  }

  /// An ending with its hyphen, if it has one, in the shape a word asks for.
  static func reshaped(_ ending: String, after word: String) -> String? {
    let hyphen = ending.prefix { !$0.isLetter }
    let letters = ending.dropFirst(hyphen.count).lowercased()
    return KazakhSuffix.reshaped(letters, after: word).map { hyphen + $0 }
  }

  // MARK: Words

  private func words(_ target: Quantity, _ stored: Quantity, _ new: Quantity) -> [Edit]? {
    guard new.measure == stored.measure, new.scale == stored.scale, target.scale == stored.scale,
      target.scalePlace != target.place, let value = unscaled(new)?.whole,
      let old = unscaled(target)?.whole
    else { return nil }
    let here = piece(target.place)
    var word: String?
    switch (language, target.kind) {
    case (.english, .ordinal): word = same(EnglishNumerals.ordinal, old, value, here)
    case (.english, _): word = same(EnglishNumerals.cardinal, old, value, here)
    case (.russian, .ordinal): word = RussianNumerals.ordinal(value, like: here.lowercased())
    case (.russian, _): word = RussianNumerals.cardinal(value, like: here.lowercased())
    case (.kazakh, _): word = kazakhWords(target, old, value, here.lowercased())
    }
    guard let word else { return nil }
    var edits = [Edit(range: target.place, text: capitalised(word, like: target))]
    if language == .russian { edits = withPreposition(target, edits, word) }
    guard target.kind == .amount, language == .english else {
      return language == .english ? withArticle(target, edits, word) : edits
    }
    return withAgreement(
      target, edits, WrittenNumber(whole: String(old)), WrittenNumber(whole: String(value)), new
    )
    .flatMap { withArticle(target, $0, word) }
  }

  /// The new number as the old one is written; nil if that is written in another way.
  private func same(_ write: (Int) -> String?, _ old: Int, _ new: Int, _ here: String) -> String? {
    guard let known = write(old), known == here.lowercased() else { return nil }
    return write(new)
  }

  private func kazakhWords(_ target: Quantity, _ old: Int, _ new: Int, _ here: String) -> String? {
    let writers: [(Int) -> String?] = [
      KazakhNumerals.cardinal, KazakhNumerals.collective, KazakhNumerals.ordinal,
    ]
    for write in writers {
      guard let known = write(old), here.hasPrefix(known), let word = write(new) else { continue }
      let ending = String(here.dropFirst(known.count))
      if ending.isEmpty { return word }
      guard KazakhSuffix.isEnding(ending), let last = word.split(separator: " ").last else {
        continue
      }
      return KazakhSuffix.reshaped(ending, after: String(last)).map { word + $0 }
    }
    return nil
  }

  func unscaled(_ quantity: Quantity) -> ExactNumber? {
    quantity.number?.scaled(by: -(quantity.scale?.zeros ?? 0))
  }
}

import Linguistics

extension QuantityWriter {
  /// A number in digits with its scale word, its measure and what agrees with it.
  func digits(
    _ target: Quantity, _ model: WrittenNumber, _ stored: Quantity, _ new: Quantity
  ) -> [Edit]? {
    guard let value = new.number else { return nil }
    if language == .russian, target.ending != nil { return nil }
    if language == .kazakh, target.ending != nil {
      // An ordinal of what the source does not count in a row, or a wrong ending, may be a word.
      guard target.kind != .ordinal || stored.kind != .amount,
        hasProperEnding(target, after: KazakhSuffix.lastWord(of: model)),
        !isAmbiguous(target, stored)
      else { return nil }
    }
    if target.kind == .decade { return decade(target, model, value) }
    if target.kind == .year, model.whole.count == 2, let year = value.whole, year >= 1000 {
      return [Edit(range: target.place, text: String(String(year).suffix(2)))]
    }
    guard let number = number(target, model, stored, new) else { return nil }
    var edits: [Edit] = [Edit(range: number.range, text: number.text)]
    if language == .english, let place = target.endingPlace {
      guard let whole = value.whole else { return nil }
      edits.append(Edit(range: place, text: EnglishNumerals.ordinalEnding(whole)))
    }
    if let place = target.endingPlace, language == .kazakh, !number.hasEnding {
      guard let ending = target.ending,
        let shaped = Self.reshaped(ending, after: KazakhSuffix.lastWord(of: number.digits))
      else { return nil }
      edits.append(Edit(range: place, text: shaped))
    }
    if new.measure != stored.measure {
      guard let measure = new.measure,
        let changed = measureEdits(target, measure, number: number, edits)
      else { return nil }
      edits = changed
    }
    guard target.kind == .amount || language == .english,
      let agreed = target.kind == .amount
        ? withAgreement(target, edits, scaledWritten(target, model), number.digits, new) : edits
    else { return target.kind == .amount ? nil : edits }
    return language == .english ? withArticle(target, agreed, number: number.digits) : agreed
  }

  /// `6-мен` may be the conjunction, `6-лық` the beginning of a compound: they are endings where the
  /// source has its number alone or with a measure.
  private func isAmbiguous(_ target: Quantity, _ stored: Quantity) -> Bool {
    guard let ending = target.ending?.lowercased().drop(while: { !$0.isLetter }),
      stored.measure == nil
    else { return false }
    if KazakhSuffix.isQuality(ending) { return true }
    guard ["мен", "бен", "пен"].contains(ending), stored.kind == .amount else { return false }
    let next = QuantityNeighbours(self.stored).after(stored.range.upperBound).first
    return next?.isMark == false
  }

  /// How a number with a scale counts for agreement: never as one.
  private func scaledWritten(_ target: Quantity, _ model: WrittenNumber) -> WrittenNumber {
    target.scale == nil || target.sharesScale ? model : WrittenNumber(whole: "5")
  }

  private func decade(_ target: Quantity, _ model: WrittenNumber, _ value: ExactNumber) -> [Edit]? {
    guard let year = value.whole else { return nil }
    if model.whole.count == 4 { return [Edit(range: target.place, text: String(year))] }
    guard year < 2000 else { return nil }
    return [Edit(range: target.place, text: String(String(year).suffix(2)))]
  }

  /// The digits, with the scale word where it changes.
  struct Number {
    let range: Range<Int>
    let text: String
    let digits: WrittenNumber
    /// Whether the ending after the number was moved to the scale word.
    var hasEnding = false
    /// Whether a scale word follows now.
    let isScaled: Bool
  }

  private func number(
    _ target: Quantity, _ model: WrittenNumber, _ stored: Quantity, _ new: Quantity
  ) -> Number? {
    guard !target.isCompound, let value = new.number, let bare = unscaled(new) else { return nil }
    let tag = LanguageTag(language)
    // A telephone number keeps its zeros, a day of the month has none.
    let base = target.kind == .amount ? new.written ?? bare.written : bare.written
    func plain(_ number: WrittenNumber, isScaled: Bool) -> Number {
      Number(
        range: target.place, text: number.written(like: model, in: tag), digits: number,
        isScaled: isScaled)
    }
    let isJoined = new.isCompound || stored.isCompound
    if !isJoined, new.scale == stored.scale, new.sharesScale == stored.sharesScale {
      if target.scale == stored.scale, target.sharesScale == stored.sharesScale {
        return plain(base, isScaled: target.scale != nil)
      }
    }
    if isJoined || new.scale == stored.scale {
      let own = value.scaled(by: -(target.scale?.zeros ?? 0))
      let number = own.written.grouped(by: groupMark(model))
      let isShort = number.fraction.count <= 3 && number.whole.count <= 3 && number.whole != "0"
      guard target.scale == nil ? number.fraction.isEmpty : isShort else { return nil }
      return plain(number, isScaled: target.scale != nil)
    }
    guard !new.sharesScale, !stored.sharesScale, !target.sharesScale,
      target.scalePlace?.lowerBound ?? target.place.upperBound >= target.place.upperBound
    else { return nil }
    return rescaled(target, model, base, value, new.scale)
  }

  private func groupMark(_ model: WrittenNumber) -> String? {
    model.groupMark ?? (language == .english ? "," : nil)
  }

  /// The number with another scale word, with one where there was none, or without.
  private func rescaled(
    _ target: Quantity, _ model: WrittenNumber, _ base: WrittenNumber, _ value: ExactNumber,
    _ scale: NumberScale?
  ) -> Number? {
    let tag = LanguageTag(language)
    let end = target.scalePlace?.upperBound ?? target.place.upperBound
    let range = target.place.lowerBound..<end
    let isFull = target.scalePlace.map { piece($0).count > 5 } ?? false
    guard let scale, !(language == .english && scale == .thousand) else {
      let digits = scale == nil ? base : value.written.grouped(by: groupMark(model))
      guard digits.fraction.isEmpty || scale == nil, target.scaleEnding.isEmpty else { return nil }
      return Number(
        range: range, text: digits.written(like: model, in: tag), digits: digits, isScaled: false)
    }
    let digits = base.written(like: model, in: tag)
    var word = scale.written(in: language, isFull: isFull, after: base)
    if language == .english, let place = target.scalePlace {
      let old = piece(place).lowercased()
      if old != target.scale?.written(in: .english, isFull: true, after: base) {
        guard
          let short = ["m": [6: "m", 9: "bn", 12: "tn"], "bn": [6: "m", 9: "bn", 12: "tn"]][old]?[
            scale.zeros]
        else { return nil }
        word = short
      }
    }
    let gap = target.scalePlace.map { piece(target.place.upperBound..<$0.lowerBound) } ?? " "
    let ending = target.scaleEnding.isEmpty ? target.ending ?? "" : target.scaleEnding
    guard !ending.isEmpty, language == .kazakh else {
      return Number(range: range, text: digits + gap + word, digits: base, isScaled: true)
    }
    guard let shaped = Self.reshaped(ending, after: scale.kazakhWord) else { return nil }
    let letters = shaped.drop { !$0.isLetter }
    let isWhole = word == scale.kazakhWord
    let range2 = target.endingPlace.map { range.lowerBound..<max(end, $0.upperBound) } ?? range
    return Number(
      range: range2, text: digits + gap + word + (isWhole ? String(letters) : "-" + letters),
      digits: base, hasEnding: true, isScaled: true)
  }

  /// Another currency or unit in place of the old one.
  private func measureEdits(
    _ target: Quantity, _ measure: Measure, number: Number, _ edits: [Edit]
  ) -> [Edit]? {
    guard let place = target.measurePlace else { return nil }
    let category = PluralCategory(
      number.isScaled ? WrittenNumber(whole: "5") : number.digits, in: language)
    if place.upperBound <= target.place.lowerBound {
      if let sign = measure.sign { return [Edit(range: place, text: sign)] + edits }
      guard language == .english, let word = measure.english(category), let first = edits.first
      else {
        return nil
      }
      return [
        Edit(range: place, text: ""), Edit(range: first.range, text: first.text + " " + word),
      ]
        + edits.dropFirst()
    }
    guard target.isMeasureWord else { return nil }
    switch language {
    case .english: return measure.english(category).map { edits + [Edit(range: place, text: $0)] }
    case .kazakh:
      guard let word = measure.kazakh else { return nil }
      if target.measureEnding.isEmpty { return edits + [Edit(range: place, text: word)] }
      let last = word.split(separator: " ").last.map(String.init) ?? word
      return KazakhSuffix.reshaped(target.measureEnding, after: last).map {
        edits + [Edit(range: place, text: word + $0)]
      }
    case .russian: return nil
    }
  }
}

extension QuantityScan {
  /// Names and signs with digits in them: `COVID-19`, `С5+1`, `345-VII`, `4G`, `A320neo`.
  mutating func readCodes() {
    var start = 0
    while start < text.pieces.count {
      if text.pieces[start].kind == .mark {
        start += 1
        continue
      }
      var end = start + 1
      while let piece = text[end], piece.isGlued, isOfCode(end) { end += 1 }
      while end > start + 1, text[end - 1]?.kind == .mark { end -= 1 }
      if let code = code(in: start..<end) {
        var quantity = Quantity(
          .code, .code(folded(code)), .code, at: bytes(code))
        if code.upperBound + 1 < end, language == .kazakh, text.isJoint(code.upperBound),
          let ending = text.word(code.upperBound + 1), KazakhSuffix.isEnding(ending)
        {
          quantity.ending = text.pieces[code.upperBound].text + ending
          quantity.endingPlace = bytes(code.upperBound..<code.upperBound + 2)
        }
        add(quantity, code)
      }
      start = end
    }
  }

  private func isOfCode(_ index: Int) -> Bool {
    guard text.pieces[index].kind == .mark else { return true }
    return text.isMark(index, QuantityText.dashes + "+./") && text[index + 1]?.isGlued == true
  }

  private func code(in run: Range<Int>) -> Range<Int>? {
    var end = run.upperBound
    // `COVID-19-бен`, `C5+1 summit-style`: what is in lower case after the last digit or capital is
    // no part of the name.
    while end - run.lowerBound > 2, text.isMark(end - 2, QuantityText.dashes),
      let word = text[end - 1], word.kind == .word, !word.isCapital
    { end -= 2 }
    let code = run.lowerBound..<end
    guard code.count > 1 || hasDigits(text.pieces[code.lowerBound].text) else { return nil }
    if code.count == 1 {
      // `G20`, `A320neo` are one word; `Q2` is a quarter.
      let word = text.pieces[code.lowerBound]
      let isQuarter = word.text.count == 2 && word.text.first == "Q"
      return word.kind == .word && hasDigits(word.text) && !isQuarter ? code : nil
    }
    guard isName(code) else { return nil }
    return code
  }

  private func hasDigits(_ text: String) -> Bool { text.contains { $0.isASCII && $0.isNumber } }

  private func isName(_ run: Range<Int>) -> Bool {
    let digits = run.filter { text.number($0) != nil || hasDigits(text.pieces[$0].text) }
    guard let first = digits.first else { return false }
    // Letters before the digits: glued, they make a name; with a hyphen if they have a capital.
    if first > run.lowerBound {
      let before = text.pieces[first - 1]
      if before.kind == .word { return isNameLike(before) }
      if text.isMark(first - 1, QuantityText.dashes + "+"), first - 2 >= run.lowerBound,
        let word = text[first - 2], word.kind == .word
      {
        return word.isCapital
      }
    }
    // Letters after them: `4G`, `737-MAX`, `345-VII`.
    for index in digits {
      guard let after = text[index + 1], run.contains(index + 1) else { continue }
      if after.kind == .word, after.isCapital, !isMeasure(index + 1) { return true }
      if text.isMark(index + 1, QuantityText.dashes), let word = text[index + 2],
        run.contains(index + 2), word.kind == .word,
        RomanNumeral(word.text) != nil || word.isCapital && isShortCapitals(word.text)
      {
        return true
      }
      if after.kind == .word, !isMeasure(index + 1), let next = text[index + 2],
        run.contains(index + 2),
        case .digits = next.kind
      {
        return true
      }
    }
    return false
  }

  private func isMeasure(_ index: Int) -> Bool {
    var ending = ""
    guard let word = text.word(index) else { return false }
    return MeasureTable.measure(language, { text[index + $0]?.lower }) != nil
      || NumberScale(word, language: language, ending: &ending) != nil
  }

  private func isNameLike(_ piece: QuantityText.Piece) -> Bool {
    piece.isCapital || language != .english && piece.text.allSatisfy(\.isASCII)
      || hasDigits(piece.text)
  }

  /// `MAX`, `ВМФ`, but not a headline in capitals.
  private func isShortCapitals(_ word: String) -> Bool {
    word.count <= 3 && word.allSatisfy(\.isUppercase)
  }

  /// The name with letters that look alike as one.
  private func folded(_ run: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.pieces[run].map(\.text).joined().uppercased().unicodeScalars.map { scalar in
          QuantityText.dashes.unicodeScalars.contains(scalar)
            ? "-" : Unicode.Scalar(LookAlikes.cyrillic(scalar.value)) ?? scalar
        }))
  }

  /// `+7 7172 72-04-99`, `8 (727) 250-11-77`: compared by the last ten digits.
  mutating func readTelephones() {
    var index = 0
    while index < text.pieces.count {
      let start = index
      index += 1
      let hasPlus = text.isMark(start, "+")
      guard !isTaken[start], hasPlus || text.number(start) != nil else { continue }
      var end = hasPlus ? start + 1 : start
      var digits = ""
      var joints = hasPlus ? 2 : 0
      var last = end
      while let piece = text[end], !isTaken[end] {
        if case .digits = piece.kind, !piece.text.contains(where: { ",.:/".contains($0) }) {
          digits += piece.text.filter { $0.isASCII && $0.isNumber }
          end += 1
          last = end
        } else if text.isMark(end, "-‑()") {
          joints += 1
          end += 1
        } else {
          break
        }
      }
      guard (10...15).contains(digits.count), joints >= 2, last > start else { continue }
      add(
        Quantity(.code, .code(String(digits.suffix(10))), .code, at: bytes(start..<last)),
        start..<last)
      index = last
    }
  }
}

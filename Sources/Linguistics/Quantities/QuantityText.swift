/// A text cut for the reading of quantities: words without hyphens, digits with the marks of a
/// number between them, and single marks.
struct QuantityText {
  struct Piece {
    enum Kind: Equatable {
      case word
      case digits(DigitRun.Meaning)
      case mark
    }

    let kind: Kind
    /// As it is written.
    let text: String
    /// In lower case, with `е` for `ё`.
    let lower: String
    let range: Range<Int>
    /// Whether nothing parts it from the piece before.
    let isGlued: Bool

    var isCapital: Bool { text.first?.isUppercase == true }
  }

  let pieces: [Piece]

  /// Linear in the length of the text.
  init(_ text: String, language: LanguageTag) {
    let runs = DigitRun.runs(in: text, language: language)
    var pieces: [Piece] = []
    var run = 0
    var position = 0
    var isGlued = false
    var scalars = text.unicodeScalars[...]
    func append(_ kind: Piece.Kind, _ part: Substring.UnicodeScalarView, _ length: Int) {
      let string = String(part)
      pieces.append(
        Piece(
          kind: kind, text: string, lower: kind == .word ? Self.lowered(part) : string.lowercased(),
          range: position..<position + length, isGlued: isGlued))
      isGlued = true
    }
    while let scalar = scalars.first {
      while run < runs.count, runs[run].range.upperBound <= position { run += 1 }
      if run < runs.count, runs[run].range.lowerBound == position {
        let length = runs[run].range.count
        let end = text.utf8.index(scalars.startIndex, offsetBy: length)
        append(.digits(runs[run].meaning), scalars[..<end], length)
        position += length
        scalars = scalars[end...]
        continue
      }
      let word = Self.word(scalars)
      let part = word.isEmpty ? scalars.prefix(1) : word
      let length = part.reduce(0) { $0 + UTF8.width($1) }
      if !word.isEmpty {
        append(.word, part, length)
      } else if scalar.properties.isWhitespace {
        isGlued = false
      } else {
        append(.mark, part, length)
      }
      position += length
      scalars = scalars.dropFirst(part.count)
    }
    self.pieces = pieces
  }

  /// Letters; digits after Latin ones are of the word, as no run has them: `G20`.
  private static func word(
    _ scalars: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var end = scalars.startIndex
    var last: Unicode.Scalar?
    for scalar in scalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard isOfWord(scalar) || isDigit && last.map({ $0.isASCII }) == true else { break }
      last = scalar
      end = scalars.index(after: end)
    }
    return scalars[..<end]
  }

  /// In lower case, with `е` for `ё`. A look-up reads the numbers of each match, so letters that
  /// almost all texts are of are told by their range.
  static func lowered(_ word: Substring.UnicodeScalarView) -> String {
    var lower = String.UnicodeScalarView()
    for scalar in word {
      switch scalar {
      case "a"..."z", "а"..."я": lower.append(scalar)
      case "ё", "Ё": lower.append("е")
      case "\u{0308}" where lower.last == "е": continue
      case "A"..."Z", "\u{0400}"..."\u{0481}", "\u{048A}"..."\u{052F}":
        lower.append(Unicode.Scalar(ScalarTable.shared.lowercase(scalar.value)) ?? scalar)
      default: lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(lower)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Letters that almost all texts are of; to ask for a property takes longer than all else here.
    case "a"..."z", "A"..."Z", "\u{0400}"..."\u{0481}", "\u{048A}"..."\u{052F}": return true
    case "\u{0}"..."\u{40}": return false
    default: break
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  subscript(index: Int) -> Piece? { pieces.indices.contains(index) ? pieces[index] : nil }

  func word(_ index: Int) -> String? {
    guard let piece = self[index], piece.kind == .word else { return nil }
    return piece.lower
  }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    guard let piece = self[index], piece.kind == .mark else { return false }
    return marks.contains(piece.text)
  }

  /// A hyphen or dash that glues what is before and after it.
  func isJoint(_ index: Int) -> Bool {
    isMark(index, Self.dashes) && self[index]?.isGlued == true && self[index + 1]?.isGlued == true
  }

  func number(_ index: Int) -> WrittenNumber? {
    guard case .digits(.number(let number)) = self[index]?.kind else { return nil }
    return number
  }

  static let dashes = "-‑‐–—−"
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}

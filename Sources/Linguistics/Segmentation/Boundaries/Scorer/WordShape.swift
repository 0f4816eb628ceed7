import Bytes

/// What a word looks like, in one byte: digits, Roman numerals, capitals, inner stops, length, and
/// whether it has a vowel (abbreviations often have none).
struct WordShape: Equatable, Sendable {
  let code: UInt8

  static let nothing = WordShape(code: 0)
  private static let romanNumeral: UInt8 = 5
  private static let singleCapital: UInt8 = 6
  private static let singleSmall: UInt8 = 7
  private static let lettersAndDigits: UInt8 = 8
  private static let slashed: UInt8 = 9
  private static let otherMark: UInt8 = 10
  /// Bases of families that count letters or stops.
  private static let dotted: UInt8 = 16
  private static let capitals: UInt8 = 20
  private static let capitalized: UInt8 = 32
  private static let small: UInt8 = 48

  private init(code: UInt8) { self.code = code }

  /// The shape of a word without the punctuation around it.
  init(_ bytes: Bytes, _ range: Range<Int>) {
    var scan = Scan()
    var index = range.lowerBound
    while index < range.upperBound { scan.take(decodeScalar(bytes, &index)) }
    code = scan.shape
  }

  /// Whether it is digits and nothing else.
  var isNumber: Bool { code >= 1 && code <= 4 }

  /// What one pass over the scalars counts.
  private struct Scan {
    var count = 0
    var digits = 0
    var stops = 0
    var uppers = 0
    var letters = 0
    var roman = 0
    var hasSlash = false
    var hasVowel = false
    var startsUpper = false
    private let table = ScalarTable.shared

    mutating func take(_ scalar: UInt32) {
      switch table.scalarClass(scalar) {
      case .mark, .ignorable: return
      case .digit: digits += 1
      case .upper:
        if count == 0 { startsUpper = true }
        uppers += 1
        letters += 1
        takeLetter(table.lowercase(scalar))
        if Self.isRoman(scalar) { roman += 1 }
      case .lower, .letter:
        letters += 1
        takeLetter(scalar)
      default:
        if scalar == "." { stops += 1 }
        if scalar == "/" { hasSlash = true }
      }
      count += 1
    }

    private mutating func takeLetter(_ scalar: UInt32) {
      if !hasVowel { hasVowel = WordShape.isVowel(scalar) }
    }

    var shape: UInt8 {
      func capped(_ value: Int, _ limit: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: min(value, limit))
      }
      if count == 0 { return 0 }
      if digits == count { return capped(count, 4) }
      if count > 1, roman == count { return romanNumeral }
      if digits > 0 { return lettersAndDigits }
      if letters == 0 { return otherMark }
      if count == 1 { return startsUpper ? singleCapital : singleSmall }
      if stops > 0 { return dotted + (startsUpper ? 2 : 0) + capped(stops, 2) - 1 }
      if hasSlash { return slashed }
      if uppers == letters { return capitals + capped(count, 4) }
      return (startsUpper ? capitalized : small) + capped(count, 6) * 2 + (hasVowel ? 1 : 0)
    }

    private static func isRoman(_ scalar: UInt32) -> Bool {
      switch scalar {
      case "I", "V", "X", "L", "C": true
      default: false
      }
    }
  }

  /// Vowels of Russian, Kazakh and English, in small letters.
  static func isVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y": true
    case "а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я": true
    case "ә", "ө", "ұ", "ү", "і": true
    default: false
    }
  }
}

extension WordShape: CustomStringConvertible {
  /// In words, for explanations.
  var description: String {
    switch code {
    case 0: "nothing"
    case 1...3: "\(code) digits"
    case 4: "4 digits or more"
    case Self.romanNumeral: "a Roman numeral"
    case Self.singleCapital: "one capital"
    case Self.singleSmall: "one small letter"
    case Self.lettersAndDigits: "letters and digits"
    case Self.slashed: "a slash inside"
    case Self.otherMark: "no letters"
    case Self.dotted..<Self.capitals: "stops inside"
    case Self.capitals..<Self.capitalized: "all capitals"
    default:
      (code >= Self.small ? "small letters" : "a capitalized word")
        + (code & 1 == 0 ? " without a vowel" : "") + " of \((code & 15) / 2)"
        + ((code & 15) / 2 == 6 ? " or more" : "")
    }
  }
}

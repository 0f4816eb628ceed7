import Glibc

/// Which old encoding a text is in that does not say so: the one in which it reads most like
/// Russian, Kazakh or English.
///
/// Each candidate's reading is scored as its letters are frequent in a language, so capitals are as
/// good as small letters; what is no letter of the language, a capital after a small letter, and
/// Cyrillic beside Latin speak against it. The Kazakh encodings differ from windows-1251 in the
/// Kazakh letters only, and so win where these make Kazakh of what would be Serbian or Ukrainian
/// letters.
enum EncodingGuess {
  /// In order of preference where readings are the same.
  private static let candidates = [
    "windows-1251", "KZ-1048", "PT154", "KOI8-R", "CP866", "ISO-8859-5", "MAC-CYRILLIC",
    "windows-1252",
  ]
  /// Bytes beyond ASCII that are looked at.
  private static let sampleSize = 1 << 13
  /// The least score a byte on average, a binary logarithm; random letters have about -7.
  private static let least = -6.6

  /// The encoding; nil when the text is like none of the languages.
  static func encoding(of bytes: some Collection<UInt8>) -> String? {
    let sample = sample(of: bytes)
    let count = sample.count { $0 >= 0x80 }
    guard count > 0 else { return nil }
    var best: (name: String, score: Double)?
    for name in candidates {
      guard let text = Transcoder(encoding: name)?.convert(sample, isLast: true, replacing: true)
      else { continue }
      let reading = String(decoding: text, as: UTF8.self)
      let languages = name == "windows-1252" ? [LetterModel.latin] : LetterModel.cyrillic
      for language in languages {
        let score = language.score(reading) / Double(count)
        if score > (best?.score ?? -.infinity) + 1e-9 { best = (name, score) }
      }
    }
    guard let best, best.score > least else { return nil }
    return best.name
  }

  /// The lines of the text that have bytes beyond ASCII in them, up to a number of such bytes.
  private static func sample(of bytes: some Collection<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var found = 0
    var lineStart = 0
    var lineHas = false
    for byte in bytes {
      sample.append(byte)
      if byte >= 0x80 {
        found += 1
        lineHas = true
      }
      if byte == 0x0A {
        if !lineHas { sample.removeLast(sample.count - lineStart) }
        if found >= sampleSize { break }
        lineStart = sample.count
        lineHas = false
      }
      if found >= sampleSize * 2 { break }
    }
    return sample
  }
}

/// How frequent letters are in a language.
private struct LetterModel {
  private let frequencies: [Unicode.Scalar: Double]
  private let isLatin: Bool

  /// Binary logarithms, as frequencies have.
  private static let punctuation = -3.0
  private static let accentedLetter = -5.0
  private static let foreign = -10.0
  private static let brokenCase = -4.0
  private static let mixedScripts = -4.0

  /// - Parameter letters: each letter with how often it stands among a thousand.
  private init(_ letters: String, isLatin: Bool = false) {
    var frequencies: [Unicode.Scalar: Double] = [:]
    for entry in letters.split(separator: " ") {
      guard let letter = entry.unicodeScalars.first, let share = Double(entry.dropFirst())
      else { continue }
      frequencies[letter] = log2(share / 1000)
    }
    self.frequencies = frequencies
    self.isLatin = isLatin
  }

  static let latin = LetterModel("", isLatin: true)
  static let cyrillic = [
    LetterModel(
      """
      о109 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 \
      х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ0.4 ё1
      """),
    LetterModel(
      """
      а125 е90 ы80 н68 т62 р58 л52 і52 д44 қ38 с38 м32 к32 б24 о24 ғ20 й22 у22 ж18 ң18 з16 п15 ш16 \
      и17 г14 ү12 ө10 ә11 ұ9 я5 в5 х3 ф2 ц2 ю2 ь2 ч1 э1 щ0.3 һ0.4 ё0.3 ъ0.2
      """),
  ]

  func score(_ text: String) -> Double {
    var score = 0.0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !scalar.isASCII {
        score += self.score(scalar)
        if scalar.properties.isUppercase, previous.properties.isLowercase {
          score += Self.brokenCase
        }
        // Letters with accents stand alone among plain ones.
        if isLatin, !previous.isASCII, previous.properties.isAlphabetic,
          scalar.properties.isAlphabetic
        {
          score += Self.foreign
        }
        if !isLatin, Self.isASCIILetter(previous), scalar.properties.isAlphabetic {
          score += Self.mixedScripts
        }
      } else if !isLatin, Self.isASCIILetter(scalar), !previous.isASCII,
        previous.properties.isAlphabetic
      {
        score += Self.mixedScripts
      }
      previous = scalar
    }
    return score
  }

  private func score(_ scalar: Unicode.Scalar) -> Double {
    if Self.marks.contains(scalar) { return Self.punctuation }
    if isLatin {
      return (0xC0...0x17F).contains(scalar.value) ? Self.accentedLetter : Self.foreign
    }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return frequencies[small] ?? Self.foreign
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static let marks = Set("«»—–„“”‘’…№°§©®™€•\u{A0}".unicodeScalars)
}

import Linguistics

/// What of a source was left in its translation as it is.
///
/// Names, codes and loans stay the same in many languages, so only words that begin in lower case
/// count, and in one script only several in a row that no address or abbreviations make up. In
/// English a Cyrillic word is no loan.
struct LeftoverText {
  /// Whether next to nothing was translated.
  let isWhole: Bool
  /// The words that were left, when some were.
  let words: String?

  /// Words in a row that two languages of one script do not share by chance.
  private static let longRun = 4
  private static let leastLetters = 20
  /// Words and their share of the target that make it a copy of the source.
  private static let leastCopied = 3
  private static let copiedShare = 0.8

  init(source: String, target: String, to language: LanguageTag) {
    let mine = Self.words(of: source)
    let theirs = Self.words(of: target)
    let known = Set(mine)
    let kept = theirs.count { known.contains($0) }
    let isKazakh = language.language == .kazakh
    let native = theirs.count {
      known.contains($0) && Self.isNative($0) && !(isKazakh && Self.isKazakh($0))
    }
    let isCopy = Double(kept) >= Double(theirs.count) * Self.copiedShare
    if language.language == .english {
      let cyrillic = theirs.filter { $0.count >= 3 && Self.isCyrillic($0) }
      isWhole = !cyrillic.isEmpty && isCopy
      words = cyrillic.isEmpty ? nil : cyrillic.joined(separator: " ")
    } else {
      // `Бокс, футбол, теннис`: words of all languages, one after another.
      let isList = source.split(separator: ",").allSatisfy { Self.words(of: String($0)).count == 1 }
      isWhole = !isList && (native >= Self.leastCopied && isCopy || mine == theirs && native >= 2)
      words = Self.run(of: theirs, in: mine, of: language)
    }
  }

  /// The words of a text without those of addresses.
  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).filter { !isAddress($0) }
      .flatMap { $0.split { !$0.isLetter } }
  }

  /// `https://…`, `name@host`, `www.host.kz`.
  private static func isAddress(_ chunk: Substring) -> Bool {
    if chunk.contains("@") || chunk.contains("://") { return true }
    return zip(chunk.dropFirst(), chunk.dropFirst(2)).contains {
      $0 == "." && $1.isASCII && $1.isLowercase
    }
  }

  private static func isNative(_ word: Substring) -> Bool {
    word.first?.isLowercase == true
  }

  private static func isCyrillic(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { LookAlikes.isCyrillic($0.value) }
  }

  private static func isKazakh(_ word: Substring) -> Bool {
    word.contains { "әғқңөұүһі".contains($0) }
  }

  /// The first run of words of the target that stands in the source too. Kazakh words may be a
  /// quotation in the source.
  private static func run(
    of target: [Substring], in source: [Substring], of language: LanguageTag
  ) -> String? {
    guard target.count >= longRun, source.count >= longRun else { return nil }
    let runs = Set((0...(source.count - longRun)).map { Array(source[$0..<$0 + longRun]) })
    for start in 0...(target.count - longRun) {
      let words = Array(target[start..<start + longRun])
      let isLong = words.reduce(0) { $0 + $1.count } >= leastLetters
      guard isLong, words.allSatisfy({ isNative($0) && isCyrillic($0) }), runs.contains(words)
      else { continue }
      if language.language == .kazakh, words.contains(where: isKazakh) { continue }
      return words.joined(separator: " ")
    }
    return nil
  }
}

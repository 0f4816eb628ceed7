import Linguistics

/// What of a source was left in its translation as it is.
///
/// Names, codes and loans stay the same in many languages, so only words that begin in lower case
/// count, and in one script only several in a row. In English a Cyrillic word is no loan.
struct LeftoverText {
  /// Whether next to nothing was translated.
  let isWhole: Bool
  /// The words that were left, when some were.
  let words: String?

  /// Words in a row that two languages of one script do not share by chance.
  private static let longRun = 4
  /// Words and their share of the target that make it a copy of the source.
  private static let leastCopied = 3
  private static let copiedShare = 0.8

  init(source: String, target: String, to language: LanguageTag) {
    let mine = Self.words(of: source)
    let theirs = Self.words(of: target)
    let known = Set(mine)
    let kept = theirs.count { known.contains($0) }
    let native = theirs.count { known.contains($0) && Self.isNative($0) }
    let isCopy = Double(kept) >= Double(theirs.count) * Self.copiedShare
    if language.language == .english {
      let cyrillic = theirs.filter(Self.isCyrillic)
      isWhole = !cyrillic.isEmpty && isCopy
      words = cyrillic.isEmpty ? nil : cyrillic.joined(separator: " ")
    } else {
      isWhole = native >= Self.leastCopied && isCopy || mine == theirs && native >= 2
      words = Self.run(of: theirs, in: mine)
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter }
  }

  private static func isNative(_ word: Substring) -> Bool {
    word.first?.isLowercase == true
  }

  private static func isCyrillic(_ word: Substring) -> Bool {
    word.count >= 3 && word.unicodeScalars.allSatisfy { LookAlikes.isCyrillic($0.value) }
  }

  /// The first run of words of the target that stands in the source too.
  private static func run(of target: [Substring], in source: [Substring]) -> String? {
    guard target.count >= longRun, source.count >= longRun else { return nil }
    let runs = Set((0...(source.count - longRun)).map { Array(source[$0..<$0 + longRun]) })
    for start in 0...(target.count - longRun) {
      let words = Array(target[start..<start + longRun])
      if words.allSatisfy(isNative), runs.contains(words) { return words.joined(separator: " ") }
    }
    return nil
  }
}

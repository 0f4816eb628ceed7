/// Tells Russian, English and Kazakh apart without any model: by letters, then by their commonest
/// words.
public enum LanguageGuesser {
  /// How many letters are read at most; more would not change the answer.
  private static let sampleSize = 20_000
  /// The share of Cyrillic letters that only Kazakh has, in any Kazakh text well above this and in a
  /// Russian text with Kazakh names below.
  private static let leastKazakh = 0.04
  /// The share of words that must be common ones for a text in Latin letters to be English.
  private static let leastCommon = 0.12

  private static let kazakhLetters = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars)
  /// Letters that only other languages in Cyrillic have.
  private static let foreignLetters = Set("їєґўђјљњћџѓќѕЇЄҐЎЂЈЉЊЋЏЃЌЅ".unicodeScalars)
  private static let commonEnglish: Set<String> = [
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "as", "by",
    "at", "from", "it", "be", "are", "has", "have", "he", "his", "an", "this", "its", "will",
  ]

  /// The language of a text; nil when it is none of the three or too little to tell.
  public static func language(of text: some StringProtocol) -> Language? {
    var counts = (cyrillic: 0, kazakh: 0, foreign: 0, latin: 0)
    for scalar in text.unicodeScalars.prefix(sampleSize) {
      switch scalar {
      case _ where LookAlikes.isCyrillic(scalar.value):
        counts.cyrillic += 1
        if kazakhLetters.contains(scalar) { counts.kazakh += 1 }
        if foreignLetters.contains(scalar) { counts.foreign += 1 }
      case "A"..."Z", "a"..."z", "À"..."ɏ": counts.latin += 1
      default: continue
      }
    }
    if counts.cyrillic > counts.latin {
      if Double(counts.kazakh) >= leastKazakh * Double(counts.cyrillic) {
        return counts.foreign > counts.kazakh / 4 ? nil : .kazakh
      }
      return counts.foreign * 200 > counts.cyrillic ? nil : .russian
    }
    return counts.latin > 0 && isEnglish(text) ? .english : nil
  }

  private static func isEnglish(_ text: some StringProtocol) -> Bool {
    let words = text.prefix(sampleSize).split { !$0.isLetter }
    let common = words.count { commonEnglish.contains($0.lowercased()) }
    return Double(common) >= leastCommon * Double(words.count)
  }
}

/// TER without shifts: word edits to make a text of another, in hundredths of its words.
///
/// Snover et al., *A study of translation edit rate with targeted human annotation* (AMTA 2006),
/// section 2; without its shifts it is the word error rate, an upper bound.
enum TranslationEditRate {
  static func rate(_ text: String, against reference: String) -> Double {
    let (a, b) = (words(text), words(reference))
    guard !b.isEmpty else { return a.isEmpty ? 0 : 100 }
    var row = Array(0...b.count)
    for (i, word) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (word == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return 100 * Double(row[b.count]) / Double(b.count)
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0.isPunctuation && $0 != "-" }
  }
}

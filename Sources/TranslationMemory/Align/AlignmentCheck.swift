import Linguistics

/// Looks at the texts of an article before and after they are aligned.
enum AlignmentCheck {
  private static let unequalRatio = 5
  /// A text with fewer letters is too short to show that its language is another one.
  private static let leastLetters = 200
  /// The least share of a text that is expected to be matched, and below which some must be sure.
  private static let leastExpected = 0.4
  private static let doubtfulExpected = 0.65
  private static let sure = 0.8
  private static let leastSure = 0.2

  static func faults(before texts: [Article]) -> [AlignmentFault] {
    var faults = texts.filter(\.offered.isEmpty).map { AlignmentFault.empty(name: $0.name) }
    for text in texts {
      let sample = text.segments.prefix(300).map(\.text).joined(separator: " ")
      guard let said = text.language.language, sample.count >= leastLetters,
        let found = LanguageGuesser.language(of: sample), found != said
      else { continue }
      faults.append(.otherLanguage(name: text.name, said: text.language, found: found))
    }
    for (number, a) in texts.enumerated() {
      for b in texts[(number + 1)...] where !a.offered.isEmpty && !b.offered.isEmpty {
        if a.segments.map(\.text) == b.segments.map(\.text) {
          faults.append(.sameText(a.name, b.name))
        } else if a.language.isSameLanguage(as: b.language) {
          faults.append(.sameLanguage(a.name, b.name, a.language))
        }
        let lengths = [a, b].map { text in
          max(1, text.offered.reduce(0) { $0 + text.segments[$1].text.unicodeScalars.count })
        }
        let ratio = max(lengths[0], lengths[1]) / min(lengths[0], lengths[1])
        if ratio >= unequalRatio { faults.append(.unequal(a.name, b.name, ratio: ratio)) }
      }
    }
    return faults
  }

  /// Whether so little of every text is likely to have a translation that they are of two articles.
  ///
  /// Of unrelated news a quarter is paired by chance, of an article and its translation at least
  /// two fifths; where it is little more, some of it has to be sure.
  static func haveNothingInCommon(_ texts: [Article], _ beads: [AlignedBead]) -> Bool {
    guard texts.allSatisfy({ !$0.offered.isEmpty }) else { return false }
    func share(_ weight: (Double) -> Double) -> Double {
      let shares = texts.indices.map { text in
        beads.reduce(0.0) { sum, bead in
          guard bead.isMatched else { return sum }
          return sum + Double(bead.segments[text].count) * weight(bead.confidence)
        } / Double(texts[text].offered.count)
      }
      return shares.max() ?? 0
    }
    let expected = share { $0 }
    if expected < leastExpected { return true }
    return expected < doubtfulExpected && share { $0 >= sure ? 1 : 0 } < leastSure
  }
}

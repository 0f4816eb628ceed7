import Bytes

/// Sentences that begin in lower case: a text without capitals, or a typing error.
struct LowerCaseRule {
  let words: RuleWords
  let context: BoundaryContext

  /// Letters from which on a word is no abbreviation by its length alone.
  private static let leastLetters = 4

  /// Whether the sentence ends although a lower-case letter follows.
  func ends(in paragraph: Range<Int>) -> Bool {
    let candidate = context.candidate
    guard candidate.onset.mark == .none, !candidate.hasCloser, candidate.punctuation.count == 1,
      candidate.open.brackets.depth == 0
    else { return false }
    if candidate.terminator == .stop {
      guard context.role(in: words.abbreviations) == nil, isWhole() else { return false }
      return endsInVowel || words.language == .english || isWithoutCapitals(paragraph)
    }
    return candidate.terminator != .ellipsis && isWithoutCapitals(paragraph)
  }

  /// Whether the word is in lower-case letters and long enough. Russian and Kazakh abbreviations
  /// end in a consonant (GOST R 7.0.12), English ones keep a vowel.
  private func isWhole() -> Bool {
    var index = context.word.lowerBound
    var letters = 0
    var vowels = 0
    while index < context.word.upperBound {
      let scalar = decodeScalar(context.bytes, &index)
      let scalarClass = ScalarTable.shared.scalarClass(scalar)
      guard scalarClass == .lower || letters == 0 && scalarClass == .upper else { return false }
      letters += 1
      if WordShape.isVowel(scalar) { vowels += 1 }
    }
    return letters >= Self.leastLetters && vowels > 0
  }

  private var endsInVowel: Bool {
    var last = scalarStart(
      context.bytes, before: context.word.upperBound, start: context.word.lowerBound)
    let scalar = decodeScalar(context.bytes, &last)
    return scalar > 0x80 && (WordShape.isVowel(scalar) || scalar == "ь" || scalar == "й")
  }

  /// Whether no word of the paragraph is capitalized.
  private func isWithoutCapitals(_ paragraph: Range<Int>) -> Bool {
    let table = ScalarTable.shared
    var index = paragraph.lowerBound
    var previous = ScalarClass.space
    let end = min(paragraph.upperBound, paragraph.lowerBound + 4096)
    while index < end {
      let scalarClass = table.scalarClass(decodeScalar(context.bytes, &index))
      if scalarClass == .lower, previous == .upper { return false }
      previous = scalarClass
    }
    return true
  }
}

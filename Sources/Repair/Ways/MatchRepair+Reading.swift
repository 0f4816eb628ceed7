import Linguistics

/// Whether repaired text reads as the memory's translations do.
extension MatchRepair {
  /// Whether words that now stand side by side do so elsewhere: English joins nouns by prepositions, and
  /// where one was lost, as in `prospects trade`, no other text has them so. Names, numbers and what follows
  /// a function word may be new.
  func readsWell(_ repaired: RepairedText) throws -> Bool {
    guard known.to.language == .english else { return true }
    let text = RepairText(
      repaired.text, TextAnalyzer(language: known.to).analyze(repaired.text))
    let ranges = repaired.byteRanges
    let stored = known.target.words.indices.dropFirst().map {
      pair(known.target, endingAt: $0)
    }
    for word in text.words.indices.dropFirst() {
      let both = text.words[word - 1].range.lowerBound...text.words[word].range.upperBound
      guard ranges.contains(where: { both.overlaps($0.lowerBound...$0.upperBound) }),
        !text.hasMark(before: word), isCommon(word - 1, in: text), isCommon(word, in: text),
        targetWords.isContent(text.words[word - 1].stem) || isBareNoun(word, in: text)
      else { continue }
      let words = pair(text, endingAt: word)
      if stored.contains(where: { $0 == words }) { continue }
      if words.0.prefix(Self.likeness) == words.1.prefix(Self.likeness),
        words.0.count > Self.likeness
      {
        return false
      }
      if try !source.isUsual(words.0, words.1) { return false }
    }
    return true
  }

  /// Words that begin with so many of the same letters say the same: `important importance`.
  private static let likeness = 6

  private func pair(_ text: RepairText, endingAt word: Int) -> (String, String) {
    (text.word(word - 1).lowercased(), text.word(word).lowercased())
  }

  /// Whether a noun that may want an article stands right behind a preposition: `in region`.
  private func isBareNoun(_ word: Int, in text: RepairText) -> Bool {
    EnglishArticles.beginsWithPreposition(text.word(word - 1).lowercased())
      && !text.word(word).hasSuffix("s") && !text.word(word).hasSuffix("ing")
      && targetWords.isContent(text.words[word].stem)
  }

  private func isCommon(_ word: Int, in text: RepairText) -> Bool {
    text.words[word].kind == .word && !text.isCapitalized(word)
  }
}

extension RepairedText {
  /// The changed places in UTF-8 bytes of the repaired text.
  var byteRanges: [Range<Int>] {
    var starts = [0]
    for scalar in text.unicodeScalars {
      starts.append(starts[starts.count - 1] + scalar.utf8.count)
    }
    return spans.map { starts[$0.range.lowerBound]..<starts[$0.range.upperBound] }
  }
}

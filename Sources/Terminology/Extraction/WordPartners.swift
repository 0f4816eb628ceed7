/// Which word of one text stands with which of the other, by the sentences they share.
final class WordPartners {
  private let mine: ExtractionText
  private let theirs: ExtractionText
  private var best: [UInt32: (stem: UInt32, dice: Double)?] = [:]

  init(of mine: ExtractionText, in theirs: ExtractionText) {
    self.mine = mine
    self.theirs = theirs
  }

  /// Partners that agree less say nothing.
  private static let leastDice = 0.3
  /// A word may stand with one that agrees so much less than its best partner.
  private static let tolerance = 0.75

  /// Whether every word of a term has its partner among the words of the other, or has none that
  /// agrees more than the terms do.
  func agree(_ term: [UInt32], _ other: [UInt32], dice termDice: Double) -> Bool {
    term.allSatisfy { stem in
      guard let partner = partner(of: stem), partner.dice >= max(Self.leastDice, termDice)
      else { return true }
      if other.contains(partner.stem) { return true }
      return other.contains { dice(stem, $0) >= partner.dice * Self.tolerance }
    }
  }

  private func partner(of stem: UInt32) -> (stem: UInt32, dice: Double)? {
    if let known = best[stem] { return known }
    var shared: [UInt32: Int] = [:]
    let sentences = mine.postings[stem] ?? []
    for sentence in sentences {
      for word in Set(
        theirs.sentences[Int(sentence)].lazy.filter { $0.role == .content }.map(\.stem))
      {
        shared[word, default: 0] += 1
      }
    }
    var found: (stem: UInt32, dice: Double)?
    for (word, together) in shared {
      let dice = Self.dice(sentences.count, theirs.postings[word]?.count ?? 0, together)
      if (dice, word) > (found?.dice ?? 0, found?.stem ?? 0) { found = (word, dice) }
    }
    best[stem] = .some(found)
    return found
  }

  private func dice(_ stem: UInt32, _ other: UInt32) -> Double {
    let a = mine.postings[stem] ?? []
    let b = theirs.postings[other] ?? []
    var (i, j, together) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { together += 1 }
      if a[i] <= b[j] { i += 1 } else { j += 1 }
    }
    return Self.dice(a.count, b.count, together)
  }

  private static func dice(_ a: Int, _ b: Int, _ together: Int) -> Double {
    2 * Double(together) / Double(max(1, a + b))
  }
}

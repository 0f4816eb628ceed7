import Foundation
import Linguistics

/// Of all beginnings of all words that may come next, and of what may follow them, chooses the text
/// that promises to save most keys.
struct OfferChooser {
  let words: WorkingWords
  let model: WordModel
  let rules: OfferRules
  let history: OfferHistory
  /// The next words after those typed and some more.
  let next: (_ more: [WordID]) -> NextWords

  /// A beginning of a word, or a word with its space.
  struct Choice {
    var word: WordID
    /// Letters of the word that are offered or typed, in bytes.
    var bytes: Int
    var letters: Int
    var isWhole: Bool
    var confidence: Float
    var value: Float
    var origin: CompletionOrigin
    /// What follows the word.
    var more: [WordID] = []
  }

  private struct Found {
    let word: WordID
    let share: Float
    let origin: CompletionOrigin
  }

  private static let mostMatching = 300
  private static let mostTried = 30

  /// The best offer after a beginning in lower case; nil when none is worth showing.
  func choose(beginning lower: [UInt8]) -> Choice? {
    let letters = Self.letters(lower)
    let list = next([])
    let (matching, total) = matching(lower, letters, list)
    guard total > 0, !matching.isEmpty else { return nil }
    var best: Choice?
    for found in matching.prefix(Self.mostTried) {
      for choice in choices(of: found, matching, total, lower, letters)
      where choice.confidence >= rules.least && choice.value > (best?.value ?? rules.leastValue) {
        best = choice
      }
    }
    return best
  }

  static func letters(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// The words that begin so, the likeliest first, and the probability of all that do.
  private func matching(
    _ lower: [UInt8], _ letters: Int, _ list: NextWords
  ) -> (found: [Found], total: Float) {
    var found: [Found] = []
    var total: Float = 0
    for candidate in list.candidates {
      let belief = words.withWord(candidate.word) {
        $0.starts(with: lower) ? history.belief(in: $0) : 0
      }
      guard belief > 0 else { continue }
      let share = candidate.share * belief
      total += share
      if found.count < Self.mostMatching {
        found.append(Found(word: candidate.word, share: share, origin: candidate.origin))
      }
    }
    found.sort { ($1.share, $0.word) < ($0.share, $1.word) }
    let rest = RestOfWords(model: model, share: list.rest, unseen: rules.unseenShare)
    guard !lower.isEmpty else { return (found, total + list.rest) }
    let range = words.range(beginning: lower)
    var others: [Found] = []
    rest.forEach(in: range, except: list.numbers) { word, known in
      let share = known * words.withWord(word) { history.belief(in: $0) }
      total += share
      if share > rest.worth {
        others.append(Found(word: word, share: share, origin: .words))
      }
    }
    total += rest.unseen(range, letters: letters)
    if !others.isEmpty {
      found += others
      found.sort { ($1.share, $0.word) < ($0.share, $1.word) }
    }
    return (found, total)
  }

  /// The beginnings of a word worth offering, each with the probability of all words that share it.
  private func choices(
    of found: Found, _ matching: [Found], _ total: Float, _ lower: [UInt8], _ letters: Int
  ) -> [Choice] {
    let word = words.withWord(found.word) { Array($0) }
    guard let first = word.first, WordCutter.isDigit(first) || isWord(word) else { return [] }
    var shares = [Float](repeating: 0, count: word.count + 1)
    for other in matching.prefix(120) {
      let common = words.withWord(other.word) { zip(word, $0).prefix { $0 == $1 }.count }
      shares[common] += other.share
    }
    var choices: [Choice] = []
    var share: Float = 0
    var count = Self.letters(word)
    let whole = count
    for end in stride(from: word.count, to: lower.count, by: -1) {
      share += shares[end]
      // Only between letters.
      guard end == word.count || word[end] & 0xC0 != 0x80 else { continue }
      defer { count -= 1 }
      let saved = count - letters - 1
      guard saved >= 1 else { break }
      let confidence = share / total
      choices.append(
        Choice(
          word: found.word, bytes: end, letters: count - letters, isWhole: false,
          confidence: confidence,
          value: confidence * (Float(saved) - rules.openCost(left: whole - count)),
          origin: found.origin))
    }
    let confidence = found.share / total
    if confidence >= rules.least {
      choices.append(
        withMore(
          Choice(
            word: found.word, bytes: word.count, letters: whole - letters + 1, isWhole: true,
            confidence: confidence,
            value: confidence * (Float(whole - letters) + rules.wholeBonus),
            origin: found.origin)))
    }
    return choices
  }

  /// A whole word with the words that follow it as long as that promises more.
  private func withMore(_ choice: Choice) -> Choice {
    var choice = choice
    var confidence = choice.confidence
    while choice.more.count < rules.mostMore {
      let list = next([choice.word] + choice.more)
      let best = list.candidates.first { candidate in
        words.withWord(candidate.word) { isWord(Array($0)) || WordCutter.isDigit($0.first ?? 0) }
      }
      guard let best, best.share >= rules.leastMore, confidence * best.share >= rules.leastJoint
      else { break }
      confidence *= best.share
      let letters = words.withWord(best.word) { Self.letters($0) } + 1
      choice.more.append(best.word)
      choice.letters += letters
      choice.value += confidence * Float(letters)
    }
    return choice
  }

  private func isWord(_ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { bytes in
      guard !bytes.isEmpty else { return false }
      var index = 0
      return ScalarTable.shared.scalarClass(decodeScalar(bytes, &index)).isLetter
    }
  }
}

/// How offers are weighed.
package struct OfferRules: Sendable {
  /// Offers less likely to be wanted are not shown.
  package var least: Float = 0.4
  /// Keys an offer has to promise to save.
  package var leastValue: Float = 0.5
  /// Of words that nothing speaks for so many were never met.
  package var unseenShare: Float = 0.5
  /// The keys that a whole word saves beside its letters.
  package var wholeBonus: Float = 0.3
  /// What it costs that letters of the word are left to type.
  package var openWeight: Float = 0.05
  package var leastMore: Float = 0.3
  package var leastJoint: Float = 0.1
  package var mostMore = 3

  package init() {}

  func openCost(left: Int) -> Float { left > 0 ? openWeight * Float(min(left, 6)) : 0 }
}

/// The words that nothing speaks for: rare ones of the model, and those never met.
struct RestOfWords {
  let model: WordModel
  /// The probability of all of them.
  let share: Float
  let unseen: Float

  private var known: Float { share * (1 - unseen) }
  private var mass: Float { max(1e-9, Float(model.rareMass.last ?? 1)) }

  /// Words less likely are not looked at one by one.
  var worth: Float { share * 0.0005 }

  /// Calls `body` with the words of a range and their probabilities.
  func forEach(
    in range: Range<Int>, except others: [WordID], _ body: (WordID, Float) -> Void
  ) {
    guard !range.isEmpty, share > 0 else { return }
    let scale = Double(known / mass)
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if Int(others[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    for word in range {
      if low < others.count, others[low] == WordID(word) {
        low += 1
        continue
      }
      let share = Float((model.rareMass[word + 1] - model.rareMass[word]) * scale)
      if share > 0 { body(WordID(word), share) }
    }
  }

  /// The probability of words never met that begin as the words of a range do.
  func unseen(_ range: Range<Int>, letters: Int) -> Float {
    let count = Float(max(1, model.words.count))
    let expected = (Float(range.count) + 20 * powf(0.12, Float(letters))) / (count + 20)
    return share * unseen * expected
  }
}

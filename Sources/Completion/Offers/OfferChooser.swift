import Bytes
import Foundation
import Linguistics

/// Of all beginnings of all words that may come next, and of what may follow them, chooses the text
/// that promises to save most keys.
struct OfferChooser {
  let words: WorkingWords
  let model: WordModel
  let rules: OfferRules
  /// The probability below which nothing is offered.
  let least: Float
  let history: OfferHistory
  let capital: TypedCapital
  /// Whether a word is written with a capital in this segment.
  let isCapitalized: (WordID) -> Bool
  /// The next words after those typed and some more.
  let next: (_ more: [WordID]) -> NextWords
  /// How a word that was never met may go on after its beginning.
  let rests: (_ beginning: [UInt8]) -> [UnseenForms.Rest]

  /// A beginning of a word, or a word with its space.
  struct Choice {
    /// The word in lower case, and its number unless it was never met.
    var spelling: [UInt8]
    var word: WordID?
    /// Letters of the word that are offered or typed, in bytes.
    var bytes: Int
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
    /// The spelling of a word that has no number, which is −1 then.
    var spelling: [UInt8] = []
  }

  private func withWord<T>(_ found: Found, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    found.word < 0
      ? found.spelling.withUnsafeBufferPointer(body) : words.withWord(found.word, body)
  }

  private static let mostMatching = 300
  private static let mostTried = 30
  /// Below this share, words that were never met are not spelt.
  private static let leastUnseen: Float = 0.1

  /// The best offer after a beginning in lower case; nil when none is worth showing.
  func choose(beginning lower: [UInt8]) -> Choice? {
    let letters = lower.scalarCount
    let list = next([])
    let (matching, total) = matching(lower, letters, list)
    guard total > 0, !matching.isEmpty else { return nil }
    var best: Choice?
    for found in matching.prefix(Self.mostTried) {
      for choice in choices(of: found, matching, total, lower, letters)
      where choice.confidence >= least && choice.value > (best?.value ?? rules.leastValue) {
        best = choice
      }
    }
    return best
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
      let share = candidate.share * belief * self.belief(inCapitalOf: candidate.word)
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
      let share =
        known * words.withWord(word) { history.belief(in: $0) } * belief(inCapitalOf: word)
      total += share
      if share > rest.worth {
        others.append(Found(word: word, share: share, origin: .words))
      }
    }
    let unseen = rest.unseen(range, letters: letters) * rules.unseenWeight
    total += unseen
    if unseen > total * Self.leastUnseen {
      for rest in rests(lower) {
        let word = lower + rest.bytes
        if !range.isEmpty, words.find(word) != nil { continue }
        let share = unseen * rest.share
        let belief = word.withUnsafeBufferPointer { history.belief(in: $0) }
        total -= share * (1 - belief)
        others.append(
          Found(word: -1, share: share * belief, origin: .words, spelling: word))
      }
    }
    if !others.isEmpty {
      found += others
      found.sort { ($1.share, $0.word) < ($0.share, $1.word) }
    }
    return (found, total)
  }

  private func belief(inCapitalOf word: WordID) -> Float {
    capital == .unknown ? 1 : capital.belief(inCapitalized: isCapitalized(word))
  }

  /// The beginnings of a word worth offering, each with the probability of all words that share it.
  private func choices(
    of found: Found, _ matching: [Found], _ total: Float, _ lower: [UInt8], _ letters: Int
  ) -> [Choice] {
    let word = withWord(found) { Array($0) }
    guard word.withUnsafeBufferPointer(isWord) else { return [] }
    var shares = [Float](repeating: 0, count: word.count + 1)
    for other in matching.prefix(120) {
      let common = withWord(other) { zip(word, $0).prefix { $0 == $1 }.count }
      shares[common] += other.share
    }
    var choices: [Choice] = []
    var share: Float = 0
    var count = word.scalarCount
    let whole = count
    for end in stride(from: word.count, to: lower.count, by: -1) {
      share += shares[end]
      // Only between letters.
      guard end == word.count || word[end].beginsScalar else { continue }
      defer { count -= 1 }
      let saved = count - letters - 1
      guard saved >= 1 else { break }
      let confidence = share / total
      choices.append(
        Choice(
          spelling: word, word: found.word < 0 ? nil : found.word, bytes: end, isWhole: false,
          confidence: confidence,
          value: confidence
            * (Float(saved) - rules.openCost(left: whole - count)),
          origin: found.origin))
    }
    var confidence = found.share / total
    if confidence >= least {
      confidence *= spaceShare(after: found, letters: whole - letters)
    }
    if confidence >= least {
      choices.append(
        withMore(
          Choice(
            spelling: word, word: found.word < 0 ? nil : found.word, bytes: word.count,
            isWhole: true, confidence: confidence,
            value: confidence * (Float(whole - letters) + rules.wholeBonus),
            origin: found.origin)))
    }
    return choices
  }

  /// How likely a space comes after a word, where no more than two letters stand before it: taking
  /// it back would cost all that they save.
  private func spaceShare(after found: Found, letters: Int) -> Float {
    guard letters <= 2 else { return 1 }
    guard found.word >= 0 else { return Self.usualSpace }
    return next([found.word]).spaceShare
  }

  /// The words of a text that a space follows.
  private static let usualSpace: Float = 0.85

  /// A whole word with what follows it as long as that promises more: words, and a mark where it
  /// is surer than that a space comes.
  private func withMore(_ choice: Choice) -> Choice {
    guard let first = choice.word else { return choice }
    var choice = choice
    var confidence = choice.confidence
    var lastValue = choice.value
    while choice.more.count < rules.mostMore {
      let list = next([first] + choice.more)
      guard let best = list.candidates.first else { break }
      let kind = words.withWord(best.word) { bytes in
        TargetSpacing.isEnd(bytes)
          ? Follower.end
          : isWord(bytes)
            ? .word
            : TargetSpacing.isClosing(bytes) ? .mark : .other
      }
      confidence *= best.share
      let letters = words.withWord(best.word) { Float($0.scalarCount) }
      switch kind {
      case .word:
        guard best.share >= rules.leastMore, confidence >= rules.leastJoint else { return choice }
        lastValue = confidence * (letters + 1)
        choice.value += lastValue
      case .mark, .end:
        // If the mark is right, the space need not be deleted; if not, the word is lost.
        let gain =
          confidence * (kind == .end ? 2 : 3) - (1 - best.share) * rules.markRisk * lastValue
        guard best.share >= rules.leastMark, gain > 0 else { return choice }
        choice.value += gain
        lastValue = 0
        if choice.more.isEmpty { choice.confidence = confidence }
      case .other: return choice
      }
      choice.more.append(best.word)
      if kind == .end { break }
    }
    return choice
  }

  /// What may follow a word in an offer.
  private enum Follower {
    case word
    case mark
    case end
    case other
  }

  private func isWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if WordCutter.isDigit(first) { return true }
    var index = 0
    return ScalarTable.shared.scalarClass(decodeScalar(word, &index)).isLetter
  }
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

/// Texts that count for more than the rest of the memory: those confirmed in the article at hand,
/// those of similar units, those added since the memory was learnt from.
///
/// They are few, so nothing is counted beforehand: at each word all places are compared with what
/// precedes it, whatever its length. Linear in their words, about a nanosecond each.
struct RecentTexts {
  /// Texts one after the other, each begun by 0.
  private var words: [WordID] = []
  /// The weight of each text, and where it begins.
  private var texts: [(start: Int, weight: Float)] = []

  var isEmpty: Bool { texts.isEmpty }
  var wordCount: Int { words.count }

  mutating func add(_ text: some Sequence<WordID>, weight: Float = 1) {
    texts.append((words.count, weight))
    words.append(0)
    words.append(contentsOf: text)
  }

  /// Makes all texts so far weigh less.
  mutating func fade(by factor: Float, least: Float) {
    for index in texts.indices { texts[index].weight = max(least, texts[index].weight * factor) }
  }

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  /// Words looked back at.
  private static let order = 5
  /// How many places a longer context must have been met at before it counts as much as all shorter
  /// ones together.
  private static let doubt: Float = 0.4

  /// Adds the probability of every word of the texts after a context, whose nearest word is the
  /// last: each length of agreement has its own frequencies, and longer ones count more.
  func addFollowers(
    of context: ArraySlice<WordID>, _ add: (_ word: WordID, _ probability: Float) -> Void
  ) {
    var totals = [Float](repeating: 0, count: Self.order + 1)
    var matches: [(place: Int, length: Int, weight: Float)] = []
    forEachPlace { place, start, weight in
      var length = 0
      var back = place - 1
      for word in context.reversed() {
        guard back >= start, words[back] == word, length < Self.order else { break }
        length += 1
        back -= 1
      }
      totals[0] += weight
      if length > 0 { matches.append((place, length, weight)) }
    }
    guard totals[0] > 0 else { return }
    for match in matches { for length in 1...match.length { totals[length] += match.weight } }
    var shares = [Float](repeating: 0, count: Self.order + 1)
    var rest: Float = 1
    for length in stride(from: Self.order, to: 0, by: -1) where totals[length] > 0 {
      let belief = totals[length] / (totals[length] + Self.doubt)
      shares[length] = rest * belief / totals[length]
      rest *= 1 - belief
    }
    let share = rest / totals[0]
    forEachPlace { place, _, weight in add(words[place], share * weight) }
    for match in matches {
      var sum: Float = 0
      for length in 1...match.length { sum += shares[length] }
      add(words[match.place], sum * match.weight)
    }
  }

  private func forEachPlace(_ body: (_ place: Int, _ start: Int, _ weight: Float) -> Void) {
    for (index, text) in texts.enumerated() {
      let end = index + 1 < texts.count ? texts[index + 1].start : words.count
      for place in text.start + 1..<max(text.start + 1, end) {
        body(place, text.start, text.weight)
      }
    }
  }
}

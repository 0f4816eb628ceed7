import Linguistics

/// Two numbers of a text that have each other's place in the translation.
///
/// Only where the words are known to translate one another: what one number counts in the source
/// stands with the other in the target, and nothing with its own. Where words are known only from
/// this file, both numbers have to show it, because some of these words are wrong.
struct ExchangedNumbers {
  private let mine: CountedWords
  private let theirs: CountedWords

  init(_ mine: CountedWords, _ theirs: CountedWords) {
    self.mine = mine
    self.theirs = theirs
  }

  /// The first two, as both texts write them.
  func pair(_ strength: NumberCheck.WordStrength) -> (String, String)? {
    for (place, first) in mine.numbers.enumerated() {
      for second in mine.numbers[(place + 1)...]
      where first.quantity.value != second.quantity.value
        && first.quantity.kind == second.quantity.kind
        && first.quantity.measure?.dimension == second.quantity.measure?.dimension
        && (first.quantity.scale == nil) == (second.quantity.scale == nil)
      {
        guard let a = only(first.quantity, in: theirs), let b = only(second.quantity, in: theirs),
          only(first.quantity, in: mine) != nil, only(second.quantity, in: mine) != nil
        else { continue }
        func share(_ one: [String], _ other: [String]) -> NumberCheck.Strength {
          strength(one.joined(separator: " "), other.joined(separator: " "))
        }
        let crossed = [share(first.words, b.words), share(second.words, a.words)]
        guard crossed.contains(.known) || crossed.allSatisfy({ $0 == .learnt }),
          share(first.words, a.words) == .none, share(second.words, b.words) == .none
        else { continue }
        func both(_ one: Quantity, _ other: Quantity, _ text: String) -> String {
          "\(one.text(in: text)), \(other.text(in: text))"
        }
        return (
          both(first.quantity, second.quantity, mine.text),
          a.quantity.place.lowerBound < b.quantity.place.lowerBound
            ? both(a.quantity, b.quantity, theirs.text)
            : both(b.quantity, a.quantity, theirs.text)
        )
      }
    }
    return nil
  }

  /// The one number of a text with that value and no measure of another kind; nil when there are
  /// several.
  private func only(
    _ quantity: Quantity, in text: CountedWords
  ) -> (quantity: Quantity, words: [String])? {
    let found = text.numbers.filter { other in
      guard other.quantity.value == quantity.value else { return false }
      guard let a = quantity.measure, let b = other.quantity.measure else { return true }
      return a.dimension == b.dimension
    }
    return found.count == 1 ? found[0] : nil
  }
}

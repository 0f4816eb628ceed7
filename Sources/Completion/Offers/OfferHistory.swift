/// Which offers were made for the word at hand and not taken.
///
/// A translator who goes on typing has mostly seen that the offer does not fit. So it becomes less
/// likely with every letter, and others are offered.
struct OfferHistory {
  /// An offer as words are compared with it.
  struct Offered {
    /// The first word as far as it was offered, in lower case.
    let beginning: [UInt8]
    let isWhole: Bool
    /// The bytes that were offered of the first word, and of a space before it.
    let firstBytes: Int
  }

  private struct Declined {
    let beginning: [UInt8]
    let isWhole: Bool
    var belief: Float
  }

  private var typed: [UInt8] = []
  private var words = 0
  private var offered: Offered?
  private var declined: [Declined] = []

  /// What a word's probability is multiplied by for each letter that is typed in spite of it.
  private static let belief: Float = 0.15

  /// Sees what is typed now, of which so many words are complete.
  mutating func see(_ now: [UInt8], words: Int) {
    let goesOn = now.count > typed.count && now.starts(with: typed)
    if !goesOn && now != typed || words != self.words { declined.removeAll() }
    if goesOn, words == self.words, let offered, now.count - typed.count < offered.firstBytes {
      decline(offered)
    }
    if now != typed { offered = nil }
    typed = now
    self.words = words
  }

  private mutating func decline(_ offer: Offered) {
    let place = declined.firstIndex {
      $0.beginning == offer.beginning && $0.isWhole == offer.isWhole
    }
    if let place {
      declined[place].belief *= Self.belief
    } else {
      declined.append(
        Declined(beginning: offer.beginning, isWhole: offer.isWhole, belief: Self.belief))
    }
  }

  mutating func made(_ offer: Offered?) { offered = offer }

  /// What a word's probability is multiplied by; 1 for a word that was not offered.
  func belief(in word: UnsafeBufferPointer<UInt8>) -> Float {
    var belief: Float = 1
    for declined in declined {
      let isSame =
        declined.isWhole
        ? word.elementsEqual(declined.beginning) : word.starts(with: declined.beginning)
      if isSame { belief *= declined.belief }
    }
    return belief
  }
}

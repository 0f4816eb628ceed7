import Bytes
import Foundation
import Linguistics

/// Which endings follow which: after a Kazakh genitive stands a possessive, after `has been` a
/// participle.
///
/// A word's ending is its last two letters, a short word is its own; counted are the pairs of the
/// word model. It tells forms apart where the words themselves never stood together. A table of
/// all pairs of the most frequent endings, a megabyte; made in a pass over the pairs.
final class EndingModel {
  private let words: WorkingWords
  private let endings: [UInt64: Int]
  /// The ending of every known word.
  private let known: [UInt16]
  private var added: [WordID: Int] = [:]
  /// Logarithms of how much likelier the second ending is after the first.
  private var gains: [Float]

  /// The most frequent endings are told apart; 0 stands for all others.
  private static let most = 512
  private static let mostPairs = 1_000_000
  /// So many pairs, as the endings are frequent, are counted beside those met.
  private static let doubt: Float = 30
  private static let largest: Float = 2.5

  init(_ model: WordModel, _ words: WorkingWords) {
    self.words = words
    var keys: [UInt64] = []
    keys.reserveCapacity(model.words.count)
    var masses: [UInt64: Float] = [:]
    for word in 0..<model.words.count {
      let key = model.words.withWord(WordID(word), Self.key)
      keys.append(key)
      masses[key, default: 0] += model.unigrams[word]
    }
    let frequent = masses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most - 1)
    var endings: [UInt64: Int] = [:]
    for (place, ending) in frequent.enumerated() { endings[ending.key] = place + 1 }
    self.endings = endings
    known = keys.map { UInt16(endings[$0] ?? 0) }
    gains = []
    count(model)
  }

  private func count(_ model: WordModel) {
    let size = endings.count + 1
    var counts = [Float](repeating: 0, count: size * size)
    let step = max(1, (model.levels[0].words.count) / Self.mostPairs)
    for first in stride(from: 0, to: known.count, by: step) {
      let row = Int(known[first]) * size
      for place in Int(model.pairs[first])..<Int(model.pairs[first + 1]) {
        counts[row + Int(known[Int(model.levels[0].words[place])])] +=
          Float(model.levels[0].counts[place])
      }
    }
    var rows = [Float](repeating: 0, count: size)
    var shares = rows
    for row in 0..<size {
      for column in 0..<size {
        rows[row] += counts[row * size + column]
        shares[column] += counts[row * size + column]
      }
    }
    let total = max(1, rows.reduce(0, +))
    for column in 0..<size { shares[column] /= total }
    gains = counts
    for row in 0..<size {
      for column in 0..<size where shares[column] > 0 {
        let expected = shares[column] * (rows[row] + Self.doubt)
        let gain = logf((counts[row * size + column] + Self.doubt * shares[column]) / expected)
        gains[row * size + column] = min(Self.largest, max(-Self.largest, gain))
      }
    }
  }

  /// What a word's ending is known by.
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var letters = 0
    var start = word.count
    while start > 0, letters < 3 {
      start -= 1
      if word[start].beginsScalar { letters += 1 }
    }
    let isShort = start == 0 && letters <= 3
    var key: UInt64 = isShort ? 1 : 2
    if !isShort {
      // Two of the three letters.
      start += 1
      while start < word.count, !word[start].beginsScalar { start += 1 }
    }
    for byte in word[start...] { key = key << 8 | UInt64(byte) }
    return key
  }

  private func ending(of word: WordID) -> Int {
    if Int(word) < known.count { return Int(known[Int(word)]) }
    if let ending = added[word] { return ending }
    let ending = words.withWord(word) { endings[Self.key($0)] ?? 0 }
    added[word] = ending
    return ending
  }

  /// How much likelier words are after one than elsewhere, by their endings alone.
  func after(_ word: WordID) -> Followers {
    Followers(model: self, row: ending(of: word) * (endings.count + 1))
  }

  struct Followers {
    fileprivate let model: EndingModel
    fileprivate let row: Int

    /// The logarithm for a word, −2.5 to 2.5.
    func gain(of word: WordID) -> Float { model.gains[row + model.ending(of: word)] }
  }
}

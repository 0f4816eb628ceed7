import Foundation
import Linguistics

/// How often words follow up to three others in the texts of a language: the word model.
///
/// Counts lie in a trie of four levels, each level an array; the followers of an entry are a range
/// of the next level, in order of their numbers. A probability mixes all levels by interpolated
/// Kneser-Ney discounting (Chen and Goodman, *An empirical study of smoothing techniques for
/// language modeling*, 1998, section 3).
package final class WordModel: Sendable {
  /// One level: the words, how often they stand there, and where their followers begin.
  struct Level: Sendable {
    var words: [WordID] = []
    var counts: [UInt32] = []
    /// One more than there are entries; empty in the last level.
    var followers: [UInt32] = []
  }

  package let words: WordList
  /// The levels of pairs, triples and quadruples; pairs are reached by ``pairs``.
  let levels: [Level]
  /// Where the pairs that begin with a word stand in the first level, one more than there are words.
  let pairs: [UInt32]
  /// How likely each word is whatever precedes it.
  let unigrams: [Float]
  /// Of each level what is taken off a count of 1, of 2 and of more.
  private let discounts: [SIMD4<Float>]
  /// For rare words: powers of their probabilities, summed up to each word.
  let rareMass: [Double]

  /// The exponent that rare words' probabilities are tempered with.
  static let rareExponent: Float = 0.7

  /// Words that are looked back at.
  package static let order = 3

  init(words: WordList, unigramCounts: [UInt32], pairs: [UInt32], levels: [Level]) {
    self.words = words
    self.pairs = pairs
    self.levels = levels
    discounts = levels.map { Self.discounts($0.counts) }
    unigrams = Self.unigrams(unigramCounts, successors: levels.first?.words ?? [])
    var sum = 0.0
    var mass: [Double] = [0]
    mass.reserveCapacity(unigrams.count + 1)
    for (id, probability) in unigrams.enumerated() {
      let isWord = id > 0 && words.withWord(WordID(id)) { Self.isOffered($0) }
      if isWord { sum += Double(powf(probability, Self.rareExponent)) }
      mass.append(sum)
    }
    rareMass = mass
  }

  /// Numbers of words are below it.
  package var wordCount: Int { words.count }

  /// Marks are not offered by themselves, and of numbers only those of the source.
  private static func isOffered(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, !WordCutter.isDigit(first) else { return false }
    var index = 0
    return ScalarTable.shared.scalarClass(decodeScalar(word, &index)).isLetter
  }

  /// Half how often a word stands, half after how many others it does.
  private static func unigrams(_ counts: [UInt32], successors: [WordID]) -> [Float] {
    var kinds = [Float](repeating: 0, count: counts.count)
    for word in successors where Int(word) < kinds.count { kinds[Int(word)] += 1 }
    let total = counts.reduce(0) { $0 + Float($1) }
    let types = Float(max(1, successors.count))
    return zip(counts, kinds).map { count, kinds in
      max(1e-9, 0.5 * Float(count) / max(1, total) + 0.5 * kinds / types)
    }
  }

  private static func discounts(_ counts: [UInt32]) -> SIMD4<Float> {
    var of = [Float](repeating: 0, count: 5)
    for count in counts where count <= 4 { of[Int(count)] += 1 }
    guard of[1] > 0, of[2] > 0, of[3] > 0 else { return SIMD4(0, 0.75, 0.75, 0.75) }
    let y = of[1] / (of[1] + 2 * of[2])
    let most: Float = 0.95
    return SIMD4(
      0, min(max(0.1, 1 - 2 * y * of[2] / of[1]), most),
      min(max(0.1, 2 - 3 * y * of[3] / of[2]), 1 + most),
      min(max(0.1, 3 - 4 * y * of[4] / of[3]), 2 + most))
  }

  /// Adds the probability of every word that followed the context, and returns the share that is
  /// left to ``unigrams`` for all words.
  ///
  /// - Parameter context: the words before, the nearest last.
  func addFollowers(
    of context: ArraySlice<WordID>, _ add: (_ word: WordID, _ probability: Float) -> Void
  ) -> Float {
    var share: Float = 1
    for length in stride(from: min(Self.order, context.count), to: 0, by: -1) {
      guard let range = followers(of: context.suffix(length)), !range.isEmpty else { continue }
      let level = levels[length - 1]
      let discount = discounts[length - 1]
      var total: Float = 0
      var kept: Float = 0
      for index in range {
        let count = Float(level.counts[index])
        total += count
        kept += count - discount[min(3, Int(level.counts[index]))]
      }
      guard total > 0 else { continue }
      let scale = share / total
      for index in range {
        let count = level.counts[index]
        add(level.words[index], scale * (Float(count) - discount[min(3, Int(count))]))
      }
      share *= 1 - kept / total
    }
    return share
  }

  /// Where the followers of some words stand in the level of their length.
  private func followers(of context: ArraySlice<WordID>) -> Range<Int>? {
    guard let first = context.first, Int(first) + 1 < pairs.count else { return nil }
    var range = Int(pairs[Int(first)])..<Int(pairs[Int(first) + 1])
    for (depth, word) in context.dropFirst().enumerated() {
      let level = levels[depth]
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        if level.words[middle] < word { low = middle + 1 } else { high = middle }
      }
      guard low < range.upperBound, level.words[low] == word,
        low + 1 < level.followers.count
      else { return nil }
      range = Int(level.followers[low])..<Int(level.followers[low + 1])
    }
    return range
  }
}

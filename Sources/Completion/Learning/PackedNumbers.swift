import Linguistics

/// The numbers that words have in a packed model.
package struct PackedNumbers: Sendable {
  let words: WordList

  func number(of word: [UInt8]) -> WordID? { words.id(word) }
}

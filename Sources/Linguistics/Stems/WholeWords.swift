/// The stemmer of languages that have none: a word is its own stem.
package final class WholeWords: Stemmer {
  package init() {}

  package func appendStem(of word: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8]) {
    stem.append(contentsOf: word)
  }
}

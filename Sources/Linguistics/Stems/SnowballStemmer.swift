import CSnowball

/// A stemmer of Snowball's C library, for one language and one thread.
package final class SnowballStemmer: Stemmer {
  private let handle: OpaquePointer

  /// Nil when Snowball has no algorithm for the language.
  package init?(language: LanguageTag) {
    guard let handle = sb_stemmer_new(language.primary, "UTF_8") else { return nil }
    self.handle = handle
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  package func appendStem(of word: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8]) {
    guard let result = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else {
      stem.append(contentsOf: word)  // Snowball is out of memory; the word itself still matches
      return
    }
    let length = Int(sb_stemmer_length(handle))
    stem.append(contentsOf: UnsafeBufferPointer(start: result, count: length))
  }
}

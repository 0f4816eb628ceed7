/// Reduces the forms of a word to one stem, in the lower-case UTF-8 that ``TextAnalyzer`` prepares.
package protocol Stemmer: AnyObject {
  /// The stem of `word`, as a prefix length or a rewritten form, appended to `stem`.
  func appendStem(of word: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8])
}

/// The stemmer of a language: Snowball's where there is one, ours for Kazakh, and whole words
/// for everything else.
package func makeStemmer(for language: LanguageTag) -> any Stemmer {
  if language.language == .kazakh { return KazakhStemmer() }
  return SnowballStemmer(language: language) ?? WholeWords()
}

import Foundation

/// What speaks for a word as the next one, before it is weighed.
struct WordEvidence {
  /// Probabilities by the counts of the memory, of similar units, of the article.
  var counts: Float = 0
  var similar: Float = 0
  var article: Float = 0
  /// How much of what is still to be said it says; the same, what lies near counting for more.
  var translation: Float = 0
  var nearby: Float = 0
  /// The same as the latter for all forms of a word together.
  var nearbyForms: Float = 0
  /// How often any form of it stands in the article, of all words there.
  var articleForms: Float = 0
  /// The confidence of a phrase it begins, and of one that goes on with it.
  var phraseStart: Float = 0
  var phraseNext: Float = 0
  /// How often it was said in this segment.
  var said: Float = 0
  /// See ``SourceCopy/Kind``, from 1; 0 for none.
  var copy: UInt8 = 0
  /// See ``CompletionPhrase/Origin``, from 1.
  var phraseOrigin: UInt8 = 0
  /// How likely the word is whatever precedes it, and its length in bytes.
  var unigram: Float = 0
  var length: UInt8 = 0
  var isMark = false
  /// Whether it ends sentences.
  var isEnd = false
  /// Whether it is a mark that stands in the source where the translation stands.
  var isSourceMark = false
  var isTouched = false
}

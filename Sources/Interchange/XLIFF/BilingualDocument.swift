import Bitext
import Linguistics

/// An article on its way to a translator: its segments, with what a memory has for them.
package struct BilingualDocument: Sendable {
  /// The name of the article.
  package var original: String
  package var source: LanguageTag
  package var target: LanguageTag
  package var segments: [BilingualSegment]

  package init(
    original: String, source: LanguageTag, target: LanguageTag, segments: [BilingualSegment]
  ) {
    self.original = original
    self.source = source
    self.target = target
    self.segments = segments
  }
}

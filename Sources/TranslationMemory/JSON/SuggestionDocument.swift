import Bitext
import Linguistics
import Matching

/// A segment and its matches as JSON; version 1 of the schema.
package struct SuggestionDocument: Encodable {
  let schema = 1
  let index: Int
  let text: String
  let kind: SegmentKind
  let paragraph: Int
  /// Whether it is for translation at all.
  let offered: Bool
  /// The index of the first segment that reads the same.
  let repeats: Int?
  let matches: [MatchDocument]
  let terms: [TermDocument]
  let fragments: [FragmentDocument]
  let passages: [PassageDocument]

  package init(_ suggestion: Suggestion, index: Int, to: [LanguageTag]) {
    self.index = index
    text = suggestion.segment.text
    kind = suggestion.segment.kind
    paragraph = suggestion.segment.paragraph
    offered = suggestion.segment.kind.isOffered
    repeats = suggestion.repeats
    matches = suggestion.matches.map(MatchDocument.init)
    terms = suggestion.terms.map { TermDocument($0, languages: to) }
    fragments = suggestion.fragments.map(FragmentDocument.init)
    passages = suggestion.passages.map(PassageDocument.init)
  }
}

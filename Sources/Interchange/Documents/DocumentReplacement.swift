import Linguistics

/// A translation and what it replaces.
struct DocumentReplacement: Sendable {
  let range: Range<Int>
  let text: CodedText
}

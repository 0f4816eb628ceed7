/// How a candidate stands in the text: the forms of its words, with how often they stand so.
struct PhraseForm: Hashable {
  let forms: [Int32]
  /// Whether each word has a capital; nil where the place would give it one anyway.
  let capitals: [Bool?]
}

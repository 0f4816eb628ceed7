/// Two texts to align, in the numbers of their batch's vocabularies.
struct EncodedPair: Sendable {
  let source: EncodedText
  let target: EncodedText
  /// Which entries of the batch's vocabularies are marks.
  let sourceMarks: [Bool]
  let targetMarks: [Bool]

  var sourceVocabulary: Int { sourceMarks.count }
  var targetVocabulary: Int { targetMarks.count }
}

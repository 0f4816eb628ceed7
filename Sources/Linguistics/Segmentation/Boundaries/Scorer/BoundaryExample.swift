/// A candidate of a text that its marks leave open, as a learner sees it.
package struct BoundaryExample: Sendable {
  /// Where the sentence would end, in bytes of the text, behind its closing marks.
  package var end: Int
  package var features: [UInt32]

  /// All examples of a text; lines are paragraphs, as when segmenting.
  package static func all(in text: String, language: Language) -> [BoundaryExample] {
    let scorer = BoundaryScorer(language, weights: BoundaryWeights([]))
    let rules = SentenceRules(language)
    var examples: [BoundaryExample] = []
    var text = text
    text.withUTF8 { bytes in
      var lines = LineScanner(bytes, window: bytes.count)
      while let line = lines.next() {
        guard !line.content.isEmpty else { continue }
        var scanner = BoundaryScanner(bytes, line.content)
        while let candidate = scanner.next() {
          let context = BoundaryContext(bytes, candidate, start: line.content.lowerBound)
          guard rules.markVerdict(bytes, candidate, context, in: line.content) == nil else {
            continue
          }
          var features: [UInt32] = []
          scorer.evidence(context, in: line.content).forEach { features.append($1) }
          examples.append(BoundaryExample(end: candidate.end, features: features))
        }
      }
    }
    return examples
  }
}

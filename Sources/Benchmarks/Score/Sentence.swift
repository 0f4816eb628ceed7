import Linguistics

/// A sentence as each of the measures sees it.
struct Sentence {
  let text: String
  let analyzed: AnalyzedText
  /// Its tokens by their looks, and its scalars, as little-endian 32-bit values.
  let words: [UInt32]
  let scalars: [UInt32]

  init(_ text: String, _ analyzer: TextAnalyzer) {
    self.text = text
    analyzed = analyzer.analyze(text)
    words = analyzed.tokens.map { UInt32(truncatingIfNeeded: $0.surface).littleEndian }
    scalars = text.unicodeScalars.map { $0.value.littleEndian }
  }
}

import Linguistics

/// Links the words of texts that were not learnt from, with what was learnt.
package final class WordAligner {
  private let lexicon: TranslationLexicon
  private let forward = HMMWorkspace()
  private let backward = HMMWorkspace()
  private var matrices = CellMatrices()

  /// The probability of a translation the lexicon does not have, and of one it cannot have.
  private static let unknown: Float = 1e-6
  private static let otherNumber: Float = 1e-10
  private static let sameNumber: Float = 0.8
  private static let null: Float = 0.001

  package init(_ model: WordAlignmentModel) {
    lexicon = model.lexicon
    forward.setJumps(model.forwardJumps)
    backward.setJumps(model.backwardJumps)
  }

  /// The links between a text and its translation.
  package func align(_ source: WordSequence, _ target: WordSequence) -> WordLinks {
    let (rows, columns) = (source.count, target.count)
    guard rows > 0, columns > 0 else { return WordLinks(links: [], quality: 0) }
    let targetWords = target.identities
    for (i, word) in source.identities.enumerated() {
      let isNumber = word >> 32 != 0
      let entries = isNumber ? [] : lexicon.translations(of: source.stems[i])
      for j in 0..<columns {
        var probabilities = (there: Self.unknown, back: Self.unknown)
        if isNumber || targetWords[j] >> 32 != 0 {
          let value = word == targetWords[j] ? Self.sameNumber : Self.otherNumber
          probabilities = (value, value)
        } else if let entry = entries.entry(of: target.stems[j]) {
          probabilities = (max(entry.forward, Self.unknown), max(entry.backward, Self.unknown))
        }
        matrices.forward[j * rows + i] = probabilities.there
        matrices.backward[i * columns + j] = probabilities.back
      }
    }
    for j in 0..<columns { matrices.targetNulls[j] = Self.null }
    for i in 0..<rows { matrices.sourceNulls[i] = Self.null }
    let quality = matrices.run(
      forward, backward, rows: rows, columns: columns, countsJumps: false)
    return WordLinks(
      forward: forward.posteriors, backward: backward.posteriors, sourceCount: rows,
      targetCount: columns, quality: quality)
  }
}

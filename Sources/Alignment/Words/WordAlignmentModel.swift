import Linguistics

/// What was learnt of the words of two languages: a lexicon, and how far words move.
package struct WordAlignmentModel: Sendable, Equatable {
  package let lexicon: TranslationLexicon
  /// Movements of target words over source positions.
  package let forwardJumps: JumpModel
  /// Movements of source words over target positions.
  package let backwardJumps: JumpModel

  package init(lexicon: TranslationLexicon, forwardJumps: JumpModel, backwardJumps: JumpModel) {
    self.lexicon = lexicon
    self.forwardJumps = forwardJumps
    self.backwardJumps = backwardJumps
  }

  package var reversed: WordAlignmentModel {
    WordAlignmentModel(
      lexicon: lexicon.reversed, forwardJumps: backwardJumps, backwardJumps: forwardJumps)
  }
}

import Linguistics

/// How texts are aligned.
package struct AlignerOptions: Sendable {
  package var weights = AlignmentWeights()
  /// How often a batch is aligned again with what was learnt from it.
  package var realignments = 1
  /// Pairs of texts with more cells than this are sought in a band.
  package var largestUnbanded = 400_000

  package init() {}
}

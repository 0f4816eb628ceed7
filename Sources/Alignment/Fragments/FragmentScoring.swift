import Foundation
import Linguistics

/// Counts that say how a phrase and a translation go together.
struct FragmentCounts {
  /// Units that hold the phrase, units that hold the translation, and units that hold both.
  var source: Int = 0
  var target: Int = 0
  var joint: Int = 0
  /// All linked units.
  var all: Int = 0
  /// Places of the phrase that were looked at, and those with any consistent translation.
  var seen: Int = 0
  var consistent: Int = 0
  /// Places with this translation, the most any other has, and the units they are in.
  var places: Int = 0
  var rival: Int = 0
  var units: Int = 0
  /// Places of the phrase in the memory, and those of them with the sentence's next word on either
  /// side.
  var everywhere: Int = 0
  var placesWithBefore: Int = 0
  var placesWithAfter: Int = 0
  /// Translations to choose from.
  var choices: Int = 1

  /// The Dice coefficient of both.
  var dice: Double {
    source + target > 0 ? 2 * Double(joint) / Double(source + target) : 0
  }

  /// Dunning's log-likelihood ratio (*Accurate methods for the statistics of surprise and
  /// coincidence*, 1993).
  var association: Double {
    guard joint > 0 else { return 0 }
    let a = Double(joint)
    let b = Double(max(0, source - joint))
    let c = Double(max(0, target - joint))
    let d = Double(max(0, all - source - target + joint))
    func entropy(_ values: Double...) -> Double {
      let sum = values.reduce(0, +)
      return values.reduce(0) { $1 > 0 ? $0 + $1 * log($1 / sum) : $0 }
    }
    return 2 * (entropy(a, b, c, d) - entropy(a + b, c + d) - entropy(a + c, b + d))
  }
}

extension FragmentFeatures {
  init(
    _ candidate: FragmentCandidate, counts: FragmentCounts, phrase: ArraySlice<UInt32>,
    context: FragmentContext, lexical: LexicalEvidence, sourceWords: FunctionWords,
    targetWords: FunctionWords
  ) {
    let words = candidate.phrase.words
    let sourceContent = phrase.count { sourceWords.isContent($0) }
    let targetContent = words.count { targetWords.isContent($0) }
    let loose = { (stem: UInt32?) in stem.map { targetWords.isContent($0) ? 0.0 : 1.0 } ?? 0 }
    let units = Double(max(1, counts.units))
    let bounds = [counts.placesWithBefore, counts.placesWithAfter].map {
      Double($0) / Double(max(1, counts.everywhere))
    }
    let share = Double(counts.places) / Double(max(1, counts.seen))
    self.init([
      1,
      log(units),
      Double(counts.places) / Double(max(1, counts.consistent)),
      share,
      log(min(1, Double(counts.joint) / Double(max(1, counts.target))) + 0.05),
      counts.dice,
      Double(candidate.meanLink),
      Double(candidate.leastLink),
      Double(candidate.linkedShare),
      Double(min(sourceContent, 5)) / 5,
      abs(log(Double(targetContent + 1) / Double(sourceContent + 1))),
      counts.units >= 2 ? 1 : 0,
      loose(words.first) + loose(words.last),
      phrase.first.map { sourceWords.isContent($0) ? 0 : 1 } ?? 0,
      min(log(1 + max(0, counts.association)), 6) / 6,
      Double(max(-8, candidate.quality)) / 8,
      Double(min(phrase.count, 9)) / 9,
      words.count == phrase.count ? 1 : 0,
      Double(counts.places - counts.rival) / Double(max(1, counts.consistent)),
      lexical.mean, lexical.least, lexical.backMean, lexical.backLeast,
      Double(candidate.unlinkedSource),
      Double(candidate.looseNeighbours) / 2,
      bounds[0],
      bounds[1],
      log(Double(max(1, counts.everywhere))) / 5,
      log(Double(max(1, counts.choices))) / 3,
      words.contains { TargetPhrase.number($0) != nil } ? 1 : 0,
      (bounds[0] + bounds[1]) * (1 - share),
      Double(candidate.sameNeighbours) / 2 / Double(max(1, candidate.occurrences.count)),
      Double(candidate.wholeness),
      Double(candidate.topic),
      Double(candidate.gaps),
      lexical.leak,
      context.crossesMark ? 1 : 0,
      context.beginsAtMark ? 1 : 0,
      context.endsAtMark ? 1 : 0,
      log(Double(targetContent + 1) / Double(sourceContent + 1)),
      Double(words.count - targetContent) / Double(words.count),
      context.begins ? 1 : 0,
      Double(min(words.count, 12)) / 12,
      lexical.leakCount,
      counts.placesWithBefore > 0 ? 1 : 0,
      counts.placesWithAfter > 0 ? 1 : 0,
      lexical.logMean, lexical.backLogMean,
    ])
  }
}

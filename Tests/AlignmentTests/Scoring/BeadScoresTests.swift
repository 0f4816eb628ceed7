import Foundation
import TestSupport
import Testing

@testable import Alignment

/// The scores of beads against the formulas that their comments give, worked out bead by bead.
@Suite("The scores of beads")
struct BeadScoresTests {
  @Test func `Scores are what the formulas say`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<80 {
      let texts = SmallTexts(sentences: 1...6, using: &generator)
      let band = texts.plane
      let scores = texts.scores(band)
      let plain = PlainScores(texts)
      #expect(scores.unmatched == Float(texts.weights.unmatched))
      for (index, shape) in BeadShape.all.enumerated() where shape.isMatched {
        for i in 0...max(0, band.sourceCount - shape.source) {
          for j in 0...max(0, band.targetCount - shape.target) {
            guard band.contains(i + shape.source, j + shape.target),
              j + shape.target <= band.targetCount
            else { continue }
            let score = Double(scores.values[index][band.node(i, j)])
            #expect(abs(score - plain.score(shape, i, j)) < 1e-3)
          }
        }
      }
    }
  }

  @Test func `A band changes no score within it, and has none beyond`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<80 {
      let texts = SmallTexts(sentences: 1...7, using: &generator)
      let (plane, band) = (texts.plane, texts.band(using: &generator))
      let (whole, banded) = (texts.scores(plane), texts.scores(band))
      for (index, shape) in BeadShape.all.enumerated() where shape.isMatched {
        for i in 0...band.sourceCount {
          for j in band.row(i) {
            let score = banded.values[index][band.node(i, j)]
            guard band.contains(i + shape.source, j + shape.target) else {
              #expect(score == BeadScores.impossible)
              continue
            }
            #expect(abs(score - whole.values[index][plane.node(i, j)]) < 1e-3)
          }
        }
      }
    }
  }
}

/// The evidence for one bead at a time, without tables.
private struct PlainScores {
  let texts: SmallTexts
  private let lengths: LengthModel

  init(_ texts: SmallTexts) {
    self.texts = texts
    lengths = LengthModel(texts.pair, weights: texts.weights)
  }

  func score(_ shape: BeadShape, _ i: Int, _ j: Int) -> Double {
    let weights = texts.weights
    let (pair, links) = (texts.pair, texts.links)
    let (sources, targets) = (i..<i + shape.source, j..<j + shape.target)
    let forward = targets.map {
      words($0, of: pair.target, given: sources, of: pair.source, links.ofTarget, pair.targetMarks)
    }
    let backward = sources.map {
      words($0, of: pair.source, given: targets, of: pair.target, links.ofSource, pair.sourceMarks)
    }
    var score = weights.prior(of: shape) + length(sources, targets)
    score += weights.lexical * (forward + backward).reduce(0, +)
    guard shape.source + shape.target > 2 else { return score }
    let merged = (shape.target > 1 ? forward : []) + (shape.source > 1 ? backward : [])
    let lack = weights.expectedOfMerged - (merged.min() ?? 0)
    return score - weights.lackOfMerged * max(0, min(lack, weights.mostLackOfMerged))
  }

  private func length(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    func stretch(_ sentences: Range<Int>, _ text: EncodedText) -> LengthModel.Stretch {
      let length = sentences.reduce(0) { $0 + Double(text.lengths[$1]) }
      return LengthModel.Stretch(length: length, logLength: log(length))
    }
    return lengths.score(
      source: stretch(sources, texts.pair.source), target: stretch(targets, texts.pair.target),
      logCount: log(Double(targets.count)))
  }

  /// `log((w + (1 − w)(1 − absence · r) b) / b)` of every word of a sentence.
  private func words(
    _ sentence: Int, of predicted: EncodedText, given window: Range<Int>, of given: EncodedText,
    _ translations: TranslationProbabilities, _ marks: [Bool]
  ) -> Double {
    let weights = texts.weights
    return predicted.entries(of: sentence..<sentence + 1).reduce(0.0) { sum, entry in
      let origins = translations.range(entry).map {
        (translations.origins[$0], Double(translations.probabilities[$0]))
      }
      let best = origins.filter { given.entries.contains($0.0) }.map(\.1).max() ?? 0
      guard best > 0 else { return sum }
      let weight = marks[Int(entry)] ? weights.mark : weights.word
      let unexplained = 1 - weights.absence * best
      var miss = 1.0
      for place in window {
        for (origin, probability) in origins
        where given.entries(of: place..<place + 1).contains(origin) {
          miss *= 1 - probability
        }
      }
      let present = 1 - miss
      guard present > 1e-7 else { return sum + weight * log(unexplained) }
      let holding = (0..<predicted.count).filter {
        predicted.entries(of: $0..<$0 + 1).contains(entry)
      }
      let frequency = max(
        Double(holding.count) / Double(predicted.count), weights.leastFrequency)
      var value = log((present + miss * unexplained * frequency) / frequency)
      value = min(weights.mostPerWord, value)
      if present > 0.03 { value -= weights.dilution * log(Double(window.count)) }
      return sum + weight * value
    }
  }
}

import TestSupport
import Testing

@testable import Alignment

/// The dynamic programme against the search through every way to cut two texts.
@Suite("The lattice of beads")
struct BeadLatticeTests {
  private func score(
    _ beads: [(source: Range<Int>, target: Range<Int>)], _ band: Band, _ scores: BeadScores
  ) throws -> Double {
    try beads.reduce(0) { sum, bead in
      let shape = BeadShape(bead.source.count, bead.target.count)
      let index = try #require(BeadShape.all.firstIndex(of: shape))
      let start = band.node(bead.source.lowerBound, bead.target.lowerBound)
      return sum + Double(shape.isMatched ? scores.values[index][start] : scores.unmatched)
    }
  }

  private func expectCover(
    _ beads: [(source: Range<Int>, target: Range<Int>)], _ texts: SmallTexts
  ) {
    var (i, j) = (0, 0)
    for bead in beads {
      #expect(bead.source.lowerBound == i && bead.target.lowerBound == j)
      (i, j) = (bead.source.upperBound, bead.target.upperBound)
    }
    #expect(i == texts.pair.source.count && j == texts.pair.target.count)
  }

  @Test func `Its best path is the best of all paths`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<60 {
      let texts = SmallTexts(sentences: 0...5, using: &generator)
      let scores = texts.scores(texts.plane)
      let best = BeadLattice(texts.plane, scores: scores).best()
      expectCover(best, texts)
      let every = EveryPath(texts.plane, scores: scores)
      #expect(abs(try score(best, texts.plane, scores) - every.best) < 1e-9)
    }
  }

  @Test func `So it is within a band`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<80 {
      let texts = SmallTexts(sentences: 1...5, using: &generator)
      let band = texts.band(using: &generator)
      let scores = texts.scores(band)
      let best = BeadLattice(band, scores: scores).best()
      expectCover(best, texts)
      let every = EveryPath(band, scores: scores)
      #expect(abs(try score(best, band, scores) - every.best) < 1e-9)
    }
  }

  @Test func `A posterior is the share of a bead in all paths`() {
    var generator = SeededGenerator(seed: 3)
    for number in 0..<60 {
      let texts = SmallTexts(sentences: 1...4, using: &generator)
      let band = number % 2 == 0 ? texts.plane : texts.band(using: &generator)
      let scores = texts.scores(band)
      let lattice = BeadLattice(band, scores: scores)
      let every = EveryPath(band, scores: scores)
      let best = lattice.best()
      let posteriors = lattice.posteriors(of: best, temperature: texts.weights.temperature)
      for (bead, posterior) in zip(best, posteriors) {
        let share = every.posterior(of: bead, temperature: texts.weights.temperature)
        #expect(abs(posterior - share) < 1e-6)
      }
    }
  }

  @Test func `Texts without a sentence have no beads`() {
    let band = Band(sourceCount: 0, targetCount: 0)
    let pair = EncodedPair(
      source: EncodedText(), target: EncodedText(), sourceMarks: [], targetMarks: [])
    let weights = AlignmentWeights()
    let scores = BeadScores(
      band, pair: pair, links: LinkTable([], sourceCount: 0, targetCount: 0),
      lengths: LengthModel(pair, weights: weights), weights: weights)
    #expect(BeadLattice(band, scores: scores).best().isEmpty)
  }
}

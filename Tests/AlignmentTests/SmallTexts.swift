import Foundation
import TestSupport

@testable import Alignment

/// Two made texts of a few sentences, small enough to try every way of aligning them.
///
/// Entries are numbers; some are linked to entries of the other text, some are marks, and most
/// stand in several sentences.
struct SmallTexts {
  let pair: EncodedPair
  let links: LinkTable
  let weights = AlignmentWeights()

  private static let vocabulary = 12

  init(sentences: ClosedRange<Int>, using generator: inout SeededGenerator) {
    let marks = (0..<Self.vocabulary).map { _ in Int.random(in: 0..<6, using: &generator) == 0 }
    pair = EncodedPair(
      source: Self.text(.random(in: sentences, using: &generator), using: &generator),
      target: Self.text(.random(in: sentences, using: &generator), using: &generator),
      sourceMarks: marks, targetMarks: marks)
    var links: [Link] = []
    for entry in 0..<Self.vocabulary {
      for _ in 0..<2 {
        links.append(
          Link(
            source: Int32(entry),
            target: .random(in: 0..<Int32(Self.vocabulary), using: &generator),
            forward: .random(in: 0...0.9, using: &generator),
            backward: .random(in: 0...0.9, using: &generator)))
      }
    }
    self.links = LinkTable(
      links, sourceCount: Self.vocabulary, targetCount: Self.vocabulary)
  }

  private static func text(_ count: Int, using generator: inout SeededGenerator) -> EncodedText {
    var text = EncodedText()
    for _ in 0..<count {
      let entries = Set(
        (0..<4).map { _ in Int32.random(in: 0..<Int32(vocabulary), using: &generator) })
      text.append(entries.sorted(), length: .random(in: 5...120, using: &generator))
    }
    return text
  }

  func scores(_ band: Band) -> BeadScores {
    BeadScores(
      band, pair: pair, links: links, lengths: LengthModel(pair, weights: weights),
      weights: weights)
  }

  /// All nodes of the two texts.
  var plane: Band { Band(sourceCount: pair.source.count, targetCount: pair.target.count) }

  /// A band of a random shape, both ends of which grow.
  func band(using generator: inout SeededGenerator) -> Band {
    let target = Int32(pair.target.count)
    func bounds() -> [Int32] {
      (0...pair.source.count).map { _ in Int32.random(in: 0...target, using: &generator) }.sorted()
    }
    let (lows, highs) = (bounds(), bounds())
    return Band(
      lows: zip(lows, highs).map(min), highs: zip(lows, highs).map(max), targetCount: Int(target))
  }
}

/// The slow twin of the lattice: every sequence of beads within a band, one by one.
struct EveryPath {
  struct Path {
    var beads: [(source: Range<Int>, target: Range<Int>)] = []
    var score = 0.0
  }

  let band: Band
  let scores: BeadScores
  private(set) var paths: [Path] = []

  init(_ band: Band, scores: BeadScores) {
    self.band = band
    self.scores = scores
    extend(Path(), 0, 0)
  }

  private mutating func extend(_ path: Path, _ i: Int, _ j: Int) {
    if i == band.sourceCount, j == band.targetCount { paths.append(path) }
    for (index, shape) in BeadShape.all.enumerated() {
      let (nextI, nextJ) = (i + shape.source, j + shape.target)
      guard nextI <= band.sourceCount, nextJ <= band.targetCount, band.contains(nextI, nextJ)
      else { continue }
      let score = shape.isMatched ? scores.values[index][band.node(i, j)] : scores.unmatched
      var longer = path
      longer.beads.append((i..<nextI, j..<nextJ))
      longer.score += Double(score)
      extend(longer, nextI, nextJ)
    }
  }

  var best: Double { paths.map(\.score).max() ?? -.infinity }

  /// The share of a bead in all paths, with scores divided by `temperature`.
  func posterior(
    of bead: (source: Range<Int>, target: Range<Int>), temperature: Double
  ) -> Double {
    var (with, all) = (0.0, 0.0)
    for path in paths {
      let weight = exp((path.score - best) / temperature)
      all += weight
      if path.beads.contains(where: { $0 == bead }) { with += weight }
    }
    return with / all
  }
}

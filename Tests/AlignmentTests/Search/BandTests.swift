import TestSupport
import Testing

@testable import Alignment

@Suite("The band that beads are sought in")
struct BandTests {
  @Test func `The whole plane holds every node once`() {
    let band = Band(sourceCount: 2, targetCount: 3)
    let nodes = (0...2).flatMap { i in (0...3).map { band.node(i, $0) } }
    #expect(nodes == Array(0..<12))
    #expect(band.nodeCount == 12)
  }

  @Test func `Bounds are widened until both ends of the texts are joined`() {
    // The rows would not meet: one ends at 1, the next begins at 5.
    let band = Band(lows: [0, 5, 5], highs: [1, 6, 6], targetCount: 7)
    #expect(band.row(0) == 0...1)
    #expect(band.row(1) == 1...6)
    #expect(band.row(2) == 5...7)
    #expect(!band.contains(2, 4) && band.contains(2, 7) && !band.contains(3, 7))
  }

  @Test func `Bounds beyond the texts are cut to them`() {
    let band = Band(lows: [-4, -1], highs: [2, 99], targetCount: 3)
    #expect(band.row(0) == 0...2)
    #expect(band.row(1) == 0...3)
  }

  @Test func `Both ends of the rows only grow, and single steps lead through`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let target = Int32.random(in: 0...9, using: &generator)
      let count = Int.random(in: 1...8, using: &generator)
      let lows = (0..<count).map { _ in Int32.random(in: -2...11, using: &generator) }
      let highs = (0..<count).map { _ in Int32.random(in: -2...11, using: &generator) }
      let band = Band(lows: lows, highs: highs, targetCount: Int(target))
      #expect(band.contains(0, 0) && band.contains(count - 1, Int(target)))
      for i in 1..<max(1, count) {
        let (before, row) = (band.row(i - 1), band.row(i))
        #expect(before.lowerBound <= row.lowerBound && before.upperBound <= row.upperBound)
        #expect(row.lowerBound <= before.upperBound, "a sentence of the source may be skipped")
      }
    }
  }

  @Test func `A cell stands for every pair that a bead of the band may join`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let texts = SmallTexts(sentences: 1...6, using: &generator)
      let band = texts.band(using: &generator)
      let grid = CellGrid(band)
      for i in 0...band.sourceCount {
        for j in band.row(i) {
          for shape in BeadShape.all where shape.isMatched {
            guard band.contains(i + shape.source, j + shape.target) else { continue }
            for source in i..<(i + shape.source) {
              #expect(grid.lows[source] <= j && j + shape.target <= grid.highs[source])
            }
          }
        }
      }
    }
  }
}

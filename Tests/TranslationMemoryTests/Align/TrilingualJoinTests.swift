import Alignment
import TestSupport
import Testing

@testable import TranslationMemory

@Suite("Joining alignments of three texts")
struct TrilingualJoinTests {
  private func bead(_ source: Range<Int>, _ target: Range<Int>, _ confidence: Double = 1) -> Bead {
    Bead(source: source, target: target, confidence: confidence)
  }

  private func parts(_ joined: [TrilingualJoin.Joined]) -> [[Range<Int>]] { joined.map(\.parts) }

  @Test func `Sentence by sentence`() {
    let straight = (0..<3).map { bead($0..<$0 + 1, $0..<$0 + 1) }
    let joined = TrilingualJoin.join(ab: straight, ac: straight, bc: straight)
    #expect(parts(joined) == (0..<3).map { Array(repeating: $0..<$0 + 1, count: 3) })
    #expect(joined.allSatisfy { $0.confidence == 1 })
  }

  @Test func `Two of three have to agree`() {
    func confidence(_ ab: Double, _ ac: Double, _ bc: Double?) -> Double? {
      TrilingualJoin.join(
        ab: [bead(0..<1, 0..<1, ab)], ac: [bead(0..<1, 0..<1, ac)],
        bc: bc.map { [bead(0..<1, 0..<1, $0)] } ?? []
      ).first?.confidence
    }
    #expect(confidence(0.9, 0.2, 0.8) == 0.8)
    #expect(confidence(0.9, 0.7, 0.1) == 0.7)
    #expect(confidence(0.9, 0.7, nil) == 0.7)
    #expect(confidence(0.3, 0.2, 0.9) == 0.3)
  }

  @Test func `A merge in one language joins the sentences of all`() {
    // The second text has one sentence for two of the hub, the third has two.
    let joined = TrilingualJoin.join(
      ab: [bead(0..<2, 0..<1), bead(2..<3, 1..<2)],
      ac: [bead(0..<1, 0..<1), bead(1..<2, 1..<2), bead(2..<3, 2..<3)],
      bc: [bead(0..<1, 0..<2), bead(1..<2, 2..<3)])
    #expect(parts(joined) == [[0..<2, 0..<1, 0..<2], [2..<3, 1..<2, 2..<3]])
  }

  @Test func `Merges that overlap hang together`() {
    let joined = TrilingualJoin.join(
      ab: [bead(0..<2, 0..<1), bead(2..<3, 1..<2)], ac: [bead(0..<1, 0..<1), bead(1..<3, 1..<2)],
      bc: [])
    #expect(parts(joined) == [[0..<3, 0..<2, 0..<2]])
  }

  @Test func `Where too much hangs together the surer alignment stands alone`() {
    let ab = [bead(0..<3, 0..<1, 0.9), bead(3..<5, 1..<2, 0.8)]
    let ac = [bead(0..<1, 0..<1, 0.3), bead(1..<4, 1..<2, 0.4), bead(4..<5, 2..<3, 0.4)]
    let joined = TrilingualJoin.join(ab: ab, ac: ac, bc: [])
    #expect(parts(joined) == [[0..<3, 0..<1, 0..<0], [3..<5, 1..<2, 0..<0]])
    #expect(joined.map(\.confidence) == [0.9, 0.8])
    let other = TrilingualJoin.join(ab: ac, ac: ab, bc: [])
    #expect(parts(other) == [[0..<3, 0..<0, 0..<1], [3..<5, 0..<0, 1..<2]])
  }

  @Test func `What the hub lacks is taken from the witness`() {
    // The hub has no translation of the middle sentence; the other two have one another's.
    let outer = [bead(0..<1, 0..<1), bead(1..<1, 1..<2), bead(1..<2, 2..<3)]
    let joined = TrilingualJoin.join(
      ab: outer, ac: outer, bc: (0..<3).map { bead($0..<$0 + 1, $0..<$0 + 1, 0.6) })
    #expect(
      parts(joined) == [
        [0..<1, 0..<1, 0..<1], [0..<0, 1..<2, 1..<2], [1..<2, 2..<3, 2..<3],
      ])
    #expect(joined[1].confidence == 0.6)
  }

  @Test func `The witness completes a pair`() {
    let joined = TrilingualJoin.join(
      ab: [bead(0..<1, 0..<1, 0.9)], ac: [], bc: [bead(0..<1, 0..<1, 0.7)])
    #expect(parts(joined) == [[0..<1, 0..<1, 0..<1]])
    #expect(joined[0].confidence == 0.7)
  }

  @Test func `The witness never breaks the order`() {
    let straight = [bead(0..<1, 0..<1), bead(1..<2, 1..<2)]
    let joined = TrilingualJoin.join(
      ab: straight, ac: [bead(0..<1, 1..<2)], bc: [bead(1..<2, 0..<1)])
    #expect(parts(joined) == [[0..<1, 0..<1, 1..<2], [1..<2, 1..<2, 0..<0]])
  }

  @Test func `In every text the sentences come once and in order`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let lengths = (0..<3).map { _ in Int.random(in: 0...7, using: &generator) }
      let ab = beads(lengths[0], lengths[1], using: &generator)
      let ac = beads(lengths[0], lengths[2], using: &generator)
      let bc = beads(lengths[1], lengths[2], using: &generator)
      let joined = TrilingualJoin.join(ab: ab, ac: ac, bc: bc)
      for text in 0..<3 {
        var end = 0
        for range in joined.map({ $0.parts[text] }) where !range.isEmpty {
          #expect(range.lowerBound >= end, "\(ab) \(ac) \(bc)")
          end = range.upperBound
        }
        #expect(end <= lengths[text])
      }
      for bead in joined {
        #expect(bead.parts.filter { !$0.isEmpty }.count >= 2)
        #expect((0...1).contains(bead.confidence))
      }
    }
  }

  /// Beads that cover two texts, with random shapes and confidences.
  private func beads(
    _ source: Int, _ target: Int, using generator: inout SeededGenerator
  ) -> [Bead] {
    let shapes = [(1, 1), (1, 1), (1, 1), (1, 2), (2, 1), (1, 0), (0, 1), (2, 2), (3, 1), (1, 4)]
    var (i, j) = (0, 0)
    var beads: [Bead] = []
    while i < source || j < target {
      guard let shape = shapes.randomElement(using: &generator), i + shape.0 <= source,
        j + shape.1 <= target
      else { continue }
      beads.append(
        bead(i..<i + shape.0, j..<j + shape.1, .random(in: 0...1, using: &generator)))
      (i, j) = (i + shape.0, j + shape.1)
    }
    return beads
  }
}

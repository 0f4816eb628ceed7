import TestSupport
import Testing

@testable import Alignment

@Suite("Anchors of long texts")
struct AnchorChainTests {
  private typealias Anchor = AnchorChain.Anchor

  /// Sentences that hold one entry each, and entries that translate those of the same number.
  private func pair(_ source: [Int32], _ target: [Int32], marks: [Int] = []) -> EncodedPair {
    func text(_ entries: [Int32]) -> EncodedText {
      var text = EncodedText()
      for entry in entries { text.append([entry], length: 10) }
      return text
    }
    let count = Int((source + target).max() ?? 0) + 1
    let isMark = (0..<count).map(marks.contains)
    return EncodedPair(
      source: text(source), target: text(target), sourceMarks: isMark, targetMarks: isMark)
  }

  private func links(_ count: Int, probability: Float = 0.8) -> LinkTable {
    LinkTable(
      (0..<Int32(count)).map {
        Link(source: $0, target: $0, forward: probability, backward: probability)
      }, sourceCount: count, targetCount: count)
  }

  @Test func `One shared word is too few`() {
    let chain = AnchorChain(pair([0, 1, 2], [0, 1, 2]), links: links(3))
    #expect(chain.anchors.isEmpty, "a pair of rare words has 0.8 votes, and needs 1.1")
  }

  @Test func `Two shared words make an anchor, and a crossing one is left out`() {
    // Sentences of two entries: 2k and 2k + 1. The first of the source stands last in the target.
    func text(_ sentences: [Int32]) -> EncodedText {
      var text = EncodedText()
      for sentence in sentences { text.append([2 * sentence, 2 * sentence + 1], length: 10) }
      return text
    }
    let marks = [Bool](repeating: false, count: 8)
    let pair = EncodedPair(
      source: text([0, 1, 2, 3]), target: text([1, 2, 3, 0]), sourceMarks: marks,
      targetMarks: marks)
    let chain = AnchorChain(pair, links: links(8))
    #expect(
      chain.anchors == [
        Anchor(source: 1, target: 0), Anchor(source: 2, target: 1), Anchor(source: 3, target: 2),
      ])
  }

  @Test func `Frequent words, unlikely links and marks say nothing`() {
    func text(_ count: Int) -> EncodedText {
      var text = EncodedText()
      for _ in 0..<count { text.append([0, 1], length: 10) }
      return text
    }
    func chain(_ count: Int, probability: Float = 0.8, isMark: Bool = false) -> AnchorChain {
      let marks = [isMark, isMark]
      let pair = EncodedPair(
        source: text(count), target: text(count), sourceMarks: marks, targetMarks: marks)
      return AnchorChain(pair, links: links(2, probability: probability))
    }
    #expect(chain(1).anchors == [Anchor(source: 0, target: 0)])
    #expect(chain(7).anchors.isEmpty, "in more sentences than six")
    #expect(chain(1, probability: 0.2).anchors.isEmpty)
    #expect(chain(1, isMark: true).anchors.isEmpty)
  }

  @Test func `Of all chains the heaviest is taken`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let texts = SmallTexts(sentences: 1...7, using: &generator)
      let votes = self.votes(texts)
      let chain = AnchorChain(texts.pair, links: texts.links).anchors
      for (before, after) in zip(chain, chain.dropFirst()) {
        #expect(before.source < after.source && before.target < after.target)
      }
      let weight = chain.reduce(Float(0)) { $0 + (votes[[$1.source, $1.target]] ?? -100) }
      let best = heaviest(votes.sorted { $0.key.lexicographicallyPrecedes($1.key) }[...], -1, -1)
      #expect(abs(weight - best) < 1e-4)
    }
  }

  /// The votes for every pair of sentences, counted as the type says it.
  private func votes(_ texts: SmallTexts) -> [[Int]: Float] {
    func sentences(_ text: EncodedText, _ entry: Int32) -> [Int] {
      (0..<text.count).filter { text.entries(of: $0..<$0 + 1).contains(entry) }
    }
    var votes: [[Int]: Float] = [:]
    for target in texts.pair.targetMarks.indices where !texts.pair.targetMarks[target] {
      let columns = sentences(texts.pair.target, Int32(target))
      for index in texts.links.ofTarget.range(Int32(target)) {
        let probability = texts.links.ofTarget.probabilities[index]
        let rows = sentences(texts.pair.source, texts.links.ofTarget.origins[index])
        guard probability >= 0.3, (1...6).contains(rows.count), (1...6).contains(columns.count)
        else { continue }
        for row in rows {
          for column in columns {
            votes[[row, column], default: 0] += probability * 2 / Float(rows.count + columns.count)
          }
        }
      }
    }
    return votes.filter { $0.value >= 1.1 }
  }

  /// The weight of the heaviest sequence that increases on both sides, by trying all.
  private func heaviest(
    _ cells: ArraySlice<(key: [Int], value: Float)>, _ source: Int, _ target: Int
  ) -> Float {
    guard let cell = cells.first else { return 0 }
    let without = heaviest(cells.dropFirst(), source, target)
    guard cell.key[0] > source, cell.key[1] > target else { return without }
    return max(without, cell.value + heaviest(cells.dropFirst(), cell.key[0], cell.key[1]))
  }

  @Test func `The sure beads of an earlier alignment are anchors`() {
    let chain = AnchorChain([
      Bead(source: 0..<1, target: 0..<1, confidence: 0.9),
      Bead(source: 1..<2, target: 1..<1, confidence: 1),
      Bead(source: 2..<4, target: 1..<2, confidence: 0.95),
      Bead(source: 4..<5, target: 2..<3, confidence: 0.8),
    ])
    #expect(chain.anchors == [Anchor(source: 0, target: 0), Anchor(source: 2, target: 1)])
  }

  @Test func `A band goes along its anchors`() {
    let anchors = stride(from: 0, to: 1000, by: 10).map { Anchor(source: $0, target: $0) }
    let band = Band(sourceCount: 1000, targetCount: 1000, along: AnchorChain(anchors: anchors))
    #expect(anchors.allSatisfy { band.contains($0.source, $0.target) })
    #expect(band.contains(0, 0) && band.contains(1000, 1000))
    #expect(band.nodeCount < 1001 * 100, "a tenth of the plane at the most")
  }

  @Test func `Without anchors a band is wide, and still a band`() {
    let band = Band(sourceCount: 2000, targetCount: 2000, along: AnchorChain(anchors: []))
    #expect((0...2000).allSatisfy { band.contains($0, $0) })
    #expect((0...2000).allSatisfy { band.row($0).count <= 601 })
  }
}

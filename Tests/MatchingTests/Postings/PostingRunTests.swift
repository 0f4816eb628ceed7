import TestSupport
import Testing

@testable import Matching

@Suite struct PostingRunTests {
  /// Texts by their ids, which grow with gaps, with their stems and weights.
  private static func texts(_ count: Int) -> [(id: UInt32, stems: [UInt32], weight: Int)] {
    var generator = SeededGenerator(seed: 31)
    var id: UInt32 = 0
    return (0..<count).map { _ in
      id += UInt32.random(in: 1...400, using: &generator)
      let stems = Set((0..<6).map { _ in UInt32.random(in: 1...60, using: &generator) << 20 })
      return (id, stems.sorted(), Int.random(in: 1...300, using: &generator))
    }
  }

  @Test(arguments: [1, 2, 7, 400])
  func theListsOfManyRunsAreThoseOfOne(_ parts: Int) {
    let texts = Self.texts(400)
    var whole = PostingBuilder()
    for text in texts { whole.add(text.stems, weight: text.weight, text: text.id) }
    var expected: [[UInt8]] = []
    whole.flush { expected.append([UInt8(truncatingIfNeeded: $0 >> 20)] + $1) }

    var runs = PostingRuns()
    for part in 0..<parts {
      var builder = PostingBuilder()
      for text in texts[part * 400 / parts..<(part + 1) * 400 / parts] {
        builder.add(text.stems, weight: text.weight, text: text.id)
      }
      runs.add(&builder)
      #expect(builder.count == 0)
    }
    var found: [[UInt8]] = []
    runs.flush { found.append([UInt8(truncatingIfNeeded: $0 >> 20)] + $1) }
    #expect(found == expected)
    #expect(runs.byteCount == 0)
  }

  @Test func eachPostingOfAListIsReadBack() {
    let texts = Self.texts(100)
    var builder = PostingBuilder()
    for text in texts { builder.add(text.stems, weight: text.weight, text: text.id) }
    var read: Set<[UInt32]> = []
    builder.flush { stem, list in
      list.withUnsafeBytes { list in
        PostingList.forEachGroup(in: list) { group in
          PostingList.forEachID(in: group.ids) { read.insert([stem, UInt32(group.weight), $0]) }
          return true
        }
      }
    }
    let all = texts.flatMap { text in text.stems.map { [$0, UInt32(text.weight), text.id] } }
    #expect(read == Set(all))
  }

  @Test func damagedListsAreMergedAsFarAsTheyGo() {
    var merge = PostingListMerge()
    let lists: [[UInt8]] = [[5, 1, 1, 7], [5, 1], [5, 1, 200, 1, 3], [5, 1, 0], [6, 1, 1, 9]]
    for list in lists { list.withUnsafeBytes { merge.add($0) } }
    merge.merge()
    var weights: [Int] = []
    merge.list.withUnsafeBytes { list in
      PostingList.forEachGroup(in: list) { group in
        weights.append(group.weight)
        return true
      }
    }
    #expect(weights == [5, 6])
  }
}

import Linguistics
import TestSupport
import Testing

@Suite struct DigestMapTests {
  /// Digests of all kinds: at random, and crowded at both ends and in the middle, where those of the
  /// last slots move on to the first.
  private static let digests: [[Int64]] = {
    var generator = SeededGenerator(seed: 12)
    let scattered = (0..<5000).map { _ in Int64.random(in: .min ... .max, using: &generator) }
    let last = (0..<40).map { Int64.max - $0 * 3 }
    let first = (0..<40).map { Int64.min + $0 * 7 }
    let middle = (-30..<30).map { Int64($0) }
    let all = (scattered + last + first + middle).shuffled(using: &generator)
    return [[], last, first, middle, scattered, all]
  }()

  @Test(arguments: digests) func itIsADictionaryThatGivesItsContentInOrder(_ digests: [Int64]) {
    var map = DigestMap()
    var oracle: [Int64: Int64] = [:]
    for (place, digest) in digests.enumerated() {
      let owner = Int64(place) + 1
      #expect(map[digest] == oracle[digest])
      #expect(map.insert(digest, owner: owner) == (oracle[digest] == nil))
      if oracle[digest] == nil { oracle[digest] = owner }
      if place % 7 == 0 {
        map.update(digest, owner: owner + 1)
        oracle[digest] = owner + 1
      }
    }
    #expect(map.count == oracle.count)
    for digest in digests {
      #expect(map[digest] == oracle[digest])
      #expect(map[digest ^ 0x55] == oracle[digest ^ 0x55])
    }
    let sorted = map.takeSorted()
    #expect(sorted.map(\.digest) == oracle.keys.sorted())
    #expect(sorted.allSatisfy { oracle[$0.digest] == $0.owner })
    #expect(map.count == 0 && digests.allSatisfy { map[$0] == nil })
  }
}

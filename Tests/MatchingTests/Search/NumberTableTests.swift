import TestSupport
import Testing

@testable import Matching

@Suite struct NumberTableTests {
  /// Ids as a file has them: runs of neighbours, far apart, and the ends of the range.
  private static func ids(_ seed: UInt64) -> [UInt32] {
    var random = SeededGenerator(seed: seed)
    var ids: Set<UInt32> = [0, .max, 1 << 10, 1 << 20]
    for _ in 0..<20 {
      let first = UInt32.random(in: 0...(.max - 5000), using: &random)
      ids.formUnion(first..<first + UInt32.random(in: 1...400, using: &random))
    }
    // Ids that would share one place in a table that looked at their last bits alone.
    ids.formUnion((0..<2000).map { $0 << 12 })
    return ids.shuffled(using: &random)
  }

  @Test(arguments: 0..<5 as Range<UInt64>) func findsWhatADictionaryFinds(_ seed: UInt64) {
    var table = NumberTable()
    var dictionary: [UInt32: Int] = [:]
    for (number, id) in Self.ids(seed).enumerated() {
      #expect(table.number(of: id) == nil)
      table.add(number, for: id)
      dictionary[id] = number
    }
    #expect(table.count == dictionary.count)
    for (id, number) in dictionary { #expect(table.number(of: id) == number) }
    table.removeAll()
    #expect(table.count == 0 && table.number(of: 0) == nil)
  }
}

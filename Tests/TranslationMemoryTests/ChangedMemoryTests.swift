import TestSupport
import Testing

@testable import TranslationMemory

/// The index of a memory's file stays exact while the memory changes.
@Suite struct ChangedMemoryTests {
  @Test(arguments: 0..<3) func theIndexFindsWhatTheTwinFinds(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "посол", "посла", "мэр", "встреча", "встречи", "города", "город", "в", "и", "на", "12",
      "2026", "ещё", "еще", "развитие", "—", "«", "»",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...9, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    let memory = try Memory()
    var ids: [Int] = []
    for _ in 0..<330 {
      if ids.count > 20, Int.random(in: 0..<3, using: &generator) == 0 {
        try memory.delete([ids.remove(at: Int.random(in: ids.indices, using: &generator))])
      } else {
        let added = try memory.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag(.russian), content: SegmentContent(text())),
            Variant(language: LanguageTag(.english), content: SegmentContent("\(ids.count)")),
          ]))
        if added.isNew { ids.append(added.id) }
      }
    }
    let queries = Segment.lines(of: (0..<40).map { _ in text() }.joined(separator: "\n"))
    var options = SuggestionOptions()
    for (minimum, limit) in [(30, 50), (50, 1), (60, 5), (70, 50), (85, 5)] {
      options.minimumScore = minimum
      options.limit = limit
      options.isExhaustive = false
      let fast = try memory.suggestions(for: queries, options: options).map(Self.matches)
      options.isExhaustive = true
      #expect(fast == (try memory.suggestions(for: queries, options: options).map(Self.matches)))
    }
  }

  private static func matches(_ suggestion: Suggestion) -> [String] {
    suggestion.matches.map { "\($0.unit) \($0.score)" }
  }
}

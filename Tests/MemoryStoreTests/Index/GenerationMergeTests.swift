import Bitext
import GRDB
import Linguistics
import TestSupport
import Testing

@testable import MemoryStore

@Suite struct GenerationMergeTests {
  /// Merging the last into the one before it, again and again.
  private static func oneAfterTheOther(_ postings: [Int]) -> Int {
    var sizes = postings
    while sizes.count > 1 {
      let (newer, older) = (sizes[sizes.count - 1], sizes[sizes.count - 2])
      guard older / 3 < newer, postings.count > 16 || max(newer, older) >= 250_000 else { break }
      sizes.removeLast(2)
      sizes.append(newer + older)
    }
    return postings.isEmpty ? 1 : postings.count - sizes.count + 1
  }

  @Test func asManyBecomeOneAsOneAfterTheOtherWould() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<30, using: &generator)
      let sizes = (0..<count).map { _ in
        Int.random(in: 1...10, using: &generator) * (Bool.random(using: &generator) ? 1 : 200_000)
      }
      #expect(GenerationMerge.alike(sizes) == Self.oneAfterTheOther(sizes), "\(sizes)")
    }
    // Damaged counts are any numbers.
    #expect(GenerationMerge.alike([.max, .max, .max]) == 3)
    #expect(GenerationMerge.alike([.min, .max]) > 0)
  }

  /// A memory of many imports has the lists that one of a single import has.
  @Test func mergedListsAreThoseOfOneImport() throws {
    var generator = SeededGenerator(seed: 21)
    let words = ["мост", "порт", "город", "закон", "посол", "договор", "встреча"]
    let texts = (0..<300).map { number in
      let chosen = (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }
      return (chosen + ["\(number)"]).joined(separator: " ")
    }
    func memory(in parts: Int) throws -> [[String]] {
      let folder = try TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      let store = try MemoryStore(path: folder.file("m.sqlite"), access: .creating)
      for part in 0..<parts {
        _ = try store.importUnits(origin: "\(part).tmx") { importer in
          for text in texts[part * texts.count / parts..<(part + 1) * texts.count / parts] {
            try importer.add(
              TranslationUnit(variants: [
                Variant(language: LanguageTag("ru"), content: SegmentContent(text)),
                Variant(
                  language: LanguageTag("en"), content: SegmentContent("Text \(text.utf8.count)")),
              ]))
          }
        }
      }
      return try store.write { db in
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM generation") == 1)
        return try Row.fetchAll(
          db,
          sql: "SELECT language, stem, hex(list) FROM posting ORDER BY language, stem, generation"
        ).map { row in (0..<3).map { "\(row[$0] as DatabaseValue)" } }
      }
    }
    // The seventeenth has all merged.
    #expect(try memory(in: 17) == memory(in: 1))
  }
}

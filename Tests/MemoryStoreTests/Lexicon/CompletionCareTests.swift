import Alignment
import Bitext
import Completion
import Foundation
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

@Suite struct CompletionCareTests {
  private let folder: TemporaryFolder
  private let store: MemoryStore
  private let ru = LanguageTag("ru")
  private let en = LanguageTag("en")

  init() throws {
    folder = try TemporaryFolder()
    store = try MemoryStore(path: folder.file("m.sqlite"), access: .creating)
    try add([
      ("новый мост", "new bridge"), ("старый мост", "old bridge"), ("новый порт", "new harbour"),
      ("старый порт", "old harbour"),
    ])
    try learn()
  }

  private func add(_ pairs: [(String, String)]) throws {
    _ = try store.importUnits(origin: "a.tmx") { importer in
      for (ru, en) in pairs {
        try importer.add(ru, en)
      }
    }
  }

  private func learn() throws {
    let material = try store.learningMaterial(ru, en)
    var links: [WordLinks] = []
    let model = try WordAlignmentTrainer(material.corpus).train(
      progress: { _, _ in }, links: { links.append($1) })
    let words = [LearntWords(material: material, model: model, links: links)]
    try store.save(words, completion: try store.learnCompletion(words))
  }

  private func stored<T>(_ body: (StoredCompletion) throws -> T) throws -> T {
    try store.read { db in try body(try StoredCompletion(db, from: ru, to: en)) }
  }

  private func tables() throws -> [Row] {
    try store.read { db in
      try Row.fetchAll(db, sql: "SELECT language, words FROM word_model ORDER BY language")
        + Row.fetchAll(db, sql: "SELECT source, target, words FROM word_translation ORDER BY 1, 2")
    }
  }

  @Test func learningCountsTheWordsOfBothLanguagesAndTheirTranslations() throws {
    try stored { stored in
      #expect(stored.hasTables)
      let packed = try stored.packedWords()
      // The start of texts, new, old, bridge, harbour.
      #expect(try WordModel(packed: try #require(packed)).wordCount == 5)
      #expect(try stored.packedTranslations() != nil)
    }
    #expect(try tables().count == 4)
    #expect(try store.faults().isEmpty)
  }

  @Test func unitsAddedSinceAreReadOnce() throws {
    try add([("новый вокзал", "new station")])
    try stored { stored in
      var added: [String] = []
      try stored.forEachAdded(after: stored.lastCounted, most: 10) { added.append($1) }
      #expect(added == ["new station"])
      #expect(stored.lastUnit == stored.lastCounted + 1)
    }
  }

  @Test func textsThatShareRareWordsAreFound() throws {
    for number in 0..<40 { try add([("пример \(number)", "example \(number)")]) }
    try add([("редкий аметист", "rare amethyst")])
    let stems = TextAnalyzer(language: ru).analyze("Найден аметист.").tokens.map(\.stem)
    let found = try stored { try $0.similarTexts(to: stems, most: 3) }
    #expect(found.first?.target == "rare amethyst")
    #expect(found.allSatisfy { (0...1).contains($0.likeness) })
  }

  @Test(arguments: [
    "UPDATE word_model SET words = substr(words, 1, length(words) - 1)",
    "UPDATE word_model SET words = x'00'",
    "UPDATE word_model SET unit = -5",
    "UPDATE word_translation SET words = substr(words, 1, length(words) / 2)",
    "UPDATE word_translation SET words = x'01FFFFFFFF0F'",
    "DELETE FROM word_model",
  ])
  func damageIsFoundAndForgotten(_ damage: String) throws {
    try store.write { db in try db.execute(sql: damage) }
    #expect(try store.faults().contains { $0.kind == .completion })
    #expect(try store.repair().isEmpty)
    #expect(try store.faults().isEmpty)
    #expect(try tables().count < 4)
    try learn()
    #expect(try tables().count == 4)
    #expect(try store.faults().isEmpty)
  }

  @Test func repairKeepsWhatIsWhole() throws {
    let before = try tables()
    #expect(try store.repair().isEmpty)
    #expect(try tables() == before)
  }
}

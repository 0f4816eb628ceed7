import Alignment
import Bitext
import Foundation
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

@Suite struct LearningTests {
  private let folder: TemporaryFolder
  private let store: MemoryStore
  private let ru = LanguageTag("ru")
  private let en = LanguageTag("en")

  init() throws {
    folder = try TemporaryFolder()
    store = try MemoryStore(path: folder.file("m.sqlite"), access: .creating)
    try add([
      ("новый закон", "new law"), ("старый закон", "old law"), ("новый дом", "new house"),
      ("старый дом", "old house"), ("новый план", "new plan"), ("старый план", "old plan"),
    ])
  }

  private func add(_ pairs: [(String, String)]) throws {
    _ = try store.importUnits(origin: "a.tmx") { importer in
      for (ru, en) in pairs {
        try importer.add(ru, en, russian: "ru-RU")
      }
    }
  }

  private func learn(
    from most: Int = LearningMaterial.mostPairs,
    _ stop: @escaping (Int) throws -> Void = { _ in }
  ) throws {
    let material = try store.learningMaterial(ru, en, most: most)
    var links: [WordLinks] = []
    let model = try WordAlignmentTrainer(material.corpus).train(
      progress: { done, _ in try stop(done) }, links: { links.append($1) })
    try store.save([LearntWords(material: material, model: model, links: links)])
  }

  @Test func `Of many pairs some are learnt from, and all are linked`() throws {
    let words = ["закон law", "дом house", "план plan", "город town", "мост bridge", "сад garden"]
      .map { $0.split(separator: " ").map(String.init) }
    let kinds = ["новый new", "старый old", "красивый fine", "дорогой dear"]
      .map { $0.split(separator: " ").map(String.init) }
    try add(
      kinds.flatMap { kind in
        words.map { ("\(kind[0]) большой \($0[0])", "\(kind[1]) big \($0[1])") }
      })
    let material = try store.learningMaterial(ru, en, most: 15)
    #expect(material.isSample)
    #expect((4..<30).contains(material.corpus.count))
    let again = try store.learningMaterial(ru, en, most: 15)
    #expect(again.units.map(\.unit) == material.units.map(\.unit))
    try learn(from: 15)
    let linked = try store.read { try Int.fetchAll($0, sql: "SELECT unit FROM link ORDER BY unit") }
    #expect(linked == Array(1...30))
    try withSource { source in
      let places = try source.sourcePlaces(key("большой", "дом"))
      #expect(places.count == 4)
      let unit = try #require(try source.linkedUnit(places[0].unit))
      #expect(!unit.links.links.isEmpty)
    }
    #expect(try store.faults().isEmpty)
  }

  /// Everything the tables of this chapter hold.
  private func rows() throws -> [Row] {
    try store.read { db in
      try ["lexicon", "link", "phrase"].flatMap {
        try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY 1, 2, 3")
      }
    }
  }

  private func withSource(_ body: (any FragmentSource) throws -> Void) throws {
    try store.read { db in
      try body(try #require(try StoredFragments(db, from: ru, to: en)))
    }
  }

  private func key(_ first: String, _ second: String) -> Int64 {
    let stems = TextAnalyzer(language: ru).analyze("\(first) \(second)").tokens.map(\.stem)
    return PhraseKey.key(stems[0], stems[1])
  }

  @Test func theLexiconReadsInEitherDirection() throws {
    #expect(try store.lexicon(from: ru, to: en) == nil)
    try learn()
    let there = try store.lexicon(from: ru, to: en)
    let here = try store.lexicon(from: en, to: ru)
    let (lexicon, back) = (try #require(there), try #require(here))
    #expect(lexicon.evidence == 6)
    #expect(lexicon.source == ru)
    #expect(back.reversed == lexicon)
    let law = TextAnalyzer(language: en).analyze("law").tokens[0].stem
    #expect(back.translations(of: law).contains { $0.forward > 0.5 })
  }

  @Test func whatAligningTaughtIsKeptWithItsUnits() throws {
    let lexicon = TranslationLexicon(
      source: ru, target: en,
      entries: [.init(source: 100, target: 200, forward: 1, backward: 0)], evidence: 3)
    struct Stop: Error {}
    let unit = TranslationUnit(variants: [
      Variant(language: ru, content: SegmentContent("право")),
      Variant(language: en, content: SegmentContent("right")),
    ])
    #expect(throws: Stop.self) {
      try store.importUnits(origin: "a", lexicons: [lexicon]) {
        try $0.add(unit)
        throw Stop()
      }
    }
    #expect(try store.lexicons().isEmpty)
    for _ in 0..<2 {
      _ = try store.importUnits(origin: "a", lexicons: [lexicon]) { try $0.add(unit) }
      #expect(try store.lexicon(from: ru, to: en) == lexicon, "twice teaches nothing new")
      #expect(try store.lexicons().map(\.pairs) == [3])
    }
  }

  @Test func linkedUnitsAreFoundByTheirPhrases() throws {
    try learn()
    try withSource { source in
      let places = try source.sourcePlaces(key("старый", "закон"))
      #expect(places.map(\.unit) == [2])
      let found = try source.linkedUnit(2)
      let unit = try #require(found)
      #expect(unit.links.links.map { [$0.source, $0.target] } == [[0, 0], [1, 1]])
      let texts = try source.texts(2)
      #expect(try #require(texts) == ("старый закон", "old law"))
    }
  }

  @Test func unitsAddedLaterAreLinked() throws {
    try learn()
    try add([("старый новый закон", "old new law")])
    try withSource { source in
      let places = try source.sourcePlaces(key("новый", "закон"))
      #expect(places.map(\.unit) == [1, 7])
      let found = try source.linkedUnit(7)
      let unit = try #require(found)
      #expect(unit.links.links.map { [$0.source, $0.target] } == [[0, 0], [1, 1], [2, 2]])
    }
    let found = try store.learningState(ru, en)
    let state = try #require(found)
    #expect(state == (6, 1))
  }

  @Test func deletedUnitsAreGone() throws {
    try learn()
    try store.delete([2])
    try withSource { source in
      let gone = try source.linkedUnit(2)
      #expect(gone == nil)
      let texts = try source.texts(2)
      #expect(texts == nil)
    }
  }

  @Test func learningAgainReplacesWhatWasLearnt() throws {
    try learn()
    let first = try rows().count
    try learn()
    #expect(try rows().count == first)
  }

  @Test(arguments: [0, 10, 60])
  func learningThatStopsLeavesTheMemoryAsItWas(after steps: Int) throws {
    struct Stopped: Error {}
    try learn()
    let before = try rows()
    try add([("новый лес", "new wood")])
    let after = try rows()
    #expect(after.count > before.count)
    #expect(throws: Stopped.self) {
      try learn { done in if done >= steps { throw Stopped() } }
    }
    #expect(try rows() == after)
  }

  @Test func aFullDiskLeavesTheMemoryAsItWas() throws {
    try add((0..<300).map { ("слово\($0) дело\($0) поле\($0)", "word\($0) deed\($0) field\($0)") })
    let pages = try store.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    let limited = try MemoryStore(path: store.path, access: .writing)
    try limited.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)") }
    let material = try limited.learningMaterial(ru, en)
    var links: [WordLinks] = []
    let model = try WordAlignmentTrainer(material.corpus).train { links.append($1) }
    #expect(throws: MemoryStoreError.diskFull(path: store.path)) {
      try limited.save([LearntWords(material: material, model: model, links: links)])
    }
    #expect(try rows().isEmpty)
  }

  @Test func unitsDeletedWhileOthersLearntAreLeftOut() throws {
    let material = try store.learningMaterial(ru, en)
    var links: [WordLinks] = []
    let model = try WordAlignmentTrainer(material.corpus).train { links.append($1) }
    try store.delete([1])
    try add([("старый лес", "old wood")])
    try store.save([LearntWords(material: material, model: model, links: links)])
    try withSource { source in
      let gone = try source.linkedUnit(1)
      #expect(gone == nil)
      let later = try source.linkedUnit(7)
      #expect(later != nil)
    }
  }

  private func edit(_ unit: Int, ru: String? = nil, en: String? = nil) throws {
    try store.edit(unit, changed: "20260101T000000Z") { edited in
      if let ru { edited.variants[0].content = SegmentContent(ru) }
      if let en { edited.variants[1].content = SegmentContent(en) }
    }
  }

  @Test func anEditedUnitIsLinkedByItsNewWords() throws {
    try learn()
    try add([("новый лес", "new wood")])
    try edit(2, ru: "старый лес у дома", en: "old wood")
    try withSource { source in
      let gone = try source.sourcePlaces(key("старый", "закон"))
      #expect(gone.isEmpty)
      let found = try source.sourcePlaces(key("старый", "лес"))
      #expect(found.map(\.unit) == [2])
      let linked = try source.linkedUnit(2)
      let unit = try #require(linked)
      #expect(unit.source.count == 4)
      #expect(unit.links.links.contains { $0.source == 0 && $0.target == 0 })
    }
    #expect(try store.faults() == [])
  }

  @Test func placesStayInOrderWhenAnEarlyUnitGetsTheWordsOfALateOne() throws {
    try learn()
    try add([("зелёный лес", "green wood")])
    try add([("зелёный лес шумит", "green wood rustles")])
    try edit(3, ru: "зелёный лес", en: "green wood")
    try withSource { source in
      let found = try source.sourcePlaces(key("зелёный", "лес"))
      #expect(found.map(\.unit) == [3, 7, 8])
    }
    #expect(try store.faults() == [])
  }

  @Test func aUnitThatLosesALanguageLosesItsLinks() throws {
    try learn()
    try store.edit(1, changed: "20260101T000000Z") { $0.variants.removeLast() }
    try withSource { source in
      let gone = try source.linkedUnit(1)
      #expect(gone == nil)
      let places = try source.sourcePlaces(key("новый", "закон"))
      #expect(places.isEmpty)
    }
    #expect(try store.faults() == [])
  }

  @Test func anEditThatKeepsTheWordsKeepsWhatWasLearnt() throws {
    try learn()
    let before = try rows()
    try store.edit(1, changed: "20260101T000000Z") {
      $0.variants.append(Variant(language: LanguageTag("kk"), content: SegmentContent("заң")))
    }
    #expect(try rows() == before)
  }

  @Test func duplicatesTakeTheirLinksWithThem() throws {
    try add([("новый закон", "new law")])
    try learn()
    try store.merge(try store.duplicates(keepsContexts: false))
    try withSource { source in
      let kept = try source.linkedUnit(1)
      #expect(kept != nil)
      let gone = try source.linkedUnit(7)
      #expect(gone == nil)
    }
    #expect(try store.faults() == [])
  }

  @Test(arguments: [
    ("UPDATE link SET words = x'00' WHERE unit = 2", MemoryFault.Kind.link),
    ("UPDATE link SET words = (SELECT words FROM link WHERE unit = 1) WHERE unit = 2", .link),
    ("DELETE FROM phrase WHERE side = 1", .phrase),
    ("DELETE FROM link WHERE unit = 2; UPDATE phrase SET places = x'0102030405'", .phrase),
    ("UPDATE lexicon SET entries = x'0102'", .lexicon),
  ])
  func whatIsLearntIsHeldAgainstTheUnits(_ damage: String, _ kind: MemoryFault.Kind) throws {
    try learn()
    try add([("новый лес", "new wood")])
    #expect(try store.faults() == [])
    try store.write { try $0.execute(sql: damage) }
    #expect(try store.faults().contains { $0.kind == kind })
    #expect(try store.repair() == [])
    #expect(try store.faults() == [])
  }

  @Test func repairKeepsTheLinksThatAreRight() throws {
    try learn()
    let before = try rows()
    try store.write { try $0.execute(sql: "UPDATE phrase SET places = x''") }
    #expect(try store.repair() == [])
    let after = try rows()
    #expect(after.count == before.count)
    let links = { (rows: [Row]) in rows.filter { $0.hasColumn("unit") && $0.hasColumn("words") } }
    #expect(links(after) == links(before))
  }

  @Test func damagedLinksAreNoUnit() {
    let unit = LinkedUnit(
      source: WordSequence(stems: [100, 1, 101], numbers: [7]),
      target: WordSequence(stems: [1, 200], numbers: [7]),
      links: WordLinks(
        links: [.init(source: 0, target: 1, weight: 255), .init(source: 1, target: 0, weight: 90)],
        quality: -2.5))
    let bytes = LinkCoding.encode(unit)
    #expect(bytes.withUnsafeBytes(LinkCoding.decode) == unit)
    for length in 0..<bytes.count - 6 {
      let cut = Array(bytes[..<length])
      #expect(cut.withUnsafeBytes(LinkCoding.decode) == nil)
    }
  }
}

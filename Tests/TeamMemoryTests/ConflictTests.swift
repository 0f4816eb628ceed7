import Bitext
import Foundation
import Linguistics
import Testing

@testable import MemoryStore
@testable import TranslationMemory

/// Changes that did not know of each other, pair by pair. Nothing that a person wrote is ever lost.
@Suite struct ConflictTests {
  /// Two members who both have the unit `Да = Yes`.
  private func two(_ kind: Team.Kind) async throws -> (Desk, Desk, Team) {
    let team = try await Team(kind)
    let (aigul, boris) = (try await Desk("a", team), try await Desk("b", team))
    try aigul.add("Да", "Yes")
    try await aigul.sync(team)
    try await boris.sync(team)
    return (aigul, boris, team)
  }

  private func expectAlike(_ a: Desk, _ b: Desk, _ team: Team) async throws {
    for desk in [a, b, a, b] { try await desk.sync(team) }
    #expect(try a.exports() == b.exports())
    for desk in [a, b] {
      #expect(try desk.memory.faults().isEmpty)
      #expect(try desk.memory.team()?.unsent == TeamShare(units: 0, concepts: 0))
    }
    #expect(try a.memory.conflicts().count == b.memory.conflicts().count)
  }

  @Test(arguments: Team.Kind.allCases) func twoEditsStaySideBySide(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.edit(1, en: "Certainly")
    try b.edit(1, en: "Of course")
    try await a.sync(team)
    let report = try await b.sync(team)
    #expect(report.conflicts == 1)
    #expect(try b.texts() == ["Да = Certainly", "Да = Of course"])
    let conflict = try #require(try b.memory.conflicts().first)
    #expect(conflict.reason == .bothEdited)
    guard case .unit(let later) = conflict.version, case .unit(let earlier)? = conflict.other
    else {
      Issue.record("not units")
      return
    }
    #expect(later.unit.variants.last?.content.plain == "Of course")
    #expect(earlier.unit.variants.last?.content.plain == "Certainly")
    try await expectAlike(a, b, team)
    #expect(try a.memory.conflicts().count == 1)

    try a.memory.resolve(units: [try #require(try a.memory.conflicts().first?.number)])
    try await expectAlike(a, b, team)
    #expect(try b.texts() == ["Да = Of course"])
    #expect(try b.memory.conflicts().isEmpty)
  }

  @Test(arguments: Team.Kind.allCases)
  func aConflictIsSettledByEditingOrDeleting(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    for (english, settle) in [
      ("One", { (desk: Desk, id: Int) in try desk.edit(id, en: "Settled") }),
      ("Two", { (desk: Desk, id: Int) in try desk.memory.delete([id]) }),
    ] {
      try a.edit(1, en: "\(english) of a")
      try b.edit(1, en: "\(english) of b")
      try await a.sync(team)
      try await b.sync(team)
      try settle(b, try #require(try b.memory.conflicts().first?.number))
      try await expectAlike(a, b, team)
      #expect(try a.memory.conflicts().isEmpty)
    }
  }

  @Test(arguments: Team.Kind.allCases) func twoLikeEditsAreOne(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.edit(1, en: "Certainly")
    try b.memory.edit(1, texts: [LanguageTag("en"): "Certainly"], at: .distantFuture)
    try await a.sync(team)
    #expect(try await b.sync(team).conflicts == 0)
    try await expectAlike(a, b, team)
    #expect(try a.texts() == ["Да = Certainly"])
  }

  @Test(arguments: Team.Kind.allCases)
  func anEditSurvivesAnEarlierDeletion(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.memory.delete([1])
    try b.edit(1, en: "Certainly")
    try await a.sync(team)
    #expect(try await b.sync(team).conflicts == 1)
    #expect(try b.memory.conflicts().first?.reason == .deletedElsewhere)
    try await expectAlike(a, b, team)
    #expect(try a.texts() == ["Да = Certainly"])
  }

  @Test(arguments: Team.Kind.allCases)
  func anEditSurvivesALaterDeletion(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.edit(1, en: "Certainly")
    try b.memory.delete([1])
    try await a.sync(team)
    #expect(try await b.sync(team).conflicts == 1)
    #expect(try b.memory.conflicts().first?.reason == .deletedHere)
    for desk in [a, b, a, b] { try await desk.sync(team) }
    #expect(try a.exports() == b.exports())
    #expect(try a.texts() == ["Да = Certainly"])
    try b.memory.delete([try #require(try b.number("Да"))])
    try await b.sync(team)
    try await a.sync(team)
    #expect(try a.texts().isEmpty)
  }

  @Test(arguments: Team.Kind.allCases) func twoDeletionsAreOne(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.memory.delete([1])
    try b.memory.delete([1])
    try await a.sync(team)
    #expect(try await b.sync(team).conflicts == 0)
    try await expectAlike(a, b, team)
    #expect(try b.texts().isEmpty)
  }

  @Test(arguments: Team.Kind.allCases)
  func theSameUnitAddedByTwoIsOne(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.add("Нет", "No")
    try b.add("Нет", "No")
    try b.add("Может быть", "Maybe")
    try await a.sync(team)
    #expect(try await b.sync(team).alike == 1)
    try await expectAlike(a, b, team)
    #expect(try a.texts() == ["Да = Yes", "Может быть = Maybe", "Нет = No"])
  }

  @Test(arguments: Team.Kind.allCases)
  func aMemberJoinsWithAMemoryOfTheSameFile(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    let c = try await Desk("c", team, joins: false)
    // Twice the same, and something of its own.
    for _ in 0..<2 {
      _ = try c.memory.store.importUnits(origin: "x.tmx") { importer in
        for _ in 0..<2 {
          try importer.add(
            TranslationUnit(variants: [
              Variant(language: LanguageTag("ru"), content: SegmentContent("Да")),
              Variant(language: LanguageTag("en"), content: SegmentContent("Yes")),
            ]))
        }
      }
    }
    try c.add("Нет", "No")
    try await c.join(team)
    #expect(try await c.sync(team).alike == 1)
    try await expectAlike(a, b, team)
    try await expectAlike(a, c, team)
    #expect(try a.texts() == ["Да = Yes", "Да = Yes", "Нет = No"])
  }

  /// Dedupe at two desks must not delete one copy here and the other there.
  @Test(arguments: Team.Kind.allCases) func dedupeKeepsOneOfAll(_ kind: Team.Kind) async throws {
    let team = try await Team(kind)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    for (desk, origins) in [(a, ["x", "y"]), (b, ["z"])] {
      for origin in origins {
        _ = try desk.memory.store.importUnits(origin: origin) { importer in
          var unit = TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("Да")),
            Variant(language: LanguageTag("en"), content: SegmentContent("Yes")),
          ])
          unit.annotations = [.note(origin)]
          try importer.add(unit)
        }
      }
    }
    // b takes in what a has after its own: their numbers are not in one order.
    for desk in [a, b, a] { try await desk.sync(team) }
    #expect(try a.texts().count == 3)
    for desk in [a, b] {
      try desk.memory.merge(try desk.memory.duplicates(keepsContexts: false))
      #expect(try desk.texts().count == 1)
    }
    try await expectAlike(a, b, team)
    #expect(try a.texts() == ["Да = Yes"])
  }

  @Test(arguments: Team.Kind.allCases)
  func anEditSurvivesDedupeElsewhere(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    _ = try a.memory.store.importUnits(origin: "x") { importer in
      var unit = TranslationUnit(variants: [
        Variant(language: LanguageTag("ru"), content: SegmentContent("Да")),
        Variant(language: LanguageTag("en"), content: SegmentContent("Yes")),
      ])
      unit.annotations = [.note("copy")]
      try importer.add(unit)
    }
    try await a.sync(team)
    try await b.sync(team)
    // Dedupe deletes the one, and b has edited it.
    try b.edit(2, en: "Indeed")
    try a.memory.merge(try a.memory.duplicates(keepsContexts: false))
    try await a.sync(team)
    try await b.sync(team)
    try await expectAlike(a, b, team)
    #expect(try a.texts() == ["Да = Indeed", "Да = Yes"])
  }

  @Test(arguments: Team.Kind.allCases) func conceptsGoTheSameWay(_ kind: Team.Kind) async throws {
    let (a, b, team) = try await two(kind)
    try a.addConcept("посол", "ambassador")
    try b.addConcept("посол", "ambassador")
    try b.addConcept("договор", "treaty")
    try a.addConcept("встреча", "meeting")
    try await expectAlike(a, b, team)
    // c1 was both desks' first name; the second c2 had to give way.
    #expect(
      try a.concepts() == [
        "c1: посол = ambassador", "c2-2: договор = treaty", "c2: встреча = meeting",
      ])
    func edit(_ desk: Desk, _ english: String?) throws {
      var concept = try #require(
        try desk.memory.glossary().concepts.first { $0.terms[0].text == "посол" })
      if let english { concept.terms[1].text = english } else { concept.terms = [] }
      try desk.memory.replace(concept)
    }
    try edit(a, "envoy")
    try edit(b, "emissary")
    try await expectAlike(a, b, team)
    #expect(try a.concepts().contains("c1: посол = envoy"))
    #expect(try a.concepts().contains("c1-2: посол = emissary"))
    try b.memory.resolve(concepts: ["c1-2"])
    try await expectAlike(a, b, team)
    #expect(try a.concepts().filter { $0.contains("посол") } == ["c1-2: посол = emissary"])
    try edit(a, nil)
    try edit(b, "legate")
    try await expectAlike(a, b, team)
    #expect(try a.concepts().contains { $0.hasSuffix("посол = legate") })
  }
}

extension TeamConflict {
  /// The number of the unit that is to be looked at.
  var number: Int? {
    if case .unit(let unit) = version { unit.id } else { nil }
  }
}

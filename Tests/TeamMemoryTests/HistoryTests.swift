import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// What happens to the log's past: late commits, lost transactions, forgotten deletions, copies of
/// memories.
@Suite struct HistoryTests {
  /// A transaction that began first and commits last is not skipped by who read in between. With
  /// numbers from a sequence it would be: they are given out before the commit.
  @Test func aLateCommitIsRead() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let name = log.name
    let team = Team(log)
    let reader = try await Desk("reader", team)
    let early = try await Desk("early", team)
    try early.add("Сначала", "First")
    for desk in [early, reader] { try await desk.sync(team) }
    try early.add("Рано", "Early")

    // The early one begins, and its commit waits.
    guard case .batch(let batch) = try early.memory.store.nextBatch(limit: 10) else {
      Issue.record("nothing to send")
      return
    }
    let connection = try PostgresConnection(TeamAddress(cluster.address()).settings(for: .primary))
    try connection.runScript("BEGIN; SELECT txid_current()")
    let other = try await Desk("other", team)
    try await other.sync(team)
    try other.add("Поздно", "Late")
    try await other.sync(team)
    try await reader.sync(team)
    #expect(try reader.texts() == ["Поздно = Late", "Сначала = First"])
    try connection.runScript(PostgresUnitLog.stageScript)
    try connection.copy(
      "COPY pg_temp.staged FROM STDIN (FORMAT binary)", CopyRows.encode(batch.changes))
    let pushed = try connection.run(
      "SELECT outcome FROM \"\(name)\".push($1, $2, $3, $4)",
      [.id(batch.replica), .integer(batch.sequence), .id(batch.token), .integer(batch.known)])
    #expect(pushed.text(0, 0) == "applied")
    // While it has its number and is not committed, another cannot get a later one and be read.
    try other.add("Между", "Between")
    let waiting = Task { try await other.memory.synchronise(with: log) }
    let second = try PostgresUnitLog(address: TeamAddress(cluster.address()), name: name)
    _ = try await reader.memory.synchronise(with: second)
    #expect(try reader.texts() == ["Поздно = Late", "Сначала = First"])
    try connection.runScript("COMMIT")
    _ = try await waiting.value
    try await reader.sync(team)
    #expect(
      try reader.texts() == [
        "Между = Between", "Поздно = Late", "Рано = Early", "Сначала = First",
      ])
    try await early.sync(team)
    #expect(try early.texts() == (try reader.texts()))
  }

  /// A standby takes the primary's place that lacks its last transactions.
  @Test func whatAPromotionLosesIsSentAgain() async throws {
    let primary = MemoryUnitLog()
    var team = Team(primary)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Один", "One")
    try a.add("Лишний", "Spare")
    try await a.sync(team)
    try await b.sync(team)
    let standby = await primary.fork()

    // Lost: an edit, a deletion and something new, all acknowledged; b has read some of it.
    try a.edit(1, en: "First")
    try a.memory.delete([2])
    try await a.sync(team)
    try await b.sync(team)
    try b.add("Два", "Two")
    try await b.sync(team)

    // The new primary goes on and gives the same numbers out again.
    team = Team(standby)
    let c = try await Desk("c", team)
    try await c.sync(team)
    try c.add("Три", "Three")
    for text in ["Four", "Five", "Six"] {
      try c.add(text, text)
      try await c.sync(team)
    }
    let report = try await a.sync(team)
    #expect(report.lost ?? 0 > 0)
    for desk in [b, a, b, c] { try await desk.sync(team) }
    for desk in [a, b, c] {
      #expect(
        try desk.texts() == [
          "Five = Five", "Four = Four", "Six = Six", "Два = Two", "Один = First", "Три = Three",
        ])
      #expect(try desk.exports() == a.exports())
      #expect(try desk.memory.faults().isEmpty)
      #expect(try desk.memory.conflicts().isEmpty)
    }
    #expect(try await a.sync(team).lost == nil)
  }

  /// A database that was made anew under an old backup which knows nothing at all.
  @Test func aLogThatLostEverythingIsFilledAgain() async throws {
    let log = MemoryUnitLog()
    let empty = await log.fork()
    let (a, b) = (try await Desk("a", Team(log)), try await Desk("b", Team(log)))
    for number in 1...5 { try a.add("Слово \(number)", "Word \(number)") }
    try await a.sync(Team(log))
    try await b.sync(Team(log))
    let team = Team(empty)
    for desk in [a, b, a] { try await desk.sync(team) }
    #expect(try a.texts().count == 5)
    #expect(try a.exports() == b.exports())
    let c = try await Desk("c", team)
    try await c.sync(team)
    #expect(try c.exports() == a.exports())
  }

  /// Who was away for longer than deletions are remembered learns of them all the same, and loses
  /// nothing of their own.
  @Test func deletionsBeyondTheHorizonAreLearnt() async throws {
    let log = MemoryUnitLog()
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    for word in ["Один", "Два", "Три", "Четыре"] { try a.add(word, word) }
    try a.addConcept("посол", "ambassador")
    try await a.sync(team)
    try await b.sync(team)
    for word in ["Один", "Два"] { try a.memory.delete([try #require(try a.number(word))]) }
    var concept = try #require(try a.memory.glossary().concepts.first)
    concept.terms = []
    try a.memory.replace(concept)
    try a.edit(try #require(try a.number("Четыре")), en: "Four")
    try await a.sync(team)
    await log.forgetTombstones()

    try b.edit(try #require(try b.number("Два")), en: "Mine")
    try b.add("Пять", "Five")
    let report = try await b.sync(team)
    #expect(report.forgotten == 2)
    #expect(report.revived == 1)
    #expect(try b.texts() == ["Два = Mine", "Пять = Five", "Три = Три", "Четыре = Four"])
    #expect(try b.concepts().isEmpty)
    try await a.sync(team)
    try await b.sync(team)
    #expect(try a.exports() == b.exports())
    #expect(try b.memory.faults().isEmpty)
  }

  /// In the database, tombstones go when their time is over.
  @Test func theDatabaseForgetsTombstones() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let name = log.name
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Один", "One")
    try a.add("Два", "Two")
    try await a.sync(team)
    try await b.sync(team)
    try a.memory.delete([1])
    try await a.sync(team)
    try cluster.sql("UPDATE \"\(name)\".revision SET made = made - interval '31 days'")
    try a.add("Три", "Three")
    try await a.sync(team)
    #expect(
      try cluster.sql("SELECT count(*) FROM \"\(name)\".entry WHERE content IS NULL") == "0")
    #expect(try await b.sync(team).forgotten == 1)
    #expect(try b.exports() == a.exports())
  }

  /// Some tool has taken away what notes changes: `doctor` says so and mends it.
  @Test func missingTriggersAreMended() async throws {
    let team = Team(MemoryUnitLog())
    let desk = try await Desk("a", team)
    try desk.add("Да", "Yes")
    try await desk.sync(team)
    try desk.execute("DROP TRIGGER team_unit_insert; DROP TRIGGER team_variant_insert")
    try desk.add("Нет", "No")
    #expect(try desk.memory.faults().map(\.kind) == [.team])
    #expect(try desk.memory.repair().isEmpty)
    try await desk.sync(team)
    let reader = try await Desk("b", team)
    try await reader.sync(team)
    #expect(try reader.texts() == ["Да = Yes", "Нет = No"])
  }

  /// Much at once is taken in without what notes changes. It is back afterwards, and is not put back
  /// unsaid where some tool has taken it away.
  @Test func takingMuchInKeepsWhatNotesChanges() async throws {
    let team = Team(MemoryUnitLog())
    let (a, b, c) = (
      try await Desk("a", team), try await Desk("b", team), try await Desk("c", team)
    )
    _ = try a.memory.store.importUnits(origin: "x.tmx") { importer in
      for number in 1...2500 {
        try importer.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("Слово \(number)")),
            Variant(language: LanguageTag("en"), content: SegmentContent("Word \(number)")),
          ]))
      }
    }
    try await a.sync(team)
    #expect(try await b.sync(team).added == 2500)
    #expect(try b.memory.team()?.unsent == TeamShare(units: 0, concepts: 0))
    #expect(try b.memory.faults().isEmpty)
    try b.edit(1, en: "First")
    #expect(try await b.sync(team).sent == 1)
    try c.execute("DROP TRIGGER team_unit_insert")
    try await c.sync(team)
    #expect(try c.memory.faults().map(\.kind) == [.team])
  }

  /// Two processes synchronise one memory at the same time.
  @Test func twoMaySynchroniseOneMemory() async throws {
    let team = Team(MemoryUnitLog())
    let desk = try await Desk("a", team)
    for round in 1...5 {
      for number in 1...4 { try desk.add("Слово \(round) \(number)", "Word") }
      let (own, other) = (desk.memory, try Memory(at: desk.path, access: .writing))
      async let first = own.synchronise(with: team.log)
      async let second = other.synchronise(with: team.log)
      _ = try await (first, second)
      #expect(try desk.memory.team()?.unsent.units == 0)
    }
    let reader = try await Desk("b", team)
    try await reader.sync(team)
    #expect(try reader.texts() == (try desk.texts()))
  }

  /// A process that ended in the middle of sending leaves a batch that others settle.
  @Test func aBatchThatWasLeftIsSettled() async throws {
    let team = Team(MemoryUnitLog())
    let desk = try await Desk("a", team)
    try desk.add("Да", "Yes")
    guard case .batch = try desk.memory.store.nextBatch(limit: 10) else {
      Issue.record("nothing to send")
      return
    }
    // What is changed meanwhile goes with the next one.
    try desk.edit(1, en: "Certainly")
    try await desk.sync(team)
    let reader = try await Desk("b", team)
    try await reader.sync(team)
    #expect(try reader.texts() == ["Да = Certainly"])
  }

  /// A copied memory file has the same name in the team until it notices.
  @Test func aCopyOfAMemoryBecomesAReplicaOfItsOwn() async throws {
    let log = MemoryUnitLog()
    let team = Team(log)
    let a = try await Desk("a", team)
    try a.add("Один", "One")
    try await a.sync(team)
    let path = a.folder.appendingPathComponent("copy.sqlite").path
    try a.memory.backUp(to: path)
    let copy = try Memory(at: path, access: .writing)
    try a.add("Два", "Two")
    _ = try copy.add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag("ru"), content: SegmentContent("Три")),
        Variant(language: LanguageTag("en"), content: SegmentContent("Three")),
      ]))
    // Both send their second batch; the copy's answer is lost on the way.
    try await a.sync(team)
    _ = try await copy.synchronise(with: log)
    try await a.sync(team)
    #expect(try a.texts() == ["Два = Two", "Один = One", "Три = Three"])
    #expect(try copy.statistics().units == 3)
    #expect(try copy.team()?.unsent.units == 0)
  }
}

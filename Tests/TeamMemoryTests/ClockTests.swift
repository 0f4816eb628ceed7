import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory
@testable import tm

/// Clocks that are wrong by a year decide nothing, and are said.
@Suite struct ClockTests {
  private static let year: TimeInterval = 365 * 86_400

  /// A log whose computer has another time.
  private struct ElsewhereInTime: UnitLog {
    let log: any UnitLog
    let offset: TimeInterval

    func state(known: Int64) async throws -> LogState {
      var state = try await log.state(known: known)
      state.time += offset
      return state
    }

    func changes(after revision: Int64, limit: Int) async throws -> ChangeBatch {
      try await log.changes(after: revision, limit: limit)
    }

    func push(_ batch: OutgoingBatch) async throws -> PushOutcome { try await log.push(batch) }

    func settle(
      replica: SharedID, sequence: Int64, token: SharedID
    ) async throws -> SettledBatch {
      try await log.settle(replica: replica, sequence: sequence, token: token)
    }

    func lastCommon(of revisions: [LogRevision]) async throws -> LogRevision? {
      try await log.lastCommon(of: revisions)
    }

    func livingIDs() async throws -> Set<SharedID> { try await log.livingIDs() }
  }

  @Test func aRightClockIsNotMentioned() async throws {
    let log = try await Team.postgres(try Cluster.shared.get())
    let report = try await Desk("a", Team(log)).sync(Team(log))
    #expect(abs(report.clockOffset) < 60)
    #expect(SyncRun.notes(report).isEmpty)
  }

  /// What a computer a year ahead writes meets what one a year behind writes: both are kept as if the
  /// clocks were right, whoever comes first.
  @Test(arguments: [1.0, -1]) func aClockWrongByAYearLosesNothing(_ sign: Double) async throws {
    let log = try await Team.postgres(try Cluster.shared.get())
    let team = Team(log)
    let wrong = Team(ElsewhereInTime(log: log, offset: -sign * Self.year))
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    let time = Date(timeIntervalSinceNow: sign * Self.year)
    for (ru, en) in [("Да", "Yes"), ("Нет", "No")] { try a.add(ru, en) }
    try await a.sync(team)
    try await b.sync(wrong)
    try b.memory.edit(1, texts: [LanguageTag("en"): "Certainly"], at: time)
    try b.memory.edit(2, texts: [LanguageTag("en"): "By no means"], at: time)
    try a.edit(1, en: "Of course")
    try await a.sync(team)
    let report = try await b.sync(wrong)
    #expect(report.conflicts == 1)
    let days = sign > 0 ? "365 days ahead of" : "365 days behind"
    #expect(SyncRun.notes(report).contains { $0.contains("clock is \(days) the database's") })
    try await a.sync(team)
    #expect(try a.texts() == ["Да = Certainly", "Да = Of course", "Нет = By no means"])
    // What is right replaces what is wrong, though its date may be earlier.
    try a.edit(2, en: "Nope")
    try await a.sync(team)
    try await b.sync(wrong)
    #expect(try b.texts().contains("Нет = Nope"))
    #expect(try a.exports() == b.exports())
    for desk in [a, b] { #expect(try desk.memory.faults().isEmpty) }
  }

  /// The database's clock jumps a year: it forgets deletions too early, and nothing else.
  @Test func aDatabaseWhoseClockJumpsForgetsOnlyDeletions() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster, keepDays: 30)
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    for (ru, en) in [("Да", "Yes"), ("Нет", "No"), ("Может быть", "Maybe")] { try a.add(ru, en) }
    try await a.sync(team)
    try await b.sync(team)
    try a.memory.delete([1])
    try await a.sync(team)
    try b.edit(2, en: "Never")
    try b.add("Мир", "Peace")
    try cluster.sql("UPDATE \"\(log.name)\".revision SET made = made - interval '365 days'")
    try a.edit(3, en: "Perhaps")
    try await a.sync(team)
    for desk in [b, a] { try await desk.sync(team) }
    #expect(try b.texts() == ["Мир = Peace", "Может быть = Perhaps", "Нет = Never"])
    #expect(try a.exports() == b.exports())
    // It goes back: what is made now is older than what was made before.
    try cluster.sql("UPDATE \"\(log.name)\".revision SET made = made + interval '730 days'")
    try b.edit(2, en: "At no time")
    try await b.sync(team)
    try await a.sync(team)
    #expect(try a.texts().contains("Нет = At no time"))
    #expect(try a.exports() == b.exports())
  }
}

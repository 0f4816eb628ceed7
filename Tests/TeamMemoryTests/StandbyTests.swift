import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// A primary that dies and a streaming standby that takes its place, both real.
@Suite struct StandbyTests {
  private struct Pair {
    let primary: Cluster
    let standby: Cluster
    let name: String
    /// The address that names both.
    let address: TeamAddress

    init(settings: String = "") async throws {
      primary = try Cluster(settings: settings)
      name = try await Team.postgres(primary).name
      // A slow machine replays what was vacuumed while a question is answered, and would break it off.
      standby = try Cluster(standbyOf: primary, settings: "-c max_standby_streaming_delay=-1")
      address = try TeamAddress(
        "host=127.0.0.1,127.0.0.1 port=\(primary.port),\(standby.port) user=owner "
          + "dbname=postgres")
    }

    func log(fromStandby: Bool = false) throws -> PostgresUnitLog {
      try PostgresUnitLog(address: address, name: name, readsFromStandby: fromStandby)
    }
  }

  /// What was acknowledged by both servers is there after the primary's death.
  @Test func synchronousReplicationLosesNothing() async throws {
    let pair = try await Pair()
    try pair.primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
    try pair.primary.sql("SELECT pg_reload_conf()")
    let team = Team(try pair.log())
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    for number in 1...20 {
      try a.add("Слово \(number)", "Word \(number)")
      try await a.sync(team)
    }
    try pair.primary.stop(mode: "immediate")
    try pair.standby.promote()
    // The connection broke; the next one finds the new primary.
    await #expect(throws: TeamError.self) { try await a.sync(team) }
    #expect(try await a.sync(team).lost == nil)
    try await b.sync(Team(try pair.log()))
    #expect(try b.texts() == (try a.texts()))
    #expect(try b.texts().count == 20)
  }

  /// What only the primary had is noticed, said and sent again.
  @Test func whatAnAsynchronousStandbyLacksIsSentAgain() async throws {
    let pair = try await Pair()
    let team = Team(try pair.log())
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Один", "One")
    try await a.sync(team)
    try await b.sync(team)
    try pair.standby.sql("ALTER SYSTEM SET primary_conninfo = ''")
    try pair.standby.sql("SELECT pg_reload_conf()")
    try await Self.until {
      try pair.primary.sql("SELECT count(*) FROM pg_stat_replication") == "0"
    }
    try a.edit(1, en: "First")
    try a.add("Два", "Two")
    try await a.sync(team)
    try pair.primary.stop(mode: "immediate")
    try pair.standby.promote()

    let after = Team(try pair.log())
    try b.add("Три", "Three")
    try await b.sync(after)
    #expect(try b.texts() == ["Один = One", "Три = Three"])
    #expect(try await a.sync(after).lost == 2)
    try await b.sync(after)
    #expect(try a.texts() == ["Два = Two", "Один = First", "Три = Three"])
    #expect(try a.exports() == b.exports())
  }

  /// Reading from a standby that lags behind is no loss, and writing goes to the primary.
  @Test func aStandbyIsReadWhenAsked() async throws {
    let pair = try await Pair()
    let team = Team(try pair.log(fromStandby: true))
    let direct = Team(try pair.log())
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Один", "One")
    try await a.sync(team)
    try await Self.until {
      try await b.sync(team)
      return try b.texts() == ["Один = One"]
    }
    try pair.standby.sql("SELECT pg_wal_replay_pause()")
    try b.edit(1, en: "First")
    try await b.sync(direct)
    #expect(try await b.sync(team).lost == nil)
    #expect(try await a.sync(team).lost == nil)
    // The standby does not know that a's unit was changed; the primary does.
    try a.edit(1, en: "Uno")
    #expect(try await a.sync(team).conflicts == 1)
    try pair.standby.sql("SELECT pg_wal_replay_resume()")
    // Without a primary it can still be read.
    try pair.primary.stop(mode: "fast")
    let alone = Team(try pair.log(fromStandby: true))
    try await Self.until {
      let c = try await Desk("c", alone)
      try await c.sync(alone)
      return try c.texts() == ["Один = First", "Один = Uno"]
    }
    try a.add("Два", "Two")
    await #expect(throws: TeamError.self) { try await a.sync(alone) }
    #expect(try a.memory.team()?.unsent.units == 1)
  }

  private static func until(_ condition: () async throws -> Bool) async throws {
    for _ in 0..<100 {
      if try await condition() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("it never came true")
  }
}

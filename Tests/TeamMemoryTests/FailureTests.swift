import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// A database that cannot be used is said in clear words, and the memory works on alone.
@Suite struct FailureTests {
  private func failure(_ team: Team, _ desk: Desk) async -> TeamError? {
    do {
      try await desk.sync(team)
      return nil
    } catch {
      return error as? TeamError
    }
  }

  private func log(_ address: String, _ name: String) throws -> Team {
    Team(try PostgresUnitLog(address: TeamAddress(address), name: name))
  }

  @Test func whoIsNotLetInIsToldWhy() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let desk = try await Desk("a", Team(log))
    try cluster.sql(
      """
      DO $$ BEGIN
        CREATE ROLE locked LOGIN PASSWORD 'right';
      EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      """)
    for address in [
      cluster.address(user: "locked") + " password=wrong",
      cluster.address(user: "locked") + " passfile=/nonexistent",
      cluster.address(user: "nobody_of_that_name"),
    ] {
      let failure = await failure(try self.log(address, log.name), desk)
      guard case .refused? = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
    }
    // The right password lets in who has no rights.
    let stranger = await failure(
      try self.log(cluster.address(user: "locked") + " password=right", log.name), desk)
    guard case .notPermitted? = stranger else {
      Issue.record("\(String(describing: stranger))")
      return
    }
    let away = await failure(try self.log("host=/nonexistent", log.name), desk)
    guard case .unreachable? = away else {
      Issue.record("\(String(describing: away))")
      return
    }
    #expect(
      await failure(try self.log(cluster.address(), "no_such_team"), desk)
        == .noTeam("no_such_team"))
    guard
      case .noDatabase? = await failure(
        try self.log(cluster.address(database: "nowhere"), log.name), desk)
    else {
      Issue.record("not that there is no database")
      return
    }
    try desk.add("Да", "Yes")
    try await desk.sync(Team(log))
  }

  /// A reader reads and cannot write; a writer of another team sees nothing of this one.
  @Test func rolesAreKept() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let other = try await Team.postgres(cluster)
    let users = (reader: "r_\(log.name)", writer: "w_\(log.name)", stranger: "s_\(log.name)")
    try cluster.sql(
      """
      CREATE ROLE \(users.reader) LOGIN IN ROLE \(log.name)_reader;
      CREATE ROLE \(users.writer) LOGIN IN ROLE \(log.name)_writer;
      CREATE ROLE \(users.stranger) LOGIN IN ROLE \(other.name)_writer;
      """)
    let owner = try await Desk("owner", Team(log))
    try owner.add("Да", "Yes")
    try await owner.sync(Team(log))

    let reader = try await Desk("reader", Team(log))
    let asReader = try self.log(cluster.address(user: users.reader), log.name)
    try await reader.sync(asReader)
    #expect(try reader.texts() == ["Да = Yes"])
    try reader.add("Нет", "No")
    guard case .notPermitted? = await failure(asReader, reader) else {
      Issue.record("a reader has written")
      return
    }
    #expect(try reader.memory.team()?.unsent.units == 1)
    #expect(try reader.texts().count == 2)

    let writer = try await Desk("writer", Team(log))
    let asWriter = try self.log(cluster.address(user: users.writer), log.name)
    try writer.add("Может быть", "Maybe")
    try await writer.sync(asWriter)
    try await owner.sync(Team(log))
    #expect(try owner.texts() == ["Да = Yes", "Может быть = Maybe"])
    // Who the author of a change is, the database says.
    #expect(try await log.state(known: 0).head.author == users.writer)

    guard
      case .notPermitted? = await failure(
        try self.log(cluster.address(user: users.stranger), log.name), owner)
    else {
      Issue.record("a stranger has read")
      return
    }
  }

  @Test func aDatabaseThatCanOnlyBeReadIsRead() async throws {
    let cluster = try Cluster()
    let log = try await Team.postgres(cluster)
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Да", "Yes")
    try await a.sync(team)
    try cluster.sql("ALTER SYSTEM SET default_transaction_read_only = on")
    try cluster.restart(mode: "fast")
    try b.add("Нет", "No")
    let again = try self.log(cluster.address(), log.name)
    #expect(await failure(again, b) == .readOnly)
    #expect(try b.texts() == ["Да = Yes", "Нет = No"])
    try cluster.sql(
      "SET default_transaction_read_only = off; "
        + "ALTER SYSTEM SET default_transaction_read_only = off")
    try cluster.restart(mode: "fast")
    try await b.sync(try self.log(cluster.address(), log.name))
    #expect(try b.memory.team()?.unsent.units == 0)
  }

  @Test func aDatabaseThatSaysItIsFullIsTriedAgain() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let desk = try await Desk("a", Team(log))
    try cluster.sql(
      """
      CREATE FUNCTION "\(log.name)".full() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON "\(log.name)".entry
        FOR EACH ROW EXECUTE FUNCTION "\(log.name)".full();
      """)
    try desk.add("Да", "Yes")
    #expect(await failure(Team(log), desk) == .full)
    #expect(try desk.memory.team()?.unsent.units == 1)
    try cluster.sql("DROP TRIGGER full_disk ON \"\(log.name)\".entry")
    try await desk.sync(Team(log))
    #expect(try desk.memory.team()?.unsent.units == 0)
  }

  /// A full disk under the database's tables: nothing is lost, the memory goes on, what is there can
  /// be read, and with room again what waited is sent.
  @Test(.enabled(if: Cluster.hasSmallDisks, "users may not mount disks of their own here"))
  func aFullDiskLosesNothing() async throws {
    let cluster = try Cluster(smallDisk: 4)
    try cluster.sql("CREATE TABLESPACE small LOCATION '\(cluster.smallDiskFolder)'")
    try cluster.sql("ALTER DATABASE postgres SET default_tablespace = small")
    let log = try await Team.postgres(cluster)
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    try a.add("Да", "Yes")
    try await a.sync(team)
    try cluster.sql(
      """
      CREATE TABLE filler (line text);
      DO $$ BEGIN
        LOOP
          BEGIN
            INSERT INTO filler SELECT repeat('x', 1000) FROM generate_series(1, 8);
          EXCEPTION WHEN disk_full THEN EXIT;
          END;
        END LOOP;
      END $$;
      """)
    for number in 1...500 { try a.add("Слово \(number)", "Word \(number)") }
    for _ in 1...2 { #expect(await failure(team, a) == .full) }
    #expect(try a.memory.team()?.unsent.units == 500)
    #expect(try a.texts().count == 501)
    #expect(try await b.sync(team).added == 1)
    try cluster.sql("DROP TABLE filler")
    #expect(try await a.sync(team).sent == 500)
    #expect(try await b.sync(team).added == 500)
    #expect(try a.exports() == b.exports())
  }

  @Test func newerTablesAreRefused() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let desk = try await Desk("a", Team(log))
    try cluster.sql("UPDATE \"\(log.name)\".team SET version = 99")
    #expect(
      await failure(Team(log), desk) == .newer(version: 99, supported: TeamSchema.version))
    await #expect(throws: TeamError.newer(version: 99, supported: TeamSchema.version)) {
      try await Memory.createTeam(at: TeamAddress(cluster.address()), name: log.name)
    }
    try desk.add("Да", "Yes")
    #expect(try desk.texts() == ["Да = Yes"])
  }

  @Test func creatingTwiceChangesNothing() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let desk = try await Desk("a", Team(log))
    try desk.add("Да", "Yes")
    try await desk.sync(Team(log))
    let outcome = try await Memory.createTeam(
      at: TeamAddress(cluster.address()), name: log.name)
    #expect(outcome == .unchanged)
    #expect(try await log.state(known: 0).head.number == 1)
  }

  @Test(arguments: ["Team", "a-b", "1a", "", "pg_x", "a\"; DROP TABLE x; --"])
  func aTeamsNameIsPlain(_ name: String) {
    #expect(throws: TeamError.invalidName(name)) { try TeamSchema(name: name) }
  }

  /// A network that swallows everything is noticed after a time.
  @Test func aCutNetworkIsNoticed() async throws {
    let cluster = try Cluster.shared.get()
    let proxy = try Proxy(to: cluster.port)
    let log = try await Team.postgres(cluster)
    let team = try self.log(cluster.networkAddress(port: proxy.port), log.name)
    let desk = try await Desk("a", Team(log))
    try desk.add("Да", "Yes")
    try await desk.sync(team)
    try desk.add("Нет", "No")
    proxy.cut()
    guard case .lost? = await failure(team, desk) else {
      Issue.record("the cut was not noticed")
      return
    }
    guard case .unreachable? = await failure(team, desk) else {
      Issue.record("no clear word")
      return
    }
    proxy.mend()
    try await desk.sync(team)
    #expect(try desk.memory.team()?.unsent.units == 0)
  }

  @Test func passwordsAreNotKept() throws {
    let address = try TeamAddress("postgresql://a:secret@h1:5433,h2/d?sslmode=require")
    #expect(address.hadPassword)
    #expect(!address.text.contains("secret"))
    let again = try TeamAddress(address.text)
    #expect(!again.hadPassword)
    #expect(again.text == address.text)
    #expect(again.settings(for: .primary)["host"] == "h1,h2")
    #expect(address.settings(for: .primary)["password"] == "secret")
    let spaced = try TeamAddress(#"host='/a b' user='o\'x' dbname='\\y'"#)
    #expect(try TeamAddress(spaced.text).text == spaced.text)
  }
}

import Foundation
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// What the address says of TLS is libpq's to do: `sslmode`, the server's certificate, a client's own.
@Suite struct EncryptionTests {
  /// A server that takes nothing over its port that is not encrypted.
  private struct Server {
    let cluster: Cluster
    var authority: String { "\(cluster.folder)/server.crt" }

    init() throws {
      cluster = try Cluster()
      try cluster.run(
        """
        openssl req -new -x509 -days 3650 -nodes -subj /CN=127.0.0.1 \
          -addext subjectAltName=IP:127.0.0.1 -keyout server.key -out server.crt 2>&1
        openssl req -new -x509 -days 3650 -nodes -subj /CN=other -keyout other.key -out other.crt 2>&1
        chmod 600 server.key
        chmod a+r server.crt other.crt && chmod a+x .
        printf 'local all all trust\nhostssl all all 127.0.0.1/32 trust\n' > data/pg_hba.conf
        """)
      try cluster.sql("ALTER SYSTEM SET ssl = on")
      try cluster.sql("ALTER SYSTEM SET ssl_cert_file = '\(cluster.folder)/server.crt'")
      try cluster.sql("ALTER SYSTEM SET ssl_key_file = '\(cluster.folder)/server.key'")
      try cluster.restart(mode: "fast")
    }

    func log(_ name: String, _ settings: String) throws -> PostgresUnitLog {
      try PostgresUnitLog(
        address: TeamAddress(cluster.networkAddress() + " " + settings), name: name)
    }
  }

  @Test func theAddressDecides() async throws {
    let server = try Server()
    let owner = try await Team.postgres(server.cluster)
    let desk = try await Desk("a", Team(owner))
    try desk.add("Да", "Yes")
    let trusted = "sslrootcert=\(server.authority)"
    for (settings, isLetIn) in [
      ("sslmode=require", true),
      ("sslmode=verify-full \(trusted)", true),
      ("sslmode=disable", false),
      ("sslmode=verify-full sslrootcert=\(server.cluster.folder)/other.crt", false),
      // The right authority, but the name is another's.
      ("host=elsewhere hostaddr=127.0.0.1 sslmode=verify-full \(trusted)", false),
    ] {
      let log = try server.log(owner.name, settings)
      guard isLetIn else {
        await #expect(throws: TeamError.self, "\(settings)") { try await desk.sync(Team(log)) }
        continue
      }
      try await desk.sync(Team(log))
      #expect(
        try server.cluster.sql(
          """
          SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
          WHERE application_name = 'tm' AND client_addr IS NOT NULL
          """) == "t", "\(settings)")
      #expect(try await log.exposedHost() == nil)
    }
    #expect(try desk.memory.team()?.unsent.units == 0)
  }

  /// A server without TLS is refused by who asks for it, in words that say why.
  @Test func aServerWithoutEncryptionIsRefused() async throws {
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let desk = try await Desk("a", Team(log))
    try desk.add("Да", "Yes")
    let asking = try PostgresUnitLog(
      address: TeamAddress(cluster.networkAddress() + " sslmode=require"), name: log.name)
    do {
      try await desk.sync(Team(asking))
      Issue.record("it was let in")
    } catch let error as TeamError {
      #expect("\(error)".contains("SSL"), "\(error)")
    }
    #expect(try desk.memory.team()?.unsent.units == 1)
    try await desk.sync(Team(log))
  }

  /// The address keeps its settings where the memory notes it.
  @Test func theMemoryKeepsWhatItWasTold() throws {
    let address = try TeamAddress(
      "postgresql://aigul@db1,db2:5433/memory?sslmode=verify-full&sslrootcert=/etc/ca.crt")
    let settings = try TeamAddress(address.text).settings(for: .primary)
    #expect(settings["sslmode"] == "verify-full")
    #expect(settings["sslrootcert"] == "/etc/ca.crt")
  }
}

import Foundation
import TestCluster
import Testing

/// `tm team` and `tm sync` as processes, with a real server.
@Suite struct TeamCommandTests {
  private let command: Command
  private let cluster: Cluster
  private let team = "t" + UUID().uuidString.prefix(8).lowercased()

  init() throws {
    command = try Command()
    cluster = try Cluster.shared.get()
  }

  private func join(_ memory: String) throws -> Command.Outcome {
    try command.tm("team", "join", cluster.address(), "--name", team, "--memory", memory)
  }

  @Test func twoDesksShareAMemory() throws {
    defer { command.remove() }
    let made = try command.tm("team", "create", cluster.address(), "--name", team)
    #expect(made.status == 0)
    #expect(made.errors.contains("made the team \(team)"))
    #expect(made.errors.contains("GRANT \(team)_writer"))
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "a.sqlite")
    try command.tm(
      "glossary", "add", "--ru", "посол", "--en", "ambassador", "--memory", "a.sqlite")

    let dry = try command.tm(
      "team", "join", cluster.address(), "--name", team, "--memory", "a.sqlite", "--dry-run")
    #expect(dry.errors.contains("would share 1 unit and 1 concept"))
    #expect(try command.tm("team", "status", "--memory", "a.sqlite").status == 2)
    let joined = try join("a.sqlite")
    #expect(joined.status == 0, "\(joined.errors)")
    #expect(joined.lines == ["received 0 new · 0 changed · 0 deleted · sent 2 · conflicts 0"])
    #expect(
      try join("b.sqlite").lines
        == ["received 2 new · 0 changed · 0 deleted · sent 0 · conflicts 0"])

    try command.tm("edit", "1", "--en", "Certainly", "--memory", "a.sqlite")
    try command.tm("edit", "1", "--en", "Of course", "--memory", "b.sqlite")
    let status = try command.tm("team", "status", "--json", "--memory", "b.sqlite")
    #expect(status.output.contains("\"unsentUnits\":1"))
    try command.tm("sync", "--memory", "a.sqlite")
    let met = try command.tm("sync", "--memory", "b.sqlite")
    #expect(met.status == 0)
    #expect(met.lines == ["received 0 new · 0 changed · 0 deleted · sent 1 · conflicts 1"])
    #expect(met.errors.contains("`tm team conflicts`"))
    let conflicts = try command.tm("team", "conflicts", "--memory", "b.sqlite")
    #expect(
      conflicts.output == """
        #2: edited while owner edited #1 too
          #1  ru  Да
              en  Certainly
          #2  ru  Да
              en  Of course

        """)
    // Both are found until it is settled.
    try command.write("Да", to: "article.txt")
    let both = try command.tm("suggest", "article.txt", "--memory", "b.sqlite", "--json")
    #expect(both.output.contains("Certainly") && both.output.contains("Of course"))
    #expect(try command.tm("team", "resolve", "1", "--memory", "b.sqlite").status == 0)
    #expect(try command.tm("team", "resolve", "1", "--memory", "b.sqlite").status == 2)
    for memory in ["b.sqlite", "a.sqlite"] {
      #expect(try command.tm("sync", "--memory", memory).status == 0)
      try command.tm("export", "--memory", memory, "-o", memory + ".tmx")
      try command.tm("glossary", "export", "--memory", memory, "-o", memory + ".tbx")
      #expect(try command.tm("doctor", "--memory", memory).status == 0)
      #expect(try command.tm("team", "conflicts", "--memory", memory).output.isEmpty)
    }
    #expect(try command.read("a.sqlite.tmx") == command.read("b.sqlite.tmx"))
    #expect(try command.read("a.sqlite.tmx").contains("Certainly"))
    #expect(try command.read("a.sqlite.tbx") == command.read("b.sqlite.tbx"))

    try command.tm("add", "--ru", "Нет", "--en", "No", "--memory", "b.sqlite")
    let left = try command.tm("team", "leave", "--memory", "b.sqlite")
    #expect(left.status == 0)
    #expect(left.errors.contains("1 unit and 0 concepts were not sent"))
    #expect(try command.tm("sync", "--memory", "b.sqlite").errors.contains("`tm team join"))
    // Joined again, what both have is one.
    #expect(
      try join("b.sqlite").lines
        == ["received 0 new · 0 changed · 0 deleted · 2 alike · sent 1 · conflicts 0"])
  }

  @Test func aTeamThatCannotBeJoinedLeavesNothingBehind() throws {
    defer { command.remove() }
    for (address, words) in [
      (cluster.address(), "no team called"),
      ("postgresql://a@127.0.0.1:1/x", "cannot be reached"),
      (cluster.address(database: "nowhere"), "no such database"),
      (cluster.address(user: "nobody_at_all"), "does not let you in"),
      ("nonsense=1", "no address of a database"),
    ] {
      let outcome = try command.tm(
        "team", "join", address, "--name", "no_team", "--memory", "m.sqlite")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(command.files.isEmpty)
    }
  }

  @Test func aPasswordIsNotWrittenAnywhere() throws {
    defer { command.remove() }
    try command.tm("team", "create", cluster.address(), "--name", team)
    let outcome = try command.tm(
      "team", "join", cluster.address() + " password=geheim", "--name", team, "--memory",
      "m.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("~/.pgpass"))
    #expect(command.shell("grep -l geheim m.sqlite*") == 1)
    #expect(try !command.tm("team", "status", "--memory", "m.sqlite").output.contains("geheim"))
  }

  /// `sync --watch` passes changes on, waits while the server is away, and goes on when it is back.
  @Test func watchingOutlivesTheServer() throws {
    defer { command.remove() }
    let cluster = try Cluster()
    try command.tm("team", "create", cluster.address(), "--name", team)
    for memory in ["a.sqlite", "b.sqlite"] {
      try command.tm("team", "join", cluster.address(), "--name", team, "--memory", memory)
    }
    let watchers = try ["a.sqlite", "b.sqlite"].map {
      try command.start(["sync", "--watch", "--every", "0.2", "--memory", $0])
    }
    // A process started by a thread that blocks signals would not hear a milder one.
    defer { watchers.forEach { kill($0.processIdentifier, SIGKILL) } }
    func arrives(_ text: String) throws -> Bool {
      for _ in 0..<150 {
        if try command.tm("export", "--memory", "b.sqlite", "-o", "-").output.contains(text) {
          return true
        }
        usleep(200_000)
      }
      return false
    }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "a.sqlite")
    #expect(try arrives("Yes"))
    try cluster.stop(mode: "immediate")
    try command.tm("add", "--ru", "Нет", "--en", "No way", "--memory", "a.sqlite")
    usleep(700_000)
    #expect(watchers.allSatisfy { $0.isRunning })
    try cluster.start()
    #expect(try arrives("No way"))
  }

  /// `serve --sync` keeps the memory it serves up to date, both ways, and outlives the database.
  @Test func aServerKeepsItsMemorySynchronised() throws {
    defer { command.remove() }
    let cluster = try Cluster()
    try command.tm("team", "create", cluster.address(), "--name", team)
    for memory in ["a.sqlite", "b.sqlite"] {
      try command.tm("team", "join", cluster.address(), "--name", team, "--memory", memory)
    }
    func arrives(_ condition: () throws -> Bool) throws -> Bool {
      for _ in 0..<150 {
        if try condition() { return true }
        usleep(200_000)
      }
      return false
    }
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/bin/sh")
    server.arguments = [
      "-c", "exec \"$0\" \"$@\" >served 2>said", Command.executable.path, "serve", "--sync", "0.2",
      "--no-open", "--listen", "127.0.0.1:0", "--memory", "b.sqlite",
    ]
    server.currentDirectoryURL = command.folder
    server.environment = ["HOME": command.folder.path, "PATH": "/usr/bin:/bin"]
    try server.run()
    defer { kill(server.processIdentifier, SIGKILL) }
    #expect(try arrives { command.files.contains("served") })
    #expect(try arrives { try command.read("served").hasSuffix("\n") })
    let served = try command.read("served").trimmingCharacters(in: .newlines)
    let address = try #require(URLComponents(string: served))
    let token = address.queryItems?.first { $0.name == "token" }?.value ?? ""
    let units = "http://127.0.0.1:\(address.port ?? 0)/api/v1/units"
    func ask(_ more: String) throws -> String {
      try command.script(
        "curl -s --max-time 60 -H 'Authorization: Bearer \(token)' \(more)"
      ).output
    }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "a.sqlite")
    try command.tm("sync", "--memory", "a.sqlite")
    #expect(try arrives { try ask("'\(units)'").contains("Yes") })

    try cluster.stop(mode: "immediate")
    let body = #"{"from":"ru","to":"en","source":"Нет","target":"No way"}"#
    _ = try ask("-H 'Content-Type: application/json' --data '\(body)' '\(units)'")
    #expect(try arrives { try command.read("said").contains("connection") })
    #expect(try ask("'\(units)'").contains("No way"))
    try cluster.start()
    #expect(
      try arrives {
        try command.tm("sync", "--memory", "a.sqlite")
        return try command.tm("export", "--memory", "a.sqlite", "-o", "-").output
          .contains("No way")
      })
    #expect(try command.read("said").contains("the team's database is back"))
  }

  /// A memory joins under another address of the same team, but not another team.
  @Test func theAddressCanChange() throws {
    defer { command.remove() }
    for name in [team, team + "x"] {
      try command.tm("team", "create", cluster.address(), "--name", name)
    }
    #expect(try join("m.sqlite").status == 0)
    let moved = try command.tm(
      "team", "join", cluster.networkAddress(), "--name", team, "--memory", "m.sqlite")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(
      try command.tm("team", "status", "--memory", "m.sqlite").output.contains("127.0.0.1"))
    let other = try command.tm(
      "team", "join", cluster.address(), "--name", team + "x", "--memory", "m.sqlite")
    #expect(other.status == 2)
    #expect(other.errors.contains("`tm team leave`"))
  }
}

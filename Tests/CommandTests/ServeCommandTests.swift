import Foundation
import Testing

/// `tm serve` as a process, asked with curl.
@Suite struct ServeCommandTests {
  /// A server that runs.
  final class Running {
    let process: Process
    /// What it printed first.
    let address: URLComponents

    /// - Parameter isDeaf: whether the process starts with the signals blocked that end one.
    init(_ command: Command, _ arguments: [String], isDeaf: Bool = false) throws {
      process = Process()
      process.executableURL = Command.executable
      process.arguments =
        ["serve", "--no-open", "--memory", "m.sqlite", "--listen", "127.0.0.1:0"] + arguments
      if isDeaf {
        let script = """
          import os, signal, sys
          signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
          os.execv(sys.argv[1], sys.argv[1:])
          """
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, Command.executable.path] + (process.arguments ?? [])
      }
      process.currentDirectoryURL = command.folder
      process.environment = ["HOME": command.folder.path, "PATH": "/usr/bin:/bin"]
      let output = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      try command.write("", to: "log")
      process.standardError = try FileHandle(
        forWritingTo: command.folder.appendingPathComponent("log"))
      try process.run()
      var line = Data()
      while line.last != UInt8(ascii: "\n") {
        let byte = output.fileHandleForReading.readData(ofLength: 1)
        if byte.isEmpty { break }
        line += byte
      }
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      address = try #require(URLComponents(string: text), "\(text)")
    }

    var token: String { address.queryItems?.first { $0.name == "token" }?.value ?? "" }
    var base: String { "\(address.scheme ?? "")://127.0.0.1:\(address.port ?? 0)" }

    func stop(_ number: Int32) {
      kill(process.processIdentifier, number)
      process.waitUntilExit()
    }

    deinit { if process.isRunning { process.terminate() } }
  }

  /// What curl gets.
  private func curl(_ command: Command, _ server: Running, _ path: String, _ more: String = "")
    throws -> String
  {
    try command.script(
      "curl -s -k --max-time 60 -H 'Authorization: Bearer \(server.token)' \(more) '\(server.base)\(path)'"
    ).output
  }

  private static let text = "Стороны обменялись мнениями. Посол прибыл.\n"

  @Test func anArticleIsOpenedAndServed() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(Self.text, to: "article.txt")
    let server = try Running(command, ["article.txt", "--to", "kk"])
    #expect(server.address.host == "127.0.0.1")
    #expect(server.address.path == "/articles/1")
    #expect(server.token.count == 32)
    let article = try curl(command, server, "/api/v1/articles/1")
    #expect(article.contains("\"source\":\"Посол прибыл.\""))
    #expect(article.contains("\"to\":\"kk\""))
    #expect(command.files.contains("m.token"))
    server.stop(SIGTERM)
    #expect(server.process.terminationStatus == 0)
    #expect(server.process.terminationReason == .exit)
    // The token lives on.
    let again = try Running(command, [])
    #expect(again.token == server.token)
    again.stop(SIGINT)
    #expect(again.process.terminationStatus == 0)
    // However it was started.
    let deaf = try Running(command, [], isDeaf: true)
    deaf.stop(SIGTERM)
    #expect(deaf.process.terminationStatus == 0)
  }

  @Test func whatWasTypedSurvivesAKill() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(Self.text, to: "article.txt")
    let server = try Running(command, ["article.txt", "--to", "en"])
    var revision = 1
    for count in 1...20 {
      let text = String("The sides exchanged views.".prefix(count))
      let body = "{\"target\":\"\(text)\",\"state\":\"draft\",\"revision\":\(revision)}"
      let answer = try curl(
        command, server, "/api/v1/articles/1/segments/1",
        "-X PUT -H 'Content-Type: application/json' --data '\(body)'")
      #expect(answer.contains("\"target\":\"\(text)\""))
      revision += 1
    }
    server.stop(SIGKILL)
    let again = try Running(command, [])
    let article = try curl(command, again, "/api/v1/articles/1")
    #expect(article.contains("\"target\":\"The sides exchanged \""))
    again.stop(SIGTERM)
  }

  /// A request that had begun when the signal came gets its answer; no other is taken.
  @Test func whatWasBegunIsFinished() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(Self.text, to: "article.txt")
    let server = try Running(command, ["article.txt", "--to", "en"])
    try command.write(
      """
      import os, signal, socket, sys, time
      port, token, process = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
      body = '{"target":"The sides met.","state":"draft","revision":1}'
      begun = socket.create_connection(("127.0.0.1", port))
      begun.sendall((f"PUT /api/v1/articles/1/segments/1 HTTP/1.1\\r\\nHost: localhost\\r\\n"
        f"Authorization: Bearer {token}\\r\\nContent-Type: application/json\\r\\n"
        f"Content-Length: {len(body)}\\r\\n\\r\\n{body[:9]}").encode())
      time.sleep(1)
      os.kill(process, signal.SIGTERM)
      for _ in range(600):
          try: socket.create_connection(("127.0.0.1", port)).close()
          except ConnectionRefusedError: break
          time.sleep(0.05)
      begun.sendall(body[9:].encode())
      print(begun.recv(1000).decode().split("\\r\\n")[0])
      """, to: "half.py")
    let answer = try command.script(
      "/usr/bin/python3 half.py \(server.address.port ?? 0) \(server.token) "
        + "\(server.process.processIdentifier)"
    ).output
    #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer)")
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 0)
    let again = try Running(command, [])
    let article = try curl(command, again, "/api/v1/articles/1")
    #expect(article.contains("\"target\":\"The sides met.\""))
    again.stop(SIGTERM)
  }

  @Test(arguments: [false, true])
  func theLogSaysWhatIsRefusedAndTextsOnlyWhenAsked(hasTexts: Bool) throws {
    let command = try Command()
    defer { command.remove() }
    let server = try Running(command, [hasTexts ? "--log-texts" : "--log"])
    _ = try curl(command, server, "/api/v1/concordance?lang=en&phrase=confidential")
    _ = try curl(command, server, "/t/nonsense/api/v1/about")
    _ = try curl(command, server, "/health", "-H \"A: $(head -c 100000 /dev/zero | tr '\\0' a)\"")
    server.stop(SIGTERM)
    let log = try String(
      contentsOf: command.folder.appendingPathComponent("log"), encoding: .utf8)
    #expect(log.contains("route=/api/v1/concordance"))
    #expect(log.contains("status=401"))
    #expect(log.contains("cause=tooLarge"))
    #expect(log.contains("confidential") == hasTexts)
    #expect(!log.contains(server.token))
  }

  @Test func aTakenPortGivesWayToTheNext() throws {
    let command = try Command()
    defer { command.remove() }
    let first = try Running(command, [])
    let port = try #require(first.address.port)
    let second = try Running(command, ["--listen", "127.0.0.1:\(port)"])
    #expect(try #require(second.address.port) > port)
    #expect(try curl(command, second, "/health").contains("ok"))
    second.stop(SIGTERM)
    first.stop(SIGTERM)
  }

  @Test func beyondThisMachineItTakesTokensAndTLS() throws {
    let command = try Command()
    defer { command.remove() }
    let open = try command.tm("serve", "--listen", "0.0.0.0:0", "--no-open")
    #expect(open.status == 64)
    #expect(open.errors.contains("--token-file"))
    try command.write("anna write abcdefghijklmnopqrstuvwx\n", to: "tokens")
    command.shell("chmod 600 tokens")
    let plain = try command.tm(
      "serve", "--listen", "0.0.0.0:0", "--no-open", "--token-file", "tokens")
    #expect(plain.status == 64)
    #expect(plain.errors.contains("--tls-certificate"))
    command.shell("chmod 644 tokens")
    let readable = try command.tm(
      "serve", "--no-open", "--token-file", "tokens", "--memory", "m.sqlite")
    #expect(readable.status == 2)
    #expect(readable.errors.contains("chmod 600"))
    command.shell("chmod 600 tokens")
    let made = command.shell(
      "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout k.pem -out c.pem"
    )
    #expect(made == 0)
    let server = try Running(
      command,
      [
        "--listen", "0.0.0.0:0", "--token-file", "tokens", "--tls-certificate", "c.pem",
        "--tls-key", "k.pem",
      ])
    #expect(server.address.scheme == "https")
    #expect(try curl(command, server, "/api/v1/about").contains("\"write\""))
    server.stop(SIGTERM)
    let wrong = try command.tm(
      "serve", "--no-open", "--memory", "m.sqlite", "--tls-certificate", "tokens", "--tls-key",
      "k.pem")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("tokens and k.pem are no certificate"))
  }

  @Test func wrongUsageIsSaid() throws {
    let command = try Command()
    defer { command.remove() }
    for arguments in [
      ["--listen", "8427"], ["--listen", "127.0.0.1:99999"], ["article.txt"],
      ["--tls-key", "k.pem"],
    ] {
      #expect(try command.run(["serve", "--no-open"] + arguments).status == 64)
    }
    let missing = try command.tm(
      "serve", "none.txt", "--to", "en", "--no-open", "--memory", "m.sqlite")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none.txt"))
    let help = try command.tm("serve", "--help").output
    #expect(help.components(separatedBy: "\n").count { $0.hasPrefix("  tm serve") } == 3)
  }
}

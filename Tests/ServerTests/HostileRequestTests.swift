import Foundation
import Testing
import TranslationMemory

@testable import Server

@Suite struct HostileRequestTests {
  @Test func nothingIsSaidWithoutTheToken() async throws {
    try await TestServer.run { server in
      for path in [
        "/api/v1/about", "/api/v1/articles", "/tmserver/ru/en/unit/a", "/export/ru-en.tmx",
      ] {
        let none = try await server.ask("GET", path, hasToken: false)
        #expect(none.status == 401)
        #expect(try none.code == "unauthorised")
        for wrong in ["Bearer nonsense", "Bearer ", "Basic \(server.token)", server.token] {
          let reply = try await server.get(path, fields: ["Authorization": wrong])
          #expect(reply.status == 401)
        }
        #expect(try await server.ask("GET", "/t/wrong" + path, hasToken: false).status == 401)
        let mark = path.contains("?") ? "&" : "?"
        #expect(
          try await server.ask("GET", path + mark + "token=x", hasToken: false).status == 401)
      }
      let page = try await server.ask("GET", "/", hasToken: false)
      #expect(page.status == 401)
      #expect(page.fields["content-type"]?.hasPrefix("text/html") == true)
      #expect(try await server.ask("GET", "/health", hasToken: false).status == 200)
    }
  }

  @Test func theTokenComesInManyWays() async throws {
    try await TestServer.run { server in
      let path = "/api/v1/about"
      for (path, fields) in [
        ("\(path)?token=\(server.token)", [:]), ("\(path)?key=\(server.token)", [:]),
        ("/t/\(server.token)\(path)", [:]),
        (path, ["Cookie": "a=b; \(server.options.tokens.cookieName)=\(server.token)"]),
        (path, ["Authorization": "bearer \(server.token)"]),
      ] as [(String, [String: String])] {
        let reply = try await server.ask("GET", path, fields: fields, hasToken: false)
        #expect(reply.status == 200, "\(path) \(fields)")
      }
      let welcome = try await server.ask(
        "GET", "/articles/7?a=b&token=\(server.token)", hasToken: false)
      #expect(welcome.status == 303)
      #expect(welcome.fields["location"] == "/articles/7?a=b")
      let cookie = try #require(welcome.fields["set-cookie"])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      #expect(cookie.contains(server.token))
    }
  }

  @Test func aPageOfAnotherOriginChangesNothing() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Текст.")
      let cookie = ["Cookie": "\(server.options.tokens.cookieName)=\(server.token)"]
      let own = "http://127.0.0.1:\(server.port)"
      func delete(_ fields: [String: String]) async throws -> Int {
        try await server.ask(
          "DELETE", "/api/v1/articles/\(id)", fields: cookie.merging(fields) { $1 },
          hasToken: false
        ).status
      }
      #expect(try await delete([:]) == 403)
      #expect(try await delete(["X-TM": "1", "Origin": "https://evil.example"]) == 403)
      #expect(try await delete(["X-TM": "1", "Origin": "null"]) == 403)
      #expect(try await delete(["X-TM": "1", "Origin": "http://127.0.0.1:1"]) == 403)
      #expect(try await delete(["X-TM": "1", "Sec-Fetch-Site": "cross-site"]) == 403)
      #expect(try await server.get("/api/v1/articles/\(id)").status == 200)
      let read = try await server.get("/api/v1/about", fields: ["Origin": "https://evil.example"])
      #expect(read.status == 403)
      #expect(read.fields["access-control-allow-origin"] == nil)
      #expect(try await delete(["X-TM": "1", "Origin": own]) == 200)
    }
  }

  @Test func aNameThatPointsHereIsNotTheServers() async throws {
    try await TestServer.run { server in
      for host in [
        "evil.example", "evil.example:\(server.port)", "127.0.0.1.evil.example", "", "a:b",
      ] {
        let reply = try await server.get("/api/v1/about", fields: ["Host": host])
        #expect([400, 403].contains(reply.status), "\(host)")
      }
      for host in ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:\(server.port)", "10.0.0.7"] {
        #expect(
          try await server.get("/api/v1/about", fields: ["Host": host]).status == 200, "\(host)")
      }
    }
    try await TestServer.run({ options, _ in options.names = ["tm.example"] }) { server in
      let reply = try await server.get("/api/v1/about", fields: ["Host": "TM.example:80"])
      #expect(reply.status == 200)
    }
  }

  @Test func pathsLeadNowhereElse() async throws {
    try await TestServer.run { server in
      for path in [
        "/assets/../memory.sqlite", "/assets/..%2F..%2Fmemory.sqlite", "/assets/%2e%2e/token",
        "/../../etc/passwd", "/assets//etc/passwd", "/export/..%2F..%2Fmemory.sqlite",
        "/articles/../api/v1/about", "/assets/article.html%00.css", "/assets/%ff",
      ] {
        let reply = try await server.get(path)
        #expect([400, 404].contains(reply.status), "\(path) \(reply.status)")
      }
    }
  }

  @Test func methodsAndTypesThatAnAddressDoesNotKnowAreRefused() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Текст.")
      for (method, path) in [
        ("PATCH", "/api/v1/articles/\(id)"), ("DELETE", "/api/v1/about"), ("PUT", "/"),
        ("POST", "/api/v1/concordance"), ("TRACE", "/api/v1/about"), ("OPTIONS", "/api/v1/units"),
      ] {
        let reply = try await server.ask(method, path)
        #expect(reply.status == 405, "\(method) \(path)")
        #expect(reply.fields["allow"]?.isEmpty == false)
      }
      let form = try await server.ask(
        "PUT", "/api/v1/articles/\(id)/segments/1", body: "target=x",
        fields: ["Content-Type": "application/x-www-form-urlencoded"])
      #expect(form.status == 415)
      let text = try await server.ask(
        "POST", "/api/v1/check", body: "{}", fields: ["Content-Type": "text/plain"])
      #expect(text.status == 415)
    }
  }

  @Test func whatIsTooLargeIsRefusedBeforeItIsRead() async throws {
    try await TestServer.run { server in
      let head = """
        Host: 127.0.0.1:\(server.port)\r
        Authorization: Bearer \(server.token)\r
        Content-Type: application/json\r

        """
      let declared = try await server.send(
        "POST /api/v1/articles HTTP/1.1\r\n\(head)Content-Length: 104857600\r\n"
          + "Connection: close\r\n\r\n{")
      #expect(try Reply(declared).status == 413)
      // Without a length, in chunks that never end.
      let chunk = "100000\r\n" + String(repeating: "a", count: 1 << 20) + "\r\n"
      let streamed = try await server.send(
        "POST /api/v1/check HTTP/1.1\r\n\(head)Transfer-Encoding: chunked\r\n"
          + "Connection: close\r\n\r\n" + String(repeating: chunk, count: 3) + "0\r\n\r\n")
      #expect(try Reply(streamed).status == 413)
      let fields = (0..<10_000).map { "X-\($0): a\r\n" }.joined()
      let many = try await server.send("GET /health HTTP/1.1\r\n\(head)\(fields)\r\n")
      #expect(try [400, 431].contains(Reply(many).status))
      let long = try await server.send(
        "GET /health?a=" + String(repeating: "a", count: 200_000) + " HTTP/1.1\r\n\(head)\r\n")
      #expect(try [400, 414, 431].contains(Reply(long).status))
      let words = String(repeating: "слово ", count: 5_000)
      let query = try await server.ask(
        "POST", "/api/v1/check",
        body: server.json(["from": "ru", "to": "en", "source": words, "target": "a"]))
      #expect(query.status == 413)
      let letters = String(repeating: "a", count: 20_001)
      for path in ["/api/v1/concordance?lang=en&phrase=", "/tmserver/en/ru/unit/"] {
        let reply = try await server.get(path + letters)
        #expect(reply.status == 400)
        #expect(try reply.code == "too-large")
      }
      #expect(try await server.get("/health").status == 200)
    }
  }

  /// Clients that send all before they read must see why they were refused; not without end.
  @Test func aRefusedClientGetsItsAnswer() async throws {
    try await TestServer.run { server in
      let head = """
        POST /api/v1/check HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        Authorization: Bearer \(server.token)\r
        Content-Type: application/json\r

        """
      let large = String(repeating: "a", count: 2 << 20)
      let length = "Content-Length: \(large.utf8.count)\r\n\r\n"
      // The connection is as good as before, unless the client wants it closed.
      let next = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      for (request, statuses) in [
        (head + length + large + next, ["413", "200"]),
        (head + "Connection: close\r\n" + length + large, ["413"]),
      ] {
        let answers = String(decoding: try await server.send(request), as: UTF8.self)
          .components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
        #expect(answers.map(String.init) == statuses)
      }
      let isCutOff = try await server.connected { connection in
        connection.write(head + "Transfer-Encoding: chunked\r\n\r\n")
        let chunk = "100000\r\n" + String(repeating: "a", count: 1 << 20) + "\r\n"
        return (0..<40).contains { _ in !connection.write(chunk) }
      }
      #expect(isCutOff)
    }
  }

  @Test func halfRequestsHurtNobody() async throws {
    try await TestServer.run(sending: 6) { server in
      let half = try (0..<200).map { number in
        let connection = try Connection(port: server.port)
        connection.write(
          [
            "GET /api/v1/ab", "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n",
            "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{", "",
          ][number % 4])
        return connection
      }
      for _ in 0..<5 { #expect(try await server.get("/api/v1/about").status == 200) }
      withExtendedLifetime(half) {}
      for nonsense in ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\r\n\r\n\r\n"]
      {
        let reply = try await server.send(nonsense + "\r\n\r\n")
        #expect(reply.isEmpty || (try? Reply(reply).status) ?? 400 >= 400)
      }
      #expect(try await server.get("/health").status == 200)
    }
  }

  /// Bytes that make no request are answered as any other request that is refused.
  @Test(arguments: [
    ("GET /health?a=\u{1} HTTP/1.1\r\nHost: localhost\r\n\r\n", "bad-request"),
    ("GET /health HTTP/1.1\r\nHost: localhost\r\nA b: c\r\n\r\n", "bad-request"),
    ("NONSENSE\r\n\r\n", "bad-request"),
    (
      "GET /health?a=" + String(repeating: "a", count: 100_000)
        + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "too-large"
    ),
    (
      "GET /health HTTP/1.1\r\nHost: localhost\r\n"
        + String(repeating: "A: b\r\n", count: 10_000) + "\r\n", "too-large"
    ),
  ])
  func whatIsNoRequestIsAnsweredAsOne(bytes: String, code: String) async throws {
    try await TestServer.run { server in
      let reply = try await Reply(server.send(bytes))
      #expect(reply.status == 400)
      #expect(try reply.code == code)
      #expect(reply.fields["content-type"] == "application/json; charset=utf-8")
      #expect(reply.fields["content-security-policy"] != nil)
      #expect(try await server.get("/health").status == 200)
    }
  }

  @Test func whoMayReadMayNotChange() async throws {
    try await TestServer.run({ options, folder in
      let file = folder.appendingPathComponent("tokens")
      try Data("# two\nreader read readreadreadread\nwriter write writewritewritewrite\n".utf8)
        .write(to: file)
      chmod(file.path, 0o600)
      options.tokens = try Tokens(file: file.path)
    }) { server in
      #expect(server.token == "writewritewritewrite")
      let id = try await server.open("Текст.")
      let reader = ["Authorization": "Bearer readreadreadread"]
      #expect(try await server.get("/api/v1/articles/\(id)", fields: reader).status == 200)
      let rights = try await server.get("/api/v1/about", fields: reader).json["rights"]
      #expect(rights as? [String] == ["read"])
      for (method, path) in [
        ("DELETE", "/api/v1/articles/\(id)"), ("POST", "/api/v1/articles/\(id)/undo"),
        ("POST", "/api/v1/units"), ("PUT", "/tmserver/ru/en/unit/a"),
        ("POST", "/t/readreadreadread/tmserver/ru/en/store/a"),
      ] {
        let reply = try await server.ask(method, path, body: "{}", fields: reader)
        #expect(reply.status == 403, "\(method) \(path)")
      }
      let check = try await server.ask(
        "POST", "/api/v1/check",
        body: server.json(["from": "ru", "to": "en", "source": "Да.", "target": "Yes."]),
        fields: reader)
      #expect(check.status == 200)
    }
  }

  @Test func everyAnswerForbidsWhatIsNotOurs() async throws {
    try await TestServer.run { server in
      for path in ["/", "/api/v1/about", "/api/v1/nothing", "/health"] {
        let reply = try await server.get(path)
        let policy = try #require(reply.fields["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
        #expect(reply.fields["x-content-type-options"] == "nosniff")
        #expect(reply.fields["referrer-policy"] == "no-referrer")
      }
    }
  }

  @Test func textsOfUnitsWithMarkupStayText() async throws {
    try await TestServer.run { server in
      let hostile = "<img src=x onerror=alert(1)> & \"</script>\" \u{202E}"
      try server.memory.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag("ru"), content: SegmentContent(hostile + " текст")),
          Variant(language: LanguageTag("en"), content: SegmentContent(hostile)),
        ]))
      let reply = try await server.get("/api/v1/units")
      #expect(reply.fields["content-type"] == "application/json; charset=utf-8")
      let units = try #require(try reply.json["units"] as? [[String: Any]])
      #expect((units[0]["texts"] as? [String: String])?["en"] == hostile)
    }
  }
}

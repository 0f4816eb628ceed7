import Foundation
import Testing
import TranslationMemory

@testable import Server

extension TestServer {
  /// Takes a Russian article in; returns its number.
  func open(_ text: String, to: String = "en") async throws -> Int {
    let body = try json(["name": "article.txt", "text": text, "from": "ru", "to": to])
    let reply = try await ask("POST", "/api/v1/articles", body: body)
    #expect(reply.status == 201)
    return try #require(try reply.json["id"] as? Int)
  }

  /// Writes a translation on top of the one that is there.
  func put(
    _ text: String, _ number: Int, in article: Int, state: String = "draft", propagate: Bool = true
  ) async throws -> Reply {
    let segments = try await get("/api/v1/articles/\(article)").json["segments"]
    let segment = try #require(segments as? [[String: Any]])[number - 1]
    return try await ask(
      "PUT", "/api/v1/articles/\(article)/segments/\(number)",
      body: json([
        "target": text, "state": state, "revision": segment["revision"] ?? 0,
        "propagate": propagate,
      ]))
  }

  func json(_ object: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }
}

@Suite struct ArticleRouteTests {
  private static let text = "Стороны обменялись мнениями. Посол прибыл.\nВстреча прошла."

  @Test func anArticleComesBackAsTheFileItWas() async throws {
    let page = """
      <html lang="ru"><body><main><p>Стороны <b>обменялись</b> мнениями. Посол прибыл.</p>
      <p>Встреча <img src="a.png"> прошла.</p></main></body></html>
      """
    try await TestServer.run { server in
      let reply = try await server.ask(
        "POST", "/api/v1/articles?name=a.html&from=ru&to=en", body: page)
      let id = try #require(try reply.json["id"] as? Int)
      #expect(try await server.get("/api/v1/articles/\(id)/export").text == page)
      for (number, text) in [
        (1, "The sides <g1>exchanged</g1> views."), (3, "The meeting was held."),
      ] {
        #expect(try await server.put(text, number, in: id).status == 200)
      }
      let whole = try await server.get("/api/v1/articles/\(id)/export?format=document")
      #expect(
        whole.text == """
          <html lang="en"><body><main><p>The sides <b>exchanged</b> views. Посол прибыл.</p>
          <p>The meeting was held.<img src="a.png"></p></main></body></html>
          """)
      #expect(whole.fields["content-disposition"]?.contains("a.en.html") == true)
    }
  }

  @Test func anArticleIsTakenInTranslatedAndExported() async throws {
    try await TestServer.run { server in
      let id = try await server.open(Self.text)
      let article = try await server.get("/api/v1/articles/\(id)").json
      let segments = try #require(article["segments"] as? [[String: Any]])
      #expect(
        segments.map { $0["source"] as? String } == [
          "Стороны обменялись мнениями.", "Посол прибыл.", "Встреча прошла.",
        ])
      #expect(segments.map { $0["state"] as? String } == ["empty", "empty", "empty"])
      #expect(article["to"] as? String == "en")
      let texts = [
        "The sides exchanged views.", "The ambassador arrived.", "The meeting was held.",
      ]
      for (index, text) in texts.enumerated() {
        let reply = try await server.put(text, index + 1, in: id, state: "confirmed")
        #expect(reply.status == 200)
        #expect(try reply.json["unit"] is Int)
      }
      let plain = try await server.get("/api/v1/articles/\(id)/export?format=document")
      #expect(
        plain.text == "The sides exchanged views. The ambassador arrived.\nThe meeting was held.")
      #expect(plain.fields["content-disposition"]?.contains("article.en.txt") == true)
      let xliff = try await server.get("/api/v1/articles/\(id)/export?format=xliff").text
      #expect(xliff.contains("<target state=\"translated\">The ambassador arrived.</target>"))
      let tmx = try await server.get("/api/v1/articles/\(id)/export?format=tmx").text
      #expect(tmx.contains("<seg>The ambassador arrived.</seg>"))
      // The memory has the units with their neighbours.
      let again = try await server.open(Self.text)
      for number in 1...3 {
        let help = try await server.get(
          "/api/v1/articles/\(again)/segments/\(number)/suggestions"
        ).json
        let match = try #require((help["matches"] as? [[String: Any]])?.first)
        #expect(match["score"] as? Int == 101)
        #expect((match["targets"] as? [String: String])?["en"] == texts[number - 1])
      }
    }
  }

  @Test func aFileIsTakenInAsItIs() async throws {
    try await TestServer.run { server in
      let page = "<html><body><h1>Заголовок</h1><p>Посол прибыл. Он устал.</p></body></html>"
      let reply = try await server.ask(
        "POST", "/api/v1/articles?name=page.html&to=en,kk", body: page,
        fields: ["Content-Type": "text/html"])
      let id = try #require(try reply.json["id"] as? Int)
      let article = try await server.get("/api/v1/articles/\(id)").json
      #expect(article["from"] as? String == "ru")
      #expect(article["to"] as? [String] == ["en", "kk"])
      let segments = try #require(article["segments"] as? [[String: Any]])
      #expect(
        segments.map { $0["source"] as? String } == ["Заголовок", "Посол прибыл.", "Он устал."])
      #expect(segments[0]["target"] as? [String: String] == ["en": "", "kk": ""])
    }
  }

  /// What the query says counts before what JSON says; a file needs no name.
  @Test func theQueryCountsBeforeTheBody() async throws {
    try await TestServer.run { server in
      let body = try server.json(["name": "a", "text": "Сәлем.", "from": "ru", "to": "ru"])
      for (query, fields, text) in [
        ("?from=kk&to=en&name=b", ["Content-Type": "application/json; charset=utf-8"], body),
        ("?to=en", ["Content-Type": "application/octet-stream"], "Сәлем."),
      ] {
        let reply = try await server.ask(
          "POST", "/api/v1/articles" + query, body: text, fields: fields)
        #expect(reply.status == 201, "\(query)")
        let id = try #require(try reply.json["id"] as? Int)
        let article = try await server.get("/api/v1/articles/\(id)").json
        #expect(article["to"] as? String == "en")
        #expect(article["from"] as? String == "kk")
        #expect((article["segments"] as? [[String: Any]])?.first?["source"] as? String == "Сәлем.")
      }
      let bare = try await server.ask(
        "POST", "/api/v1/articles?name=a.txt", body: "Сәлем.",
        fields: ["Content-Type": "text/plain"])
      #expect(bare.status == 400)
      let broken = try await server.ask(
        "POST", "/api/v1/articles?name=a.docx&to=en", body: "PK\u{3}\u{4}",
        fields: ["Content-Type": "application/octet-stream"])
      #expect(broken.status == 400)
      #expect(try broken.code == "unreadable")
    }
  }

  @Test func twoTabsInOneSegmentLoseNothing() async throws {
    try await TestServer.run { server in
      let id = try await server.open(Self.text)
      let path = "/api/v1/articles/\(id)/segments/1"
      func put(_ text: String) async throws -> Reply {
        try await server.ask(
          "PUT", path, body: server.json(["target": text, "state": "draft", "revision": 1]))
      }
      #expect(try await put("one").status == 200)
      let late = try await put("two")
      #expect(late.status == 409)
      #expect(try late.code == "conflict")
      #expect(try late.json["yours"] as? String == "two")
      #expect((try late.json["segment"] as? [String: Any])?["target"] as? String == "one")
    }
  }

  @Test func confirmingPropagatesAndUndoTakesAllBackFromTheMemoryToo() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Итого.\nИное.\nИтого.")
      let reply = try await server.put("Total.", 1, in: id, state: "confirmed").json
      let propagated = try #require(reply["propagated"] as? [[String: Any]])
      #expect(propagated.map { $0["number"] as? Int } == [3])
      #expect(propagated.first?["state"] as? String == "draft")
      #expect(try server.memory.size().units == 1)
      let undone = try await server.ask("POST", "/api/v1/articles/\(id)/undo").json
      #expect((undone["segments"] as? [Any])?.count == 2)
      #expect(undone["canUndo"] as? Bool == false)
      #expect(try server.memory.size().units == 0)
      _ = try await server.ask("POST", "/api/v1/articles/\(id)/redo")
      #expect(try server.memory.size().units == 1)
      // Nothing is left to do again: that is no fault.
      let nothing = try await server.ask("POST", "/api/v1/articles/\(id)/redo")
      #expect(nothing.status == 200)
      #expect((try nothing.json["segments"] as? [Any])?.isEmpty == true)
    }
  }

  @Test func aSecondLanguageJoinsTheUnitOfTheFirst() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Посол прибыл.", to: "en,kk")
      for (language, text) in [("en", "The ambassador arrived."), ("kk", "Елші келді.")] {
        let reply = try await server.ask(
          "PUT", "/api/v1/articles/\(id)/segments/1?to=\(language)",
          body: server.json(["target": text, "state": "confirmed", "revision": 1]))
        #expect(reply.status == 200)
        #expect(try reply.json["unit"] as? Int == 1)
      }
      let unit = try await server.get("/api/v1/units/1").json
      #expect(
        unit["texts"] as? [String: String] == [
          "ru": "Посол прибыл.", "en": "The ambassador arrived.", "kk": "Елші келді.",
        ])
      let without = try await server.ask(
        "PUT", "/api/v1/articles/\(id)/segments/1",
        body: server.json(["target": "x", "state": "draft", "revision": 2]))
      #expect(without.status == 409)
    }
  }

  @Test func aCorrectedTranslationCorrectsItsUnit() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Посол прибыл.")
      _ = try await server.put("The embassador arrived.", 1, in: id, state: "confirmed")
      _ = try await server.put("The ambassador arrived.", 1, in: id, state: "confirmed")
      #expect(try server.memory.size().units == 1)
      #expect(
        try server.memory.unit(1)?.unit.variants.map(\.content.plain) == [
          "Посол прибыл.", "The ambassador arrived.",
        ])
      let history = try await server.get("/api/v1/history/1").json["history"]
      let entries = try #require(history as? [[String: Any]])
      #expect(entries.map { $0["what"] as? String } == ["changed", "added"])
      #expect(entries[0]["author"] as? String == "local")
    }
  }

  @Test func aUnitThatWasThereBeforeIsNotChangedByAnArticle() async throws {
    try await TestServer.run { server in
      let texts = ["Посол прибыл.", "He arrived."].map { SegmentContent($0) }
      try server.memory.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag("ru"), content: texts[0]),
          Variant(language: LanguageTag("en"), content: texts[1]),
        ]),
        neighbours: [
          SegmentNeighbours(
            previous: SegmentContent("Заголовок"), next: SegmentContent("Он устал.")),
          SegmentNeighbours(),
        ])
      let id = try await server.open("Заголовок\nПосол прибыл. Он устал.")
      let same = try await server.put("He arrived.", 2, in: id, state: "confirmed").json
      #expect(same["unit"] as? Int == 1)
      let other = try await server.put("The ambassador is here.", 2, in: id, state: "confirmed")
      #expect(try other.json["unit"] as? Int == 2)
      #expect(try server.memory.unit(1)?.unit.variants[1].content.plain == "He arrived.")
    }
  }

  @Test func confirmingShowsWhatIsDoubtful() async throws {
    try await TestServer.run { server in
      let id = try await server.open("В городе живут 45 человек.\nПосол прибыл.\nПосол прибыл.")
      let numbers = try await server.put("54 people live there.", 1, in: id, state: "confirmed")
      let kinds = try #require(try numbers.json["findings"] as? [[String: Any]])
      #expect(kinds.contains { $0["kind"] as? String == "numbers" })
      _ = try await server.put("He arrived.", 2, in: id, state: "confirmed", propagate: false)
      let other = try await server.put("He is here.", 3, in: id, state: "confirmed")
      let findings = try #require(try other.json["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["kind"] as? String == "inconsistentTarget" })
    }
  }

  @Test func segmentsAreSplitAndMergedAndCommentedOn() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Стороны встретились и подписали договор.")
      let path = "/api/v1/articles/\(id)/segments/1"
      let split = try await server.ask(
        "POST", path + "/split",
        body: server.json(["at": "Стороны встретились".utf16.count, "revision": 1]))
      let segments = try #require(try split.json["segments"] as? [[String: Any]])
      #expect(segments.count == 2)
      #expect(segments[0]["paragraphEnd"] as? Bool == false)
      let merged = try await server.ask(
        "POST", path + "/merge", body: server.json(["revision": segments[0]["revision"] ?? 0]))
      #expect((try merged.json["segments"] as? [Any])?.count == 1)
      let undone = try await server.ask("POST", "/api/v1/articles/\(id)/undo").json
      #expect(undone["article"] as? Bool == true)
      #expect((undone["segments"] as? [Any])?.count == 2)
      _ = try await server.ask("POST", path + "/comments", body: server.json(["text": "Имя?"]))
      let comments = try await server.get(path + "/comments").json["comments"]
      let entry = try #require((comments as? [[String: Any]])?.first)
      #expect(entry["text"] as? String == "Имя?")
      let left = try await server.ask("DELETE", path + "/comments/\(entry["id"] ?? 0)").json
      #expect((left["comments"] as? [Any])?.isEmpty == true)
    }
  }

  @Test func changesAreAskedForByRevision() async throws {
    try await TestServer.run { server in
      let id = try await server.open(Self.text)
      let path = "/api/v1/articles/\(id)/changes?since="
      let start = try #require(try await server.get(path + "0").json["revision"] as? Int)
      _ = try await server.put("The meeting", 3, in: id)
      let changes = try await server.get(path + "\(start)").json
      let segments = try #require(changes["segments"] as? [[String: Any]])
      #expect(segments.map { $0["number"] as? Int } == [3])
      let later = try #require(changes["revision"] as? Int)
      let none = try await server.get(path + "\(later)").json["segments"]
      #expect((none as? [Any])?.isEmpty == true)
    }
  }

  @Test func whatIsNotThereIsSaidSo() async throws {
    try await TestServer.run { server in
      for path in ["articles/99", "articles/1/segments/1/suggestions", "units/7", "nothing"] {
        let reply = try await server.get("/api/v1/" + path)
        #expect(reply.status == 404)
        #expect(try reply.code == "not-found")
      }
      let id = try await server.open(Self.text)
      #expect(try await server.get("/api/v1/articles/\(id)/segments/99/suggestions").status == 404)
      #expect(try await server.get("/api/v1/articles/\(id)/export?format=pdf").status == 400)
      #expect(try await server.get("/api/v1/articles/\(id)/export?to=fr").status == 404)
      for body in ["", "{", "[]", #"{"name":"a"}"#, #"{"name":"a","text":" ","to":"en"}"#] {
        #expect(try await server.ask("POST", "/api/v1/articles", body: body).status == 400)
      }
      let same = #"{"name":"a","text":"Текст.","from":"ru","to":"ru"}"#
      #expect(try await server.ask("POST", "/api/v1/articles", body: same).status == 400)
      #expect(try await server.ask("DELETE", "/api/v1/articles/\(id)").status == 200)
      #expect(try await server.get("/api/v1/articles/\(id)").status == 404)
    }
  }
}

import Foundation
import Testing
import TranslationMemory

@testable import Server

@Suite struct MemoryRouteTests {
  @Test func unitsAreAddedFoundChangedAndDeleted() async throws {
    try await TestServer.run { server in
      let added = try await server.ask(
        "POST", "/api/v1/units",
        body: server.json([
          "from": "ru", "to": "en", "source": "Послы прибыли.",
          "target": "The ambassadors arrived.",
        ]))
      #expect(added.status == 201)
      let id = try #require(try added.json["id"] as? Int)
      let phrase = PercentCoding.encode("посол")
      let found = try await server.get("/api/v1/units?phrase=\(phrase)&lang=ru").json
      #expect((found["units"] as? [[String: Any]])?.first?["id"] as? Int == id)
      let hits = try await server.get("/api/v1/concordance?phrase=\(phrase)&lang=ru").json["hits"]
      #expect((hits as? [[String: Any]])?.first?["unit"] as? Int == id)
      let changed = try await server.ask(
        "PUT", "/api/v1/units/\(id)",
        body: server.json(["texts": ["kk": "Елшілер келді.", "en": ""]])
      ).json
      #expect(
        changed["texts"] as? [String: String] == ["ru": "Послы прибыли.", "kk": "Елшілер келді."])
      #expect(try await server.ask("DELETE", "/api/v1/units/\(id)").status == 200)
      #expect(try await server.get("/api/v1/units/\(id)").status == 404)
      let history = try await server.get("/api/v1/history/\(id)").json["history"]
      #expect(
        (history as? [[String: Any]])?.map { $0["what"] as? String } == [
          "deleted", "changed", "added",
        ])
      let blank = try await server.ask(
        "POST", "/api/v1/units",
        body: server.json(["from": "ru", "to": "en", "source": " ", "target": "x"]))
      #expect(blank.status == 400)
    }
  }

  @Test func theNewestUnitsComeFirstInPages() async throws {
    try await TestServer.run { server in
      for number in 1...5 {
        try server.memory.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("Номер \(number).")),
            Variant(language: LanguageTag("en"), content: SegmentContent("Number \(number).")),
          ]))
      }
      func ids(_ query: String) async throws -> ([Int], Bool) {
        let reply = try await server.get("/api/v1/units?" + query).json
        let units = try #require(reply["units"] as? [[String: Any]])
        return (units.compactMap { $0["id"] as? Int }, reply["hasMore"] as? Bool ?? false)
      }
      #expect(try await ids("limit=2") == ([5, 4], true))
      #expect(try await ids("limit=2&offset=4") == ([1], false))
      let phrase = PercentCoding.encode("номер")
      #expect(try await ids("phrase=\(phrase)&lang=ru&limit=2&offset=1") == ([4, 3], true))
      #expect(try await server.get("/api/v1/units?limit=0").status == 400)
      #expect(try await server.get("/api/v1/units?limit=a").status == 400)
    }
  }

  @Test func termsAreAddedFoundChangedAndDeleted() async throws {
    try await TestServer.run { server in
      func terms(_ ru: String, _ en: String, _ status: String = "preferred") throws -> String {
        try server.json([
          "terms": [
            ["lang": "ru", "text": ru, "status": status], ["lang": "en", "text": en],
          ], "domain": "diplomacy", "definition": "", "note": "n",
        ])
      }
      let added = try await server.ask(
        "POST", "/api/v1/terms", body: terms("верительные грамоты", "credentials"))
      #expect(added.status == 201)
      let id = try #require(try added.json["id"] as? String)
      #expect(!id.isEmpty)
      let phrase = PercentCoding.encode("грамот")
      let found = try await server.get("/api/v1/terms?phrase=\(phrase)").json["terms"]
      #expect((found as? [[String: Any]])?.first?["id"] as? String == id)
      // A segment shows it at once.
      let article = try await server.open("Посол вручил верительные грамоты.")
      let help = try await server.get("/api/v1/articles/\(article)/segments/1/suggestions").json
      #expect((help["terms"] as? [[String: Any]])?.first?["concept"] as? String == id)
      let changed = try await server.ask(
        "PUT", "/api/v1/terms/\(id)",
        body: terms("верительные грамоты", "letters of credence", "admitted")
      ).json
      let texts = (changed["terms"] as? [[String: Any]])?.map { $0["text"] as? String }
      #expect(texts == ["верительные грамоты", "letters of credence"])
      #expect(try await server.ask("DELETE", "/api/v1/terms/\(id)").status == 200)
      #expect(try await server.ask("DELETE", "/api/v1/terms/\(id)").status == 404)
      let none = try await server.ask("POST", "/api/v1/terms", body: #"{"terms":[]}"#)
      #expect(none.status == 400)
    }
  }

  /// A null ends a text where it is kept: it must not take what follows with it.
  @Test func aNullInATextTakesNothingWithIt() async throws {
    try await TestServer.run { server in
      let text = #"a\\\u0000b\u0000\\u0000"#
      let expected = "a\\\u{FFFD}b\u{FFFD}\\u0000"
      let term = try await server.ask(
        "POST", "/api/v1/terms", body: #"{"terms":[{"lang":"ru","text":"\#(text)"}]}"#)
      #expect(term.status == 201)
      let terms = try await server.get("/api/v1/terms").json["terms"] as? [[String: Any]]
      let kept = terms?.first?["terms"] as? [[String: Any]]
      #expect(kept?.first?["text"] as? String == expected)
      let unit = try await server.ask(
        "POST", "/api/v1/units",
        body: #"{"from":"ru","to":"en","source":"\#(text)","target":"\#(text)"}"#)
      #expect(try unit.json["texts"] as? [String: String] == ["ru": expected, "en": expected])
      let article = try await server.open("Посол прибыл.")
      let draft = try await server.ask(
        "PUT", "/api/v1/articles/\(article)/segments/1",
        body: #"{"target":"\#(text)","state":"draft","revision":1}"#)
      #expect((try draft.json["segment"] as? [String: Any])?["target"] as? String == expected)
    }
  }

  @Test func anyTextIsLookedUpAndChecked() async throws {
    try await TestServer.run { server in
      try server.memory.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag("ru"), content: SegmentContent("Посол прибыл.")),
          Variant(language: LanguageTag("en"), content: SegmentContent("He came.")),
        ]))
      let text = PercentCoding.encode("Посол прибыл.")
      let found = try await server.get("/api/v1/suggest?from=ru&to=en&text=\(text)").json
      #expect(((found["matches"] as? [[String: Any]])?.first?["score"] as? Int) == 100)
      for query in [
        "from=ru&to=en", "from=ru&text=a", "from=&to=en&text=a", "from=r!&to=en&text=a",
      ] {
        #expect(try await server.get("/api/v1/suggest?" + query).status == 400, "\(query)")
      }
      let findings = try await server.ask(
        "POST", "/api/v1/check",
        body: server.json([
          "from": "ru", "to": "en", "source": "В 2024 году.", "target": "In 2042.",
        ])
      ).json["findings"]
      #expect(
        (findings as? [[String: Any]])?.map { $0["kind"] as? String }.contains("numbers") == true)
      let offer = try await server.get("/api/v1/complete?from=ru&to=en&source=\(text)&typed=H").json
      #expect(offer["offer"] is String)
      let about = try await server.get("/api/v1/about").json
      #expect((about["memory"] as? [String: Any])?["units"] as? Int == 1)
    }
  }
}

@Suite struct FindingRouteTests {
  /// A fault is marked where it stands, in UTF-16 units, as the page counts; 🇰🇿 has four.
  @Test(arguments: [
    ("В 2024 году.", "🇰🇿 In 2042, again.", "numbers", "2042"),
    ("Посол прибыл.", "🇰🇿 The the ambassador came.", "doubledWord", "The the"),
    ("Посол прибыл.", "🇰🇿 The ambassador  came.", "doubledSpace", "  "),
    ("Посол прибыл, да.", "🇰🇿 The ambassador came , yes.", "spacing", " ,"),
    ("Посол прибыл?", "🇰🇿 The ambassador came.", "endPunctuation", "."),
    ("Посол «прибыл».", "🇰🇿 The ambassador “came.", "quotes", "“"),
    ("Посол прибыл.", "🇰🇿 The посoл came.", "mixedScript", "посoл"),
  ])
  func faultsHavePlaces(source: String, target: String, kind: String, marked: String) async throws {
    try await TestServer.run { server in
      let answer = try await server.ask(
        "POST", "/api/v1/check",
        body: server.json(["from": "ru", "to": "en", "source": source, "target": target])
      ).json["findings"]
      let findings = try #require(answer as? [[String: Any]])
      let finding = try #require(findings.first { $0["kind"] as? String == kind }, "\(findings)")
      let (from, to) = (
        try #require(finding["from"] as? Int), try #require(finding["to"] as? Int)
      )
      let text = target as NSString
      #expect(text.substring(with: NSRange(location: from, length: to - from)) == marked)
      if kind == "numbers" {
        #expect(finding["missing"] as? [String] == ["2024"])
        #expect(finding["faulty"] as? [String] == ["2042"])
      }
    }
  }

  @Test func aContradictionNamesTheOtherSegment() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Посол прибыл.\nПосол прибыл.")
      _ = try await server.put("He arrived.", 1, in: id, state: "confirmed", propagate: false)
      let answer = try await server.put("He is here.", 2, in: id, state: "confirmed")
      let findings = try #require(try answer.json["findings"] as? [[String: Any]])
      let finding = try #require(findings.first { $0["kind"] as? String == "inconsistentTarget" })
      let other = try #require(finding["other"] as? [String: Any])
      #expect(other["number"] as? Int == 1)
      #expect(other["text"] as? String == "He arrived.")
      #expect(finding["from"] == nil)
    }
  }
}

@Suite struct CompletionRouteTests {
  @Test func whatIsTypedGoesOnAsItWasConfirmedInTheArticle() async throws {
    try await TestServer.run { server in
      let id = try await server.open(
        "Посол встретился с министром Нуртлеу.\nПосол поблагодарил министра Нуртлеу.")
      _ = try await server.put(
        "The ambassador met with Minister Nurtleu.", 1, in: id, state: "confirmed")
      let path = "/api/v1/complete?article=\(id)&segment=2&typed="
      let offer = try await server.get(path + PercentCoding.encode("The ambass")).json
      #expect((offer["offer"] as? String)?.hasPrefix("ador") == true)
      #expect((offer["from"] as? String)?.isEmpty == false)
      #expect(try await server.get("/api/v1/complete?article=99&segment=1&typed=").status == 404)
      let nothing = try await server.get("/api/v1/complete?from=ru&typed=a").json
      #expect(nothing["offer"] as? String == "")
    }
  }
}

import Foundation
import Testing
import TranslationMemory

@testable import Server

/// Requests as the clients send them.
@Suite struct ProtocolTests {
  private func withUnits(_ body: (TestServer) async throws -> Void) async throws {
    try await TestServer.run { server in
      for (ru, en) in [
        ("Стороны обменялись мнениями.", "The sides exchanged views."),
        ("Курс доллара/евро вырос на 5 процентов.", "The dollar/euro rate rose by 5 percent."),
      ] {
        try server.memory.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent(ru)),
            Variant(language: LanguageTag("en"), content: SegmentContent(en)),
          ]))
      }
      try await body(server)
    }
  }

  @Test func weblateLooksUpWithItsTokenInTheBaseAddress() async throws {
    try await withUnits { server in
      let base = "/t/\(server.token)/tmserver"
      let quoted = PercentCoding.encode("Стороны обменялись мнениями.")
      let reply = try await server.ask("GET", "\(base)/ru/en/unit/\(quoted)", hasToken: false)
      #expect(reply.status == 200)
      #expect(reply.fields["cache-control"] == "no-store")
      let match = try #require(try reply.list.first)
      #expect(match["target"] as? String == "The sides exchanged views.")
      #expect(match["source"] as? String == "Стороны обменялись мнениями.")
      #expect(match["quality"] as? Int == 100)
      #expect(match["rank"] != nil)
      // What it asks when its settings are saved.
      let probe = try await server.ask("GET", "\(base)/en/de/unit/test", hasToken: false)
      #expect(probe.status == 200)
      #expect(probe.text == "[]")
      let countries = try await server.ask(
        "GET", "\(base)/ru_ru/en_us/unit/\(quoted)", hasToken: false)
      #expect(try countries.list.count == 1)
      let languages = try await server.ask("GET", "\(base)/languages/", hasToken: false).json
      #expect(languages["sourceLanguages"] as? [String] == ["ru", "en"])
    }
  }

  @Test func slashesInsideAndOutsideOfTheText() async throws {
    try await withUnits { server in
      let quoted = PercentCoding.encode("Курс доллара/евро вырос на 5 процентов.")
      #expect(quoted.contains("%2F"))
      let reply = try await server.get("/tmserver/ru/en/unit/\(quoted)")
      #expect(try reply.list.first?["quality"] as? Int == 100)
      #expect(reply.text.contains("dollar/euro"))
      let query = try await server.get(
        "/tmserver/ru/en/unit/?source=\(quoted.replacingOccurrences(of: "%20", with: "+"))")
      #expect(try query.list.count == 1)
    }
  }

  @Test func similarityIsAsItIsAskedAndNumbersAreAdapted() async throws {
    try await withUnits { server in
      let other = PercentCoding.encode("Стороны сегодня долго обменялись мнениями.")
      let path = "/tmserver/ru/en/unit/\(other)"
      #expect(try await server.get(path + "?min_similarity=90").text == "[]")
      let low = try await server.get(path + "?min_similarity=40").list
      #expect(low.count == 1)
      #expect(try #require(low[0]["quality"] as? Int) < 90)
      #expect(try await server.get(path + "?min_similarity=40&max_candidates=0").text == "[]")
      let numbers = PercentCoding.encode("Курс доллара/евро вырос на 7 процентов.")
      let adapted = try await server.get("/tmserver/ru/en/unit/\(numbers)").list
      #expect(adapted.first?["target"] as? String == "The dollar/euro rate rose by 7 percent.")
    }
  }

  @Test func virtaalAddsWhatItsUserSaves() async throws {
    try await withUnits { server in
      let body = try server.json([
        ["source": "Посол прибыл.", "target": "The ambassador arrived.", "context": ""],
        ["source": "", "target": "nothing", "context": ""],
      ])
      let reply = try await server.ask(
        "POST", "/tmserver/ru/en/store/news.po", body: body,
        fields: ["Content-Type": "application/x-www-form-urlencoded"])
      #expect(reply.status == 200)
      #expect(reply.body.isEmpty)
      let quoted = PercentCoding.encode("Посол прибыл.")
      #expect(try await server.get("/tmserver/ru/en/unit/\(quoted)").list.count == 1)
      let put = try await server.ask(
        "PUT", "/tmserver/ru/en/unit/\(PercentCoding.encode("Да."))",
        body: server.json(["source": "Да.", "target": "Yes."]))
      #expect(put.status == 200)
      #expect(try server.memory.size().units == 4)
      let file = """
        <?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" \
        segtype="sentence" o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/><body><tu>\
        <tuv xml:lang="ru"><seg>Нет.</seg></tuv><tuv xml:lang="en"><seg>No.</seg></tuv></tu>\
        </body></tmx>
        """
      let store = try await server.ask(
        "PUT", "/tmserver/ru/en/store/file.tmx", body: file, fields: ["Content-Type": "text/xml"])
      #expect(store.status == 200)
      #expect(try server.memory.size().units == 5)
    }
  }

  @Test func omegaTAsksApertiumWithABareLine() async throws {
    try await withUnits { server in
      let quoted =
        "%D0%A1%D1%82%D0%BE%D1%80%D0%BE%D0%BD%D1%8B+"
        + PercentCoding.encode("обменялись мнениями.").replacingOccurrences(of: "%20", with: "+")
      for pair in ["ru|en", "ru%7Cen", "ru_RU|en_US"] {
        let reply = try await server.ask(
          "GET",
          "/apertium/translate?q=\(quoted)&markUnknown=no&langpair=\(pair)&key=\(server.token)",
          hasToken: false)
        #expect(reply.status == 200)
        let answer = try reply.json
        #expect(answer["responseStatus"] as? Int == 200)
        let data = answer["responseData"] as? [String: String]
        #expect(data?["translatedText"] == "The sides exchanged views.", "\(pair)")
      }
      for query in ["q=nothing&langpair=ru|en", "q=&langpair=ru|en", "q=a&langpair=ru", "q=a"] {
        let reply = try await server.get("/apertium/translate?\(query)")
        #expect(reply.status == 200)
        #expect(try reply.json["responseStatus"] as? Int != 200)
        #expect(try reply.json["responseDetails"] is String)
        #expect(try reply.json["responseData"] == nil)
      }
    }
  }

  @Test func aMappedMemoryIsFetchedOnlyWhenItChanged() async throws {
    try await withUnits { server in
      let first = try await server.ask(
        "GET", "/t/\(server.token)/export/ru-en.tmx", hasToken: false)
      #expect(first.status == 200)
      #expect(first.text.contains("<seg>The sides exchanged views.</seg>"))
      let tag = try #require(first.fields["etag"])
      let same = try await server.get("/export/ru-en.tmx", fields: ["If-None-Match": tag])
      #expect(same.status == 304)
      #expect(same.body.isEmpty)
      try server.memory.edit(1, texts: [LanguageTag("en"): "The parties exchanged views."])
      let changed = try await server.get("/export/ru-en.tmx", fields: ["If-None-Match": tag])
      #expect(changed.status == 200)
      #expect(changed.text.contains("The parties exchanged views."))
      #expect(try await server.get("/export/ru.tmx").status == 404)
    }
  }
}

import Foundation
import Testing

@Suite struct CompleteCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    let who = [("Министр", "The minister"), ("Посол", "The ambassador"), ("Завод", "The plant")]
    let did = [("подписал", "signed"), ("обсудил", "discussed"), ("показал", "showed")]
    let what = [("новый договор", "the new treaty"), ("старый закон", "the old law")]
    var pairs: [(ru: String, en: String)] = []
    for (a, x) in who {
      for (b, y) in did {
        for (c, z) in what { pairs.append(("\(a) \(b) \(c).", "\(x) \(y) \(z).")) }
      }
    }
    try command.write(Command.tmx(pairs), to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
  }

  private func complete(
    _ lines: [String], _ options: String..., to: String = "en"
  ) throws -> [[String: Any]] {
    let outcome = try command.run(
      ["complete", "--memory", "m.sqlite", "--to", to, "--jsonl"] + options,
      input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    return try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func typed(_ source: String, _ typed: String) -> String {
    #"{"source":"\#(source)","typed":"\#(typed)"}"#
  }

  private func offer(_ answer: [String: Any]) -> String { answer["offer"] as? String ?? "none" }

  @Test func everyLineIsAnsweredByOne() throws {
    defer { command.remove() }
    try command.tm("learn", "--memory", "m.sqlite")
    let answers = try complete(
      [
        typed("Посол подписал старый закон.", "The amb"),
        #"{"source":"Посол подписал старый закон.","confirmed":"The ambassador signed it."}"#,
        typed("Посол показал новый договор.", "The ambassador sh"),
      ], "--least", "0.1")
    #expect(answers.count == 3)
    #expect(offer(answers[0]).hasPrefix("assador"))
    #expect(Set(answers[0].keys) == ["offer", "confidence", "from"])
    #expect(answers[1].isEmpty)
    #expect(offer(answers[2]).hasPrefix("owed"))
  }

  @Test func aBadLineIsAnErrorAndTheNextIsAnswered() throws {
    defer { command.remove() }
    try command.tm("learn", "--memory", "m.sqlite")
    let answers = try complete(
      [
        "nonsense", "[1]", #"{"typed":"T"}"#, #"{"source":"Посол."}"#,
        #"{"source":1,"typed":"T"}"#, #"{"source":"а","typed":"T","confirmed":"T"}"#,
        typed("Посол подписал старый закон.", "The amb"),
      ], "--least", "0.1")
    #expect(answers.count == 7)
    for answer in answers.dropLast() { #expect(answer["error"] is String) }
    #expect(offer(answers[6]).hasPrefix("assador"))
  }

  @Test func withoutLearningTheUnitsTheArticleAndTheSourceAreKnown() throws {
    defer { command.remove() }
    let answers = try complete(
      [
        typed("Посол подписал старый закон.", "The amb"),
        typed("Прибыл Терзиев.", "Mr Terz"),
        #"{"source":"Кибербезопасность важна.","confirmed":"Cybersecurity matters."}"#,
        typed("Растёт кибербезопасность.", "Rising cyb"),
      ], "--least", "0.05")
    #expect(offer(answers[0]).hasPrefix("assador"))
    #expect(offer(answers[1]).hasPrefix("iev"))
    #expect(offer(answers[3]).hasPrefix("ersecurity"))
    #expect(answers[3]["from"] as? String == "document")
  }

  @Test func termsOfAGlossaryAreOffered() throws {
    defer { command.remove() }
    try command.write("ru\ten\nтаможенный союз\tcustoms union\n", to: "terms.tsv")
    let answers = try complete(
      [typed("Обсуждён таможенный союз.", "The cus")], "--least", "0.1", "--glossary", "terms.tsv")
    #expect(offer(answers[0]).hasPrefix("toms union"))
    #expect(answers[0]["from"] as? String == "term")
  }

  @Test func aUnitAddedSinceIsKnown() throws {
    defer { command.remove() }
    try command.tm("learn", "--memory", "m.sqlite")
    try command.tm(
      "add", "--ru", "Караван пришёл.", "--en", "The caravan arrived.", "--memory", "m.sqlite")
    let answers = try complete([typed("Пришёл караван.", "A cara")], "--least", "0.05")
    #expect(offer(answers[0]).hasPrefix("van"))
  }

  @Test func nothingIsStored() throws {
    defer { command.remove() }
    let path = command.folder.appendingPathComponent("m.sqlite")
    let before = try Data(contentsOf: path)
    _ = try complete([#"{"source":"Посол прибыл.","confirmed":"He came."}"#])
    #expect(try Data(contentsOf: path) == before)
  }

  @Test func wrongUsageIsSaid() throws {
    defer { command.remove() }
    #expect(try command.tm("complete").status == 64)
    #expect(try command.tm("complete", "--to", "en", "--least", "2").status == 64)
    #expect(try command.tm("complete", "--from", "en", "--to", "en-US").status == 64)
    #expect(try command.tm("complete", "--to", "en", "--memory", "none.sqlite").status == 2)
  }
}

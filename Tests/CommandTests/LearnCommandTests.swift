import Foundation
import Testing

@Suite struct LearnCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    let words = [
      ("новый", "new"), ("старый", "old"), ("важный", "important"), ("первый", "first"),
    ]
    let things = [
      ("закон", "law"), ("договор", "treaty"), ("план", "plan"), ("завод", "plant"),
    ]
    let verbs = [("принят", "adopted"), ("обсуждён", "discussed"), ("показан", "shown")]
    var pairs: [(ru: String, en: String)] = []
    for (a, x) in words {
      for (b, y) in things {
        for (c, z) in verbs { pairs.append(("\(a) \(b) \(c)", "\(x) \(y) \(z)")) }
      }
    }
    try command.write(Command.tmx(pairs), to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
  }

  private func suggest(_ text: String, _ options: String...) throws -> [String: Any] {
    let outcome = try command.run(
      ["suggest", "--memory", "m.sqlite", "--to", "en", "--segments", "--jsonl"] + options,
      input: text)
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func fragmentsComeAfterLearning() throws {
    defer { command.remove() }
    let sentence = "Вчера 🙂 важный договор потерян надолго."
    #expect((try suggest(sentence)["fragments"] as? [Any])?.isEmpty == true)
    let learnt = try command.tm("learn", "--memory", "m.sqlite")
    #expect(learnt.status == 0)
    #expect(learnt.output.hasPrefix("en-ru  pairs 48"))
    let found = try #require(try suggest(sentence)["fragments"] as? [[String: Any]])
    let fragment = try #require(found.first)
    #expect(found.count == 1)
    #expect(fragment["source"] as? String == "важный договор")
    #expect(fragment["from"] as? Int == 8)
    #expect(fragment["to"] as? Int == 22)
    let targets = try #require(fragment["targets"] as? [String: [[String: Any]]])
    let best = try #require(targets["en"]?.first)
    #expect(best["text"] as? String == "important treaty")
    #expect(best["count"] as? Int == 3)
    #expect(Set(best.keys) == ["text", "confidence", "count", "unit"])
    #expect((try suggest(sentence, "--fragments", "off")["fragments"] as? [Any])?.isEmpty == true)
  }

  @Test func aCloseMatchNeedsNoFragments() throws {
    defer { command.remove() }
    try command.tm("learn", "--memory", "m.sqlite")
    let document = try suggest("важный договор принят")
    #expect((document["matches"] as? [Any])?.isEmpty == false)
    #expect((document["fragments"] as? [Any])?.isEmpty == true)
  }

  @Test func fragmentsAreMarkedOnATerminal() throws {
    defer { command.remove() }
    try command.tm("learn", "--memory", "m.sqlite")
    let shown = try command.tm(
      "suggest", "--memory", "m.sqlite", "--to", "en", input: "Вчера важный договор потерян.")
    #expect(shown.output.contains("Вчера ‹важный договор› потерян."))
    #expect(shown.output.contains("важный договор  en  important treaty  ×3 #"))
  }

  @Test func aMemoryWithoutPairsIsAWarning() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--memory", "one.sqlite")
    let outcome = try command.tm("learn", "--memory", "one.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no unit"))
  }

  @Test func fragmentsTakeANumberOrOff() throws {
    defer { command.remove() }
    #expect(try command.tm("suggest", "--fragments", "many").status == 64)
  }
}

import Foundation
import Testing

@Suite struct SuggestCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([
        ("Посол провёл встречу с мэром.", "The Ambassador met the Mayor."),
        ("Стороны обменялись мнениями.", "The sides exchanged views."),
      ]), to: "m.tmx")
  }

  private func objects(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func jsonlGivesAnObjectASegment() throws {
    defer { command.remove() }
    let outcome = try command.tm(
      "suggest", "--tmx", "m.tmx", "--segments", "--jsonl",
      input: "Посол провёл встречу с министром.\n\nСтороны обменялись мнениями.\n")
    let segments = try objects(outcome)
    #expect(
      segments.map { $0["text"] as? String } == [
        "Посол провёл встречу с министром.", "", "Стороны обменялись мнениями.",
      ])
    let matches = try #require(segments[0]["matches"] as? [[String: Any]])
    #expect(matches.count == 1)
    #expect(matches[0]["score"] as? Int == 80)
    #expect(matches[0]["band"] as? String == "75-84")
    #expect(matches[0]["targets"] as? [String: String] == ["en": "The Ambassador met the Mayor."])
    #expect(matches[0]["reasons"] as? [String] == ["1 word"])
    #expect(matches[0]["origin"] as? String == "m.tmx")
    let exact = try #require(segments[2]["matches"] as? [[String: Any]])
    #expect(exact[0]["band"] as? String == "exact")
  }

  @Test func jsonIsOneObject() throws {
    defer { command.remove() }
    let outcome = try command.tm("suggest", "--tmx", "m.tmx", "--json", input: "Да.\n")
    let object = try objects(outcome)
    #expect(object.count == 1)
    #expect(object[0]["schema"] as? Int == 1)
    #expect((object[0]["segments"] as? [Any])?.count == 1)
  }

  @Test func numbersAreAdaptedAndShownAsAdapted() throws {
    defer { command.remove() }
    try command.write(
      Command.tmx([("Встреча 5 мая 2025 года.", "The meeting on 5 May 2025.")]), to: "n.tmx")
    let article = "Встреча 24 августа 2026 года.\n"
    let outcome = try command.tm("suggest", "--tmx", "n.tmx", "--jsonl", input: article)
    let matches = try #require(try objects(outcome)[0]["matches"] as? [[String: Any]])
    #expect(
      matches[0]["adapted"] as? [String: String] == ["en": "The meeting on 24 August 2026."])
    #expect(matches[0]["targets"] as? [String: String] == ["en": "The meeting on 5 May 2025."])
    let shown = try command.tm("suggest", "--tmx", "n.tmx", "--explain", input: article)
    #expect(shown.output.contains("on [-5-]{+24+} [-May-]{+August+} [-2025-]{+2026+}."))
    #expect(shown.output.contains("100·(1 − 1.2/5.2): 5→24 0.1 + мая→августа 1.0"))
  }

  @Test func theMatchesBecomeAProjectMemoryOrAPage() throws {
    defer { command.remove() }
    let article = "Посол провёл встречу с <министром> & другими.\nСтороны обменялись мнениями.\n"
    for name in ["out.tmx", "out.html"] {
      let outcome = try command.tm(
        "suggest", "--tmx", "m.tmx", "--min", "50", "--export", name, input: article)
      #expect(outcome.output.isEmpty && outcome.status == 0)
    }
    let again = try command.tm(
      "suggest", "--tmx", "out.tmx", "--jsonl", input: "Стороны обменялись мнениями.\n")
    let matches = try #require(try objects(again)[0]["matches"] as? [[String: Any]])
    #expect(matches[0]["score"] as? Int == 100)
    let page = try command.read("out.html")
    #expect(page.contains("&lt;министром&gt; &amp; другими"))
    #expect(page.contains("The sides exchanged views."))
    #expect(try command.tm("suggest", "--tmx", "m.tmx", "--export", "out.doc").status == 64)
  }

  @Test func severalMemoriesAreAskedInOrder() throws {
    defer { command.remove() }
    for name in ["a.sqlite", "b.sqlite"] {
      #expect(try command.tm("import", "--memory", name, "m.tmx").status == 0)
    }
    let outcome = try command.tm(
      "suggest", "--memory", "a.sqlite:5", "--memory", "b.sqlite", "--jsonl",
      input: "Стороны обменялись мнениями.\n")
    let matches = try #require(try objects(outcome)[0]["matches"] as? [[String: Any]])
    #expect(matches.map { $0["memory"] as? String } == ["b.sqlite"], "both read the same")
    #expect(matches[0]["score"] as? Int == 100)
  }

  @Test func aPersonSeesTheDifferenceWithoutColour() throws {
    defer { command.remove() }
    let outcome = try command.tm(
      "suggest", "--tmx", "m.tmx", input: "Посол провёл встречу с министром.\n")
    #expect(outcome.output.contains("с [-мэром-]{+министром+}."))
    #expect(!outcome.output.contains("\u{1B}"), "no colour off a terminal")
    #expect(outcome.errors.isEmpty)
  }

  @Test func exhaustiveIsByteIdentical() throws {
    defer { command.remove() }
    let arguments = ["suggest", "--tmx", "m.tmx", "--jsonl", "--min", "30"]
    let input = "Посол и мэр обменялись мнениями.\nПосол провёл встречу.\n"
    let fast = try command.run(arguments, input: input)
    let slow = try command.run(arguments + ["--exhaustive"], input: input)
    #expect(fast.output == slow.output)
    #expect(fast.output.contains("\"score\""))
  }

  @Test func emptyInputIsNoFailure() throws {
    defer { command.remove() }
    let outcome = try command.tm("suggest", "--tmx", "m.tmx", "--jsonl", input: "")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("empty"))
  }

  @Test(arguments: [
    ["suggest", "--min", "10"], ["suggest", "--json", "--jsonl"], ["suggest", "--limit", "-1"],
    ["suggest", "--from", "de"], ["add", "--ru", "Да"], ["export", "--langs", "ru"], ["nonsense"],
    ["delete"], ["import"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    defer { command.remove() }
    let outcome = try command.run(arguments)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }
}

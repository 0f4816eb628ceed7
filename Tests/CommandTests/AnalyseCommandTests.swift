import Foundation
import Testing

@Suite struct AnalyseCommandTests {
  private let command: Command

  init() throws {
    command = try Command(remembering: [
      ("Стороны обменялись мнениями.", "The sides exchanged views."),
      ("Посол встретился с мэром Софии.", "The ambassador met the mayor of Sofia."),
    ])
    try command.write(
      """
      Стороны обменялись мнениями.
      Посол встретился с мэром Астаны.
      Посол встретился с мэром Астаны.
      Стороны обменялись мнениями.
      Совсем другое предложение.

      """, to: "a.txt")
    try command.write("Совсем другое предложение.\n", to: "b.txt")
  }

  private func analyse(_ arguments: String...) throws -> Command.Outcome {
    try command.run(["analyse", "--memory", "m.sqlite", "--segments", "--to", "en"] + arguments)
  }

  /// `band,segments,words` of one file, bands without segments left out.
  private func bands(_ outcome: Command.Outcome, of file: String) -> [String] {
    outcome.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[0] == file && $0[3] != "0" }
      .map { "\($0[2]) \($0[3]) \($0[4])" }
  }

  @Test func everySegmentIsInOneBand() throws {
    defer { command.remove() }
    let outcome = try analyse("a.txt", "b.txt", "--csv")
    #expect(outcome.status == 0)
    #expect(
      bands(outcome, of: "a.txt") == [
        "repetition 1 5", "exact 2 6", "75-84 1 5", "new 1 3", "total 5 19",
      ])
    #expect(bands(outcome, of: "b.txt") == ["repetition 1 3", "total 1 3"], "across files")
    #expect(bands(outcome, of: "total").last == "total 6 22")
  }

  @Test func ratesWeighTheWords() throws {
    defer { command.remove() }
    let outcome = try analyse(
      "a.txt", "--json", "--rates", "exact=0,75-84=60,repetition=20,new=100")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let totals = try #require((object as? [String: Any])?["totals"] as? [[String: Any]])
    let total = try #require(totals.first?["total"] as? [String: Any])
    #expect(total["weightedWords"] as? Double == 7.0)
    #expect(try analyse("a.txt", "--rates", "good=10").status == 64)
  }

  @Test func theBandsAreThoseOfSuggest() throws {
    defer { command.remove() }
    let suggested = try command.tm(
      "suggest", "a.txt", "--memory", "m.sqlite", "--segments", "--to", "en", "--min", "50",
      "--jsonl")
    #expect(suggested.lines[1].contains("\"band\":\"75-84\""))
    #expect(try analyse("a.txt").output.contains("  75-84                1         5"))
    #expect(
      try analyse("a.txt", "--csv").output == analyse("a.txt", "--csv", "--exhaustive").output)
  }

  @Test func whatIsNotForTranslationIsCountedApart() throws {
    defer { command.remove() }
    try command.write("Посол встретился с мэром.\n\nПросмотров: 1874\n", to: "page.txt")
    let outcome = try command.tm(
      "analyse", "page.txt", "--memory", "m.sqlite", "--to", "en", "--csv")
    #expect(outcome.output.contains("page.txt,en,furniture,1,"))
    let empty = try command.tm("analyse", "--memory", "m.sqlite", input: "")
    #expect(empty.status == 0)
  }
}

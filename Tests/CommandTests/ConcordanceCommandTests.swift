import Foundation
import Testing

@Suite struct ConcordanceCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([
        (
          "Стороны обсудили развитие двустороннего сотрудничества.",
          "The sides discussed bilateral cooperation."
        ),
        ("О двустороннем сотрудничестве говорил посол.", "The ambassador spoke of it."),
        ("Посол встретил мэра.", "The ambassador met the mayor."),
      ]), to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
  }

  private func concordance(_ arguments: String...) throws -> Command.Outcome {
    try command.run(["concordance", "--memory", "m.sqlite"] + arguments)
  }

  @Test func showsThePhraseInItsContextAndTheOtherSide() throws {
    defer { command.remove() }
    let outcome = try concordance("двустороннее сотрудничество")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("О [двустороннем сотрудничестве] говорил посол."))
    #expect(outcome.output.contains("развитие [двустороннего сотрудничества]."))
    #expect(outcome.output.contains("en  The sides discussed bilateral cooperation."))
  }

  @Test func exactPhrasesStandInQuotes() throws {
    defer { command.remove() }
    let outcome = try concordance("\"двустороннего сотрудничества\"", "--jsonl")
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains("\"places\":[{\"form\":\"двустороннего сотрудничества\","))
    #expect(
      outcome.output.contains("\"from\":26,\"to\":54") || outcome.output.contains("\"to\":54"))
  }

  @Test func looksInTranslationsToo() throws {
    defer { command.remove() }
    let outcome = try concordance("mayors", "--target", "--json")
    #expect(outcome.output.contains("\"targets\":{\"ru\":\"Посол встретил мэра.\"}"))
    #expect(try concordance("mayor", "--lang", "en", "--jsonl").lines.count == 1)
  }

  @Test func nothingFoundIsOneAndNothingAskedIsAFailure() throws {
    defer { command.remove() }
    let outcome = try concordance("железная дорога")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(try concordance("железная дорога", "--json").output.contains("\"hits\":[]"))
    #expect(try concordance("…").status == 2)
    #expect(try concordance().status == 64)
  }

  @Test func theLimitIsSaid() throws {
    defer { command.remove() }
    let outcome = try concordance("посол", "--limit", "1", "--jsonl")
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains("Посол встретил мэра."), "the newest unit")
    #expect(outcome.errors.contains("more"))
  }
}

import Foundation
import Testing

@Suite("tm glossary extract")
struct ExtractCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    let sentences = [
      ("Подписан новый торговый договор.", "A new trade agreement was signed."),
      ("Текст торгового договора готов.", "The text of the trade agreement is ready."),
      ("Стороны рады торговому договору.", "The parties welcome the trade agreement."),
      ("О торговом договоре писали &lt;газеты&gt;.", "Newspapers wrote about the trade agreement."),
      ("Торговый флот растёт.", "The trade fleet grows."),
      ("Торговый дом открыт.", "The trade house opened."),
      ("Старый договор забыт.", "The old agreement is forgotten."),
      ("Мирный договор важен.", "The peace agreement is important."),
      ("Газеты вышли утром.", "Newspapers came out in the morning."),
      ("Стороны читают газеты.", "The parties read newspapers."),
    ]
    try command.write(Command.tmx(sentences.map { (ru: $0.0, en: $0.1) }), to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
  }

  private func extract(_ options: String...) throws -> Command.Outcome {
    try command.run(["glossary", "extract", "--memory", "m.sqlite"] + options)
  }

  @Test("The table is data: a header, and rows with both languages' examples")
  func table() throws {
    defer { command.remove() }
    let outcome = try extract("--to", "en")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.first == "ru\ten\tfrequency\tscore\texamples")
    let row = try #require(outcome.lines.first { $0.hasPrefix("торговый договор\t") })
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.count == 5)
    #expect(cells[1] == "trade agreement")
    #expect(cells[2] == "4")
    #expect(cells[4].contains(" → "))
  }

  @Test("What is extracted can be imported, and is then no longer new")
  func roundTrip() throws {
    defer { command.remove() }
    let table = try extract("--to", "en")
    try command.write(table.output, to: "terms.tsv")
    let imported = try command.tm("glossary", "import", "terms.tsv", "--memory", "m.sqlite")
    #expect(imported.status == 0)
    #expect(imported.output.contains("\(table.lines.count - 1) concepts added"))
    for column in ["frequency", "score", "examples"] {
      #expect(imported.errors.contains("`\(column)` is left out"))
    }
    let again = try extract("--to", "en", "--new")
    #expect(again.status == 0)
    #expect(again.lines.count == 1)
    #expect(again.errors.contains("the termbase has not"))
  }

  @Test("The page marks the term in its sentences and says which language is which")
  func page() throws {
    defer { command.remove() }
    let page = try extract("--to", "en", "--html").output
    #expect(page.contains("<mark>торгов"))
    #expect(page.contains("<mark>trade agreement</mark>"))
    #expect(page.contains("lang=\"ru\""))
    #expect(!page.contains("<газеты>"))
    #expect(!page.contains("http"))
  }

  @Test("A memory without the languages says so, and is no failure")
  func nothing() throws {
    defer { command.remove() }
    let outcome = try extract("--from", "kk", "--to", "en")
    #expect(outcome.status == 0)
    #expect(outcome.lines == ["kk\ten\tfrequency\tscore\texamples"])
    #expect(outcome.errors.contains("no unit with kk and en"))
  }

  @Test("One language cannot be translated into itself")
  func sameLanguage() throws {
    defer { command.remove() }
    #expect(try extract("--from", "ru", "--to", "ru").status == 64)
  }
}

import Foundation
import Testing

@Suite struct ExchangeCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  @Test func aTableOfUnitsIsKnownByItsFirstLine() throws {
    defer { command.remove() }
    try command.write("ru\ten\nДа\tYes\nНет\tNo\n", to: "pairs.txt")
    let outcome = try command.tm("import", "pairs.txt", "--memory", "m.sqlite")
    #expect(outcome.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
  }

  @Test func aTableWithoutTitlesNeedsColumns() throws {
    defer { command.remove() }
    try command.write("Да,Yes,1\nНет,No,2\n", to: "pairs.csv")
    #expect(
      try command.tm("import", "pairs.csv", "--memory", "m.sqlite").errors.contains("--columns"))
    let outcome = try command.tm(
      "import", "pairs.csv", "--columns", "ru,en,-", "--memory", "m.sqlite")
    #expect(outcome.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
  }

  @Test func compressedFilesAreKnownByTheirContent() throws {
    defer { command.remove() }
    try command.write(Command.tmx([("Да", "Yes")]), to: "a.tmx")
    #expect(command.shell("gzip -c a.tmx > packed.bin") == 0)
    let outcome = try command.tm("import", "packed.bin", "--memory", "m.sqlite")
    #expect(outcome.lines == ["read 1 · new 1 · same 0 · updated 0 · skipped 0"])
  }

  @Test func whatIsWholeInABrokenFileIsRecovered() throws {
    defer { command.remove() }
    let units = ["<tu><tuv xml:lang='ru'><seg>A & B</seg></tuv></tu>", "<tu><tuv></tu>"]
    try command.write(
      Command.tmx([("Да", "Yes")]).replacingOccurrences(
        of: "</body>", with: units.joined(separator: "\n") + "</body>"), to: "broken.tmx")
    #expect(try command.tm("import", "broken.tmx", "--memory", "m.sqlite").status == 2)
    let outcome = try command.tm("import", "broken.tmx", "--recover", "--memory", "m.sqlite")
    #expect(outcome.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
    #expect(outcome.errors.contains("was left out"))
  }
}

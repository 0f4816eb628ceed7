import Foundation
import Testing

@testable import tm

/// Texts that would steer a terminal.
@Suite struct ShownTextTests {
  @Test(arguments: [
    ("\u{1B}[2Jгород", "␛[2Jгород"), ("a\rb", "a␍b"), ("\u{7}", "␇"), ("\u{7F}", "␡"),
    ("\u{9B}31m", "⟨U+009B⟩31m"), ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{1B}[1mжирно\u{1B}[0m", "␛[1mжирно␛[0m"),
  ])
  func charactersThatSteerAreSymbols(_ text: String, _ shown: String) {
    #expect(ShownText.symbols(in: text) == shown)
  }

  @Test(arguments: ["Қазақстан\u{301}", "строка\n\tдалее", "a\u{A0}b\u{200D}c 👩‍🚀", ""])
  func textIsItself(_ text: String) {
    #expect(Array(ShownText.symbols(in: text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func coloursOfTheCommandPass() {
    let style = Style(isColored: true)
    #expect(
      ShownText.symbols(in: style.bold("a\u{1B}[31mb")) == "\u{1B}[1ma␛[31mb\u{1B}[0m")
  }

  @Test(arguments: [
    "suggest a.txt --memory m.sqlite --to en --no-pager",
    "concordance город --memory m.sqlite --no-pager",
    "stats --memory m.sqlite", "segment a.txt", "analyse a.txt --memory m.sqlite --to en",
    "glossary list --memory m.sqlite",
    "glossary find --memory m.sqlite --lang ru a.txt",
    "import $(printf 'x\\033[31m.tmx') --memory m.sqlite",
  ])
  func aTerminalGetsSymbolsAndAPipeTheText(_ line: String) throws {
    let command = try Command()
    defer { command.remove() }
    let text = "Большой город \u{9B}31m\u{202E}."
    try command.write(text + "\n", to: "a.txt")
    try command.tm("add", "--ru", text, "--en", "Big\u{9B}2J city", "--memory", "m.sqlite")
    try command.tm(
      "glossary", "add", "--ru", "город", "--en", "town\u{9B}2J", "--memory", "m.sqlite")
    let shown = try command.script(
      "script -qec \"'$tm' \(line)\" /dev/null </dev/null")
    #expect(!shown.output.unicodeScalars.contains("\u{9B}"), "\(shown.output)")
    #expect(!shown.output.unicodeScalars.contains("\u{202E}"))
    #expect(!shown.output.contains("\u{1B}[31m.tmx"))
  }
}

import Foundation
import Testing

/// Tables that a spreadsheet opens hold no formulas, and come back as they went.
@Suite struct SpreadsheetTests {
  private let command: Command
  private static let texts = ["=cmd|' /C calc'!A0", "+1+1", "- Да, - сказал он.", "@SUM(A1:A9)"]

  init() throws {
    command = try Command()
    let pairs = Self.texts.map { (ru: $0, en: "=" + $0) } + [(ru: "– Да.", en: "Yes.")]
    try command.write(Command.tmx(pairs), to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
  }

  private func formulas(_ table: String, _ separator: Character) -> [Substring] {
    table.split(whereSeparator: \.isNewline).dropFirst().flatMap {
      $0.split(separator: separator)
    }.map { $0.drop { $0 == "\"" } }.filter { "=+-@".contains($0.first ?? " ") }
  }

  @Test(arguments: ["csv", "tsv"])
  func noCellOfAnExportIsAFormula(_ ending: String) throws {
    defer { command.remove() }
    try command.tm("export", "--langs", "ru,en", "-o", "out.\(ending)", "--memory", "m.sqlite")
    #expect(formulas(try command.read("out.\(ending)"), ending == "csv" ? "," : "\t").isEmpty)
    try command.tm("import", "out.\(ending)", "--memory", "back.sqlite")
    let raw = ["export", "--langs", "ru,en", "--format", "tsv", "--raw", "--memory"]
    let back = try command.run(raw + ["back.sqlite"])
    #expect(try back.output == command.run(raw + ["m.sqlite"]).output)
    #expect(back.output.contains("\n- Да, - сказал он.\t"))
  }

  @Test func noCellOfAGlossaryIsAFormula() throws {
    defer { command.remove() }
    try command.write("ru\ten\tnote\n-лар\t-s\t=ending\n", to: "g.tsv")
    try command.tm("glossary", "import", "g.tsv", "--memory", "m.sqlite")
    let table = try command.tm("glossary", "export", "--format", "tsv", "--memory", "m.sqlite")
    #expect(formulas(table.output, "\t").isEmpty)
    try command.write(table.output, to: "out.tsv")
    try command.tm("glossary", "import", "out.tsv", "--memory", "b.sqlite")
    #expect(
      try command.tm("glossary", "export", "--memory", "b.sqlite").output
        == command.tm("glossary", "export", "--memory", "m.sqlite").output)
  }
}

import Foundation
import Testing

/// Files and folders as people have them.
@Suite struct FilesAsTheyAreTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  @Test func aGlossaryFromAPipeIsReadFromItsBeginning() throws {
    defer { command.remove() }
    let rows = (1...200).map { "понятие\($0)\tconcept\($0)\n" }.joined()
    try command.write("ru\ten\n" + rows, to: "g.tsv")
    try command.write("понятие1 и понятие150", to: "t.txt")
    let tm = Command.executable.path
    command.shell("cat g.tsv | '\(tm)' glossary find t.txt --lang ru --glossary /dev/stdin > piped")
    command.shell("'\(tm)' glossary find t.txt --lang ru --glossary g.tsv > named")
    #expect(try command.read("named").contains("concept150"))
    #expect(try command.read("piped") == command.read("named"))
  }

  @Test func datesInAllFormsOfISO8601AreTaken() throws {
    defer { command.remove() }
    let units = [
      ("20260824T093000Z", "Раз"), ("2026-08-24T09:30:00Z", "Два"), ("2025-01-01", "Три"),
    ].map { date, text in
      "<tu changedate='\(date)'><tuv xml:lang='ru'><seg>\(text)</seg></tuv>"
        + "<tuv xml:lang='en'><seg>\(date)</seg></tuv></tu>"
    }
    let undated = "<tu><tuv xml:lang='ru'><seg>Четыре</seg></tuv></tu>"
    try command.write(
      "<tmx version='1.4'><header/><body>\(units.joined())\(undated)</body></tmx>", to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
    let outcome = try command.tm("export", "--since", "2026-01-01", "--memory", "m.sqlite")
    #expect(["Раз", "Два"].allSatisfy(outcome.output.contains))
    #expect(!["Три", "Четыре"].contains(where: outcome.output.contains))
    #expect(outcome.errors.contains("left out 1 units"))
  }

  @Test func aFolderThatCannotBeMadeIsSaidWithItsReason() throws {
    defer { command.remove() }
    try command.write("", to: "file")
    let long = String(repeating: "я", count: 200)
    for (path, reason) in [
      ("file/m.sqlite", "a file of that name"), ("file/a/b/m.sqlite", "a file of that name"),
      ("\(long)/m.sqlite", "name too long"), ("/proc/no/m.sqlite", "No such file"),
    ] {
      let outcome = try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", path)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("cannot be made"), "\(outcome.errors)")
      #expect(outcome.errors.localizedCaseInsensitiveContains(reason), "\(outcome.errors)")
    }
  }

  @Test func oneFolderIsPairedByLanguageCodes() throws {
    defer { command.remove() }
    command.shell("mkdir news empty")
    try command.write("Стороны обсудили торговлю 12 мая.\n", to: "news/visit.ru.txt")
    try command.write("The sides discussed trade on 12 May.\n", to: "news/visit.en.txt")
    try command.write("Да.\n", to: "news/day.ru.txt")
    let outcome = try command.tm("align", "news", "--jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("day.ru.txt has no partner"))
    let empty = try command.tm("align", "empty", "--jsonl")
    #expect(empty.status == 2)
    #expect(empty.errors.contains("language codes"))
  }
}

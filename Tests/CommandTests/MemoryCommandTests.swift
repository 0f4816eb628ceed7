import Foundation
import Testing

@Suite struct MemoryCommandTests {
  private let command: Command

  init() throws { command = try Command() }

  @Test func importCountsAndImportsOnce() throws {
    defer { command.remove() }
    try command.write(Command.tmx([("Да", "Yes"), ("Нет", "No")]), to: "a.tmx")
    let first = try command.tm("import", "a.tmx")
    #expect(first.status == 0)
    #expect(first.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
    #expect(
      try command.tm("import", "a.tmx").lines == ["read 2 · new 0 · same 2 · updated 0 · skipped 0"]
    )
  }

  @Test func addSuggestDelete() throws {
    defer { command.remove() }
    let added = try command.tm("add", "--ru", "Добрый день!", "--en", "Good afternoon!")
    #expect(added.lines == ["1"])
    let found = try command.tm("suggest", "--segments", "--jsonl", input: "Добрый день!\n")
    #expect(found.output.contains("\"score\":100"))
    #expect(try command.tm("delete", "1").status == 0)
    let gone = try command.tm("suggest", "--segments", "--jsonl", input: "Добрый день!\n")
    #expect(gone.status == 0)
    #expect(gone.output.contains("\"matches\":[]"))
    #expect(try command.tm("delete", "1").status == 2)
  }

  @Test func exportChoosesLanguages() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--kk", "Иә")
    try command.tm("add", "--ru", "Нет", "--en", "No")
    let pair = try command.tm("export", "--langs", "ru,kk")
    #expect(pair.output.contains("Иә") && !pair.output.contains("Yes"))
    #expect(!pair.output.contains("Нет"), "a unit with one of the two is no pair")
    try command.tm("export", "-o", "all.tmx")
    let again = try command.tm("import", "all.tmx")
    #expect(again.lines == ["read 2 · new 0 · same 2 · updated 0 · skipped 0"])
  }

  @Test func theMemoryIsWhereItIsSaidToBe() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "here.sqlite")
    #expect(FileManager.default.fileExists(atPath: command.folder.path + "/here.sqlite"))
    let environment = ["TM_MEMORY": command.folder.path + "/here.sqlite"]
    #expect(try command.tm("stats", environment: environment).output.contains("units      1"))
    #expect(try command.tm("stats").status == 2)
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent(".tm"), withIntermediateDirectories: true)
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", ".tm/memory.sqlite")
    #expect(try command.tm("stats").output.contains(".tm/memory.sqlite"))
  }

  @Test func statsAreWordsOrJSON() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes")
    let json =
      try JSONSerialization.jsonObject(
        with: Data(try command.tm("stats", "--json").output.utf8)) as? [String: Any]
    #expect(json?["schema"] as? Int == 1)
    #expect(json?["units"] as? Int == 1)
  }
}

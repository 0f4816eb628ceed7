import Foundation
import Testing

@Suite struct CareCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(Command.tmx([("Да", "Yes"), ("Нет", "No"), ("Ладно", "Fine")]), to: "a.tmx")
    try command.write(Command.tmx([("Раз", "One")]), to: "b.tmx")
    try command.tm("import", "a.tmx", "b.tmx", "--memory", "m.sqlite")
  }

  private func isHealthy(_ memory: String = "m.sqlite") throws -> Bool {
    let outcome = try command.tm("doctor", "--memory", memory)
    return outcome.status == 0 && outcome.output.isEmpty
  }

  @Test func anEditedUnitIsFoundByItsNewText() throws {
    defer { command.remove() }
    let edited = try command.tm(
      "edit", "2", "--ru", "Никогда в жизни", "--kk", "Жоқ", "--memory", "m.sqlite")
    #expect(edited.status == 0)
    try command.write("Никогда в жизни\nНет\n", to: "t.txt")
    let found = try command.tm("suggest", "t.txt", "--segments", "--jsonl", "--memory", "m.sqlite")
    #expect(found.lines[0].contains("Жоқ"))
    #expect(!found.lines[1].contains("\"unit\""))
    #expect(try isHealthy())
    #expect(try command.tm("edit", "99", "--ru", "x", "--memory", "m.sqlite").status == 2)
  }

  @Test func anImportCanBeUndone() throws {
    defer { command.remove() }
    let trial = try command.tm("delete", "--origin", "a.tmx", "--dry-run", "--memory", "m.sqlite")
    #expect(trial.errors == "would delete 3 units\n")
    #expect(try command.tm("delete", "--origin", "*a.tmx", "--memory", "m.sqlite").status == 0)
    let left = try command.tm("export", "--memory", "m.sqlite").output
    #expect(left.contains("One") && !left.contains("Yes"))
    #expect(try isHealthy())
  }

  @Test func aBackupIsAMemory() throws {
    defer { command.remove() }
    #expect(try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite").status == 0)
    #expect(try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite").status == 2)
    #expect(try isHealthy("copy.sqlite"))
    #expect(
      try command.tm("export", "--memory", "copy.sqlite").output
        == command.tm("export", "--memory", "m.sqlite").output)
  }

  @Test(arguments: [
    ("UPDATE text SET fingerprint = 1 WHERE id = 1", "analysis"),
    ("DELETE FROM posting", "index"),
    ("DELETE FROM unit_digest", "digest"),
    ("UPDATE counter SET value = 0", "counter"),
  ])
  func faultsAreFoundAndRepaired(_ damage: String, _ kind: String) throws {
    defer { command.remove() }
    let script = """
      import sqlite3; db = sqlite3.connect('m.sqlite'); db.execute('\(damage)'); db.commit()
      """
    try command.write(script, to: "damage.py")
    try #require(command.shell("python3 damage.py") == 0)
    let found = try command.tm("doctor", "--memory", "m.sqlite")
    #expect(found.status == 1)
    #expect(found.output.contains("\(kind): "))
    #expect(try command.tm("doctor", "--repair", "--memory", "m.sqlite").status == 0)
    #expect(try isHealthy())
  }

  @Test func duplicatesBecomeOneWithTheNotesOfAll() throws {
    defer { command.remove() }
    let unit = "<tuv xml:lang='ru'><seg>Мир</seg></tuv><tuv xml:lang='en'><seg>Peace</seg></tuv>"
    let body = "<tu><note>1</note>\(unit)</tu><tu><note>2</note>\(unit)</tu>"
    try command.write(
      "<tmx version='1.4'><header/><body>\(body)</body></tmx>", to: "d.tmx")
    try command.tm("import", "d.tmx", "--memory", "d.sqlite")
    #expect(try command.tm("dedupe", "--memory", "d.sqlite").output.isEmpty, "contexts differ")
    let merged = try command.tm("dedupe", "--any-context", "--memory", "d.sqlite")
    #expect(merged.lines == ["#1\t#2\tМир"])
    let left = try command.tm("export", "--memory", "d.sqlite").output
    #expect(left.components(separatedBy: "<tu>").count == 2)
    #expect(left.contains("<note>1</note>") && left.contains("<note>2</note>"))
    #expect(try isHealthy("d.sqlite"))
  }
}

import Foundation
import Testing

/// What `doctor` does with a memory whose file is damaged.
@Suite struct SalvageCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx((1...400).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "a.tmx")
    try command.write("ru\ten\nдоговор\ttreaty\n", to: "g.tsv")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
    try command.tm("glossary", "import", "g.tsv", "--memory", "m.sqlite")
  }

  /// Overwrites the first page of a table or an index.
  private func damage(_ name: String) throws {
    try command.write(
      """
      import sqlite3
      db = sqlite3.connect('m.sqlite')
      page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'").fetchone()[0]
      db.close()
      with open('m.sqlite', 'r+b') as file:
        file.seek((page - 1) * 4096)
        file.write(b'\\x99' * 4096)
      """, to: "damage.py")
    try #require(command.shell("python3 damage.py") == 0)
  }

  @Test(arguments: ["posting", "posting_generation", "text_digest"])
  func aDamagedIndexLeavesTheExportWhole(_ index: String) throws {
    defer { command.remove() }
    let whole = try command.tm("export", "--memory", "m.sqlite").output
    try damage(index)
    let doctor = try command.tm("doctor", "--memory", "m.sqlite")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("file: "))
    #expect(doctor.errors.contains("`tm export`"), "\(doctor.errors)")
    #expect(try command.tm("export", "--memory", "m.sqlite").output == whole)
    let repaired = try command.tm("doctor", "--repair", "--memory", "m.sqlite")
    #expect(repaired.errors.contains("--salvage"), "\(repaired.errors)")
  }

  @Test(arguments: ["unit", "text", "variant_text"])
  func whatCanBeReadIsSavedInANewMemory(_ table: String) throws {
    defer { command.remove() }
    let whole = try command.tm("export", "--memory", "m.sqlite").output
    let terms = try command.tm("glossary", "export", "--memory", "m.sqlite").output
    try damage(table)
    let doctor = try command.tm("doctor", "--memory", "m.sqlite")
    #expect(doctor.status == 1)
    #expect(doctor.errors.contains("--salvage"), "\(doctor.errors)")
    let saved = try command.tm("doctor", "--salvage", "new.sqlite", "--memory", "m.sqlite")
    #expect(saved.status == 1)
    #expect(saved.errors.contains("saved 400 units and 1 concepts"), "\(saved.errors)")
    #expect(command.files.filter { $0.hasPrefix("new") } == ["new.sqlite"])
    #expect(try command.tm("doctor", "--memory", "new.sqlite").status == 0)
    #expect(try command.tm("export", "--memory", "new.sqlite").output == whole)
    #expect(try command.tm("glossary", "export", "--memory", "new.sqlite").output == terms)
  }

  @Test func aHeaderThatIsGoneDoesNotKeepTheUnitsFromBeingSaved() throws {
    defer { command.remove() }
    let whole = try command.tm("export", "--memory", "m.sqlite").output
    #expect(command.shell("head -c 4096 /dev/zero | dd of=m.sqlite conv=notrunc") == 0)
    #expect(try command.tm("doctor", "--memory", "m.sqlite").status == 2)
    try command.tm("doctor", "--salvage", "new.sqlite", "--memory", "m.sqlite")
    #expect(try command.tm("export", "--memory", "new.sqlite").output == whole)
  }

  @Test func whatCannotBeSavedIsSaidAndLeavesNothing() throws {
    defer { command.remove() }
    try command.write(String(repeating: "нет\n", count: 5000), to: "no.sqlite")
    let refused = try command.tm("doctor", "--salvage", "new.sqlite", "--memory", "no.sqlite")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("nothing was made"))
    #expect(!command.files.contains { $0.hasPrefix("new") })
    let onto = try command.tm("doctor", "--salvage", "a.tmx", "--memory", "m.sqlite")
    #expect(onto.status == 2)
    #expect(
      try command.tm("doctor", "--salvage", "x", "--repair", "--memory", "m.sqlite").status == 64)
  }
}

import Foundation
import Testing

/// `tm show` and `tm undo`, what to do first, and names that are nearly those of commands.
@Suite struct UnitCommandTests {
  private let command: Command

  init() throws { command = try Command() }

  private func add(_ russian: String, _ english: String) throws {
    try command.tm("add", "--ru", russian, "--en", english)
  }

  @Test func `A unit is shown with its texts and what is known of it`() throws {
    defer { command.remove() }
    try add("Мир", "Peace")
    let shown = try command.tm("show", "1")
    #expect(shown.status == 0)
    #expect(shown.lines[0].hasPrefix("#1  confirmed · added by hand"))
    #expect(shown.lines.contains("  ru         Мир"))
    #expect(shown.lines.contains("  en         Peace"))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(command.tm("show", "1", "--json").output.utf8))
        as? [String: Any])
    #expect(object["id"] as? Int == 1)
    #expect(object["texts"] as? [String: String] == ["ru": "Мир", "en": "Peace"])
    #expect((object["variants"] as? [Any])?.count == 2)
    let missing = try command.tm("show", "1", "2")
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(missing.errors.contains("no unit 2"))
  }

  @Test func `The last changes are taken back one by one`() throws {
    defer { command.remove() }
    try add("Мир", "Peace")
    try command.tm("edit", "1", "--en", "World")
    try command.tm("delete", "1")
    let planned = try command.tm("undo", "--dry-run")
    #expect(planned.errors.hasPrefix("would take back the deletion of #1 of "))
    #expect(try command.tm("show", "1").status == 2)
    #expect(try command.tm("undo").errors.hasPrefix("took back the deletion of #1 of "))
    #expect(try command.tm("show", "1").output.contains("World"))
    #expect(try command.tm("undo").errors.hasPrefix("took back the edit of #1 of "))
    #expect(try command.tm("show", "1").output.contains("Peace"))
    #expect(try command.tm("undo").errors.hasPrefix("took back adding #1 of "))
    let none = try command.tm("undo")
    #expect(none.status == 2 && none.errors.contains("no change"))
    #expect(try command.tm("doctor").status == 0)
  }

  @Test func `An import is not taken back, and what it changed is not undone`() throws {
    defer { command.remove() }
    try add("Мир", "Peace")
    try command.tm("export", "-o", "all.tmx")
    try command.tm("delete", "1")
    try command.tm("import", "all.tmx")
    #expect(try command.tm("undo").errors.hasPrefix("took back the deletion of #1"))
    #expect(try command.tm("doctor").status == 0)
  }

  @Test func `tm alone says what to do first`() throws {
    defer { command.remove() }
    let first = try command.run([])
    #expect(first.status == 0)
    #expect(first.output.contains("There is no memory yet"))
    #expect(first.output.contains("tm import"))
    try add("Мир", "Peace")
    let later = try command.run([])
    #expect(later.output.contains(": 1 unit\n"))
    #expect(later.output.contains("tm suggest article.txt"))
  }

  @Test(arguments: [
    (["sugest", "a.txt"], "`sugest`; did you mean `tm suggest`?"),
    (["improt"], "`improt`; did you mean `tm import`?"),
    (["conc", "x"], "`conc`; did you mean `tm concordance`?"),
    (["glossary", "fnd"], "`fnd`; did you mean `tm glossary find`?"),
    (["quux"], "`quux`; `tm --help` lists what there is"),
  ])
  func `A name that is nearly one of a command is corrected`(
    _ arguments: [String], _ message: String
  ) throws {
    defer { command.remove() }
    let outcome = try command.run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
  }

  @Test func `The version names the commit`() throws {
    defer { command.remove() }
    let version = try command.tm("--version").output
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{7}\+?\))?\n/) != nil)
  }
}

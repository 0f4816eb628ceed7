import Foundation
import Testing

/// An OmegaT project is its user's: what is there stays, and several articles have room in it.
@Suite struct OmegaTProjectTests {
  private let command: Command

  init() throws {
    command = try Command(remembering: [
      ("Стороны обменялись мнениями.", "The sides exchanged views."),
      ("Подписано 12 документов.", "12 documents were signed."),
    ])
    try command.write(
      "id,ru,en,status\n1,посол,ambassador,preferred\n1,,envoy,forbidden\n", to: "t.csv")
    try command.tm("glossary", "import", "t.csv", "--memory", "m.sqlite")
    try command.write(
      "Стороны обменялись мнениями.\nПодписано 35 документов.\nПосол прибыл.\n", to: "a.txt")
    try command.write("Подписано 40 документов.\n", to: "b.txt")
  }

  private func pretranslate(_ article: String, _ arguments: String...) throws -> Command.Outcome {
    try command.run(
      ["pretranslate", article, "--to", "en", "--omegat", "p", "--memory", "m.sqlite"] + arguments)
  }

  /// All files below the project and what they hold.
  private func files() throws -> [String: String] {
    let root = command.folder.appendingPathComponent("p").path
    let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    var files: [String: String] = [:]
    for name in names {
      files[name] = try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
    }
    return files
  }

  @Test func `Each article has files of its own names`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try pretranslate("b.txt").status == 0)
    #expect(
      try files().keys.sorted() == [
        "glossary/tm/a.txt.terms.txt", "omegat.project", "source/a.txt", "source/b.txt",
        "tm/auto/tm/a.txt.tmx", "tm/penalty-002/tm-adapted/a.txt.tmx",
        "tm/penalty-002/tm-adapted/b.txt.tmx", "tm/penalty-007/tm-stored/a.txt.tmx",
        "tm/penalty-007/tm-stored/b.txt.tmx", "tm/tm/a.txt.tmx", "tm/tm/b.txt.tmx",
      ])
    let terms = try #require(try files()["glossary/tm/a.txt.terms.txt"])
    #expect(terms.hasPrefix("# Written by tm"))
    #expect(terms.hasSuffix("\nпосол\tambassador\t≠ envoy\n"))
    for folder in ["target", "dictionary", "omegat"] {
      #expect(command.shell("test -d p/\(folder)") == 0)
    }
  }

  /// What a user and OmegaT itself may have written, in each of the places.
  private static let users = [
    "glossary/glossary.txt": "посол\tmy ambassador\t\n", "glossary/p-glossary.txt": "да\tyes\t\n",
    "tm/mine.tmx": "<tmx/>", "tm/auto/mine.tmx": "<tmx/>", "tm/tmx2source/KK.tmx": "<tmx/>",
    "omegat/project_save.tmx": "<tmx/>", "omegat/segmentation.conf": "x", "target/a.txt": "out",
    "omegat/filters.xml": "<filters/>", "source/own.txt": "Своё.",
  ]

  @Test func `Five further runs and a second article leave what is the user's`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    command.shell("mkdir -p p/tm/tmx2source")
    for (name, text) in Self.users { try command.write(text, to: "p/\(name)") }
    let settings = try command.read("p/omegat.project")
      .replacingOccurrences(of: "<remove_tags>false", with: "<remove_tags>true")
      .replacingOccurrences(of: "<target_lang>en<", with: "<target_lang>EN-GB<")
    try command.write(settings, to: "p/omegat.project")
    let before = try files()
    for _ in 1...5 { #expect(try pretranslate("a.txt").status == 0) }
    #expect(try files() == before)
    #expect(try pretranslate("b.txt").status == 0)
    let after = try files()
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(Set(after.keys).subtracting(before.keys).allSatisfy { $0.contains("b.txt") })
  }

  /// OmegaT reads a file again when its time has changed.
  @Test func `What has not changed is not written again`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    let times = "find p -type f -printf '%p %T@\\n' | sort"
    let before = try command.script(times).output
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try command.script(times).output == before)
  }

  @Test func `A match that is gone goes from the project`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try files()["tm/penalty-002/tm-adapted/a.txt.tmx"] != nil)
    try command.tm("delete", "2", "--memory", "m.sqlite")
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try files()["tm/penalty-002/tm-adapted/a.txt.tmx"] == nil)
  }

  @Test func `A dry run says what would be written, and writes nothing`() throws {
    defer { command.remove() }
    let first = try pretranslate("a.txt", "--dry-run")
    #expect(first.lines.contains("new\tp/omegat.project"))
    #expect(first.lines.contains("new\tp/source/a.txt"))
    #expect(command.shell("test -e p") != 0)
    #expect(try pretranslate("a.txt").status == 0)
    let before = try files()
    try command.tm("delete", "2", "--memory", "m.sqlite")
    let second = try pretranslate("a.txt", "--dry-run")
    #expect(second.lines.contains("same\tp/source/a.txt"))
    #expect(second.lines.contains("removed\tp/tm/penalty-002/tm-adapted/a.txt.tmx"))
    #expect(try files() == before)
  }

  @Test func `A project of other languages is refused, with what to do`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    let before = try files()
    let outcome = try command.tm(
      "pretranslate", "b.txt", "--to", "kk", "--omegat", "p", "--memory", "m.sqlite")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("p/omegat.project: the project is for translations from ru into en"))
    #expect(outcome.errors.contains("name another folder"))
    #expect(try files() == before)
  }

  @Test func `A newer version of the article takes the place of the older`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    try command.write("Стороны обменялись мнениями.\nКонсул прибыл.\n", to: "a.txt")
    #expect(try pretranslate("a.txt", "--dry-run").lines.contains("changed\tp/source/a.txt"))
    #expect(try pretranslate("a.txt").status == 0)
    #expect(
      try command.read("p/source/a.txt") == "Стороны обменялись мнениями.\n\nКонсул прибыл.\n")
    // Also after the watching command has renewed what stands beside it.
    #expect(try command.tm("omegat", "p", "--memory", "m.sqlite").status == 0)
    try command.write("Посол прибыл.\n", to: "a.txt")
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try command.read("p/source/a.txt") == "Посол прибыл.\n")
  }

  @Test func `A text that was changed, and a file that is not ours, are not replaced`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    let text = try command.read("p/source/a.txt")
    try command.write("Другой текст.\n", to: "p/source/a.txt")
    var before = try files()
    let changed = try pretranslate("a.txt")
    #expect(changed.status == 2)
    #expect(changed.errors.contains("p/source/a.txt is another text than the article"))
    #expect(try files() == before)
    try command.write(text, to: "p/source/a.txt")
    try command.write("посол\tmine\n", to: "p/glossary/tm/a.txt.terms.txt")
    before = try files()
    let foreign = try pretranslate("a.txt")
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("a.txt.terms.txt was not written by tm"))
    #expect(try files() == before)
  }

  @Test func `Folders that the user has chosen are the ones`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").status == 0)
    let settings = try command.read("p/omegat.project")
      .replacingOccurrences(of: "<tm_dir>__DEFAULT__", with: "<tm_dir>memories/")
    command.shell("rm -r p/tm")
    try command.write(settings, to: "p/omegat.project")
    #expect(try pretranslate("a.txt").status == 0)
    #expect(try files()["memories/auto/tm/a.txt.tmx"] != nil)
    #expect(command.shell("test -e p/tm") != 0)
  }

  @Test func `Settings that cut sentences stay, and are said`() throws {
    defer { command.remove() }
    #expect(try pretranslate("a.txt").errors.contains("cut sentences") == false)
    let settings = try command.read("p/omegat.project")
      .replacingOccurrences(of: "<sentence_seg>false", with: "<sentence_seg>true")
    try command.write(settings, to: "p/omegat.project")
    let outcome = try pretranslate("a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("let OmegaT cut sentences by its own rules"))
    #expect(try command.read("p/omegat.project") == settings)
  }
}

import Foundation
import Testing

/// What is written never takes the place of what it was made from, or of another memory.
@Suite struct OwnFilesTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    try command.tm("add", "--ru", "Нет", "--en", "No", "--memory", "other.sqlite")
    try command.write("Да.\n", to: "a.txt")
    command.shell("ln -s m.sqlite link.sqlite; mkdir folder")
  }

  private static let names = ["m.sqlite", "link.sqlite", "./folder/../m.sqlite", "other.sqlite"]

  private func holdsItsUnit(_ memory: String) throws -> Bool {
    try command.tm("doctor", "--memory", memory).status == 0
      && command.tm("stats", "--memory", memory).output.contains("units      1 ")
  }

  private func isRefused(_ arguments: [String]) throws {
    let outcome = try command.run(arguments)
    #expect(outcome.status == 2, "\(arguments)")
    #expect(outcome.errors.contains("name another file"), "\(outcome.errors)")
    #expect(try holdsItsUnit("m.sqlite"), "\(arguments)")
    #expect(try holdsItsUnit("other.sqlite"), "\(arguments)")
  }

  @Test(arguments: names) func anExportDoesNotReplaceAMemory(_ name: String) throws {
    defer { command.remove() }
    for format in ["tmx", "csv", "tsv"] {
      try isRefused(["export", "--memory", "m.sqlite", "--format", format, "-o", name])
    }
  }

  @Test(arguments: names) func otherFilesDoNotReplaceAMemory(_ name: String) throws {
    defer { command.remove() }
    try isRefused(
      ["pretranslate", "a.txt", "--memory", "m.sqlite", "--to", "en", "--xliff", name])
    try isRefused(["srx", "export", "-o", name])
  }

  @Test func aBackupDoesNotReplaceTheMemoryItself() throws {
    defer { command.remove() }
    for name in Self.names.prefix(3) {
      try isRefused(["backup", name, "--force", "--memory", "m.sqlite"])
    }
  }

  @Test func aFileItsUserMayNotWriteStaysAsItIs() throws {
    defer { command.remove() }
    try command.write("kept", to: "locked.tmx")
    command.shell("chmod 777 .; chmod 666 m.sqlite; chmod 444 locked.tmx")
    // Root may write everything; the test runs as an ordinary user where it can.
    let user = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    let outcome = try command.script("\(user)\"$tm\" export --memory m.sqlite -o locked.tmx")
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("Permission denied"), "\(outcome.errors)")
    #expect(try command.read("locked.tmx") == "kept")
  }

  @Test func aNameAsLongAsTheSystemAllows() throws {
    defer { command.remove() }
    let name = String(repeating: "n", count: 251) + ".tmx"
    #expect(try command.tm("export", "--memory", "m.sqlite", "-o", name).status == 0)
    #expect(try command.read(name).contains("Yes"))
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    defer { command.remove() }
    let outcome = try command.tm("export", "--memory", "m.sqlite", "-o", "none/x.tmx")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("none/x.tmx: the folder for this file is not there"))
  }

  @Test func devicesAndPipesAreNoMemories() throws {
    defer { command.remove() }
    command.shell("mkfifo pipe")
    for path in ["/dev/null", "/dev/zero", "pipe"] {
      for arguments in [
        ["stats"], ["add", "--ru", "Да", "--en", "Yes"], ["suggest", "a.txt"], ["doctor"],
      ] {
        let outcome = try command.run(arguments + ["--memory", path])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("\(path) is a device or a pipe"), "\(outcome.errors)")
      }
    }
    #expect(!command.files.contains { $0.hasPrefix("pipe-") })
  }
}

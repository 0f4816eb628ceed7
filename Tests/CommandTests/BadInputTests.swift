import Foundation
import Testing

@Suite struct BadInputTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
  }

  private func refusal(_ file: String) throws -> String {
    let before = try command.tm("export", "--memory", "m.sqlite").output
    let outcome = try command.tm("import", file, "--memory", "m.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty, "nothing is reported as done")
    #expect(try command.tm("export", "--memory", "m.sqlite").output == before)
    return outcome.errors
  }

  @Test func aFailedImportLeavesNoNewMemory() throws {
    defer { command.remove() }
    try command.write("<tmx version='1.4'><header/><body><tu>", to: "cut.tmx")
    try command.write("ru\ten\nмир\tpeace\n", to: "terms.tsv")
    for arguments in [
      ["import", "cut.tmx"], ["import", "none.tmx"], ["glossary", "import", "cut.tmx"],
      ["align", "--import-review", "cut.tmx"],
    ] {
      #expect(try command.run(arguments + ["--memory", "new.sqlite"]).status == 2)
      for ending in ["", "-wal", "-shm"] {
        #expect(
          !FileManager.default.fileExists(atPath: command.folder.path + "/new.sqlite" + ending))
      }
    }
    try command.tm("glossary", "import", "terms.tsv", "--memory", "new.sqlite")
    #expect(try command.tm("import", "cut.tmx", "--memory", "new.sqlite").status == 2)
    #expect(try command.tm("glossary", "list", "--memory", "new.sqlite").output.contains("мир"))
  }

  @Test func aMissingFile() throws {
    defer { command.remove() }
    #expect(try refusal("none.tmx").contains("none.tmx"))
  }

  @Test func aFolder() throws {
    defer { command.remove() }
    #expect(try refusal(".").contains("is a directory"))
  }

  @Test func anEmptyFileIsZeroUnitsAndAWarning() throws {
    defer { command.remove() }
    try command.write("", to: "empty.tmx")
    let outcome = try command.tm("import", "empty.tmx", "--memory", "m.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.lines == ["read 0 · new 0 · same 0 · updated 0 · skipped 0"])
    #expect(outcome.errors.contains("no units"))
  }

  @Test func aTruncatedFileIsRefusedWithItsLine() throws {
    defer { command.remove() }
    let whole = Command.tmx((1...50).map { ("Да \($0)", "Yes \($0)") })
    try command.write(String(whole.prefix(whole.count / 2)), to: "cut.tmx")
    #expect(try refusal("cut.tmx").contains("cut.tmx:"))
  }

  @Test func binaryAndOtherFormats() throws {
    defer { command.remove() }
    try Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      .write(to: command.folder.appendingPathComponent("b.tmx"))
    #expect(try refusal("b.tmx").contains("b.tmx"))
    try command.write("{\"a\": 1}", to: "j.tmx")
    #expect(try refusal("j.tmx").contains("not a TMX file"))
  }

  @Test func entitiesAreRefused() throws {
    defer { command.remove() }
    try command.write(
      """
      <?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><header/><body/></tmx>
      """, to: "e.tmx")
    #expect(try refusal("e.tmx").contains("ENTITY"))
  }

  @Test func articlesInOtherEncodings() throws {
    defer { command.remove() }
    let text = "Стороны обменялись мнениями."
    for encoding in [String.Encoding.utf16, .windowsCP1251] {
      let data = try #require(text.data(using: encoding))
      try data.write(to: command.folder.appendingPathComponent("a.txt"))
      let outcome = try command.tm("segment", "a.txt")
      #expect(outcome.lines == [text])
    }
  }

  @Test func aMemoryThatIsNone() throws {
    defer { command.remove() }
    try command.write("Заметки", to: "notes.txt")
    for arguments in [
      ["stats", "--memory", "notes.txt"], ["suggest", "--memory", "notes.txt"],
      ["add", "--ru", "Да", "--en", "Yes", "--memory", "notes.txt"],
    ] {
      let outcome = try command.run(arguments, input: "Да\n")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("notes.txt is not a memory"))
    }
    #expect(try command.read("notes.txt") == "Заметки")
    let missing = try command.tm("suggest", "--memory", "none.sqlite", input: "Да\n")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("tm import"))
  }

  @Test func aFullDiskLeavesTheMemoryAsItWas() throws {
    defer { command.remove() }
    let disk = command.folder.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard command.shell("mount -t tmpfs -o size=600k tmpfs '\(disk)'") == 0 else {
      return  // only root can mount
    }
    defer { command.shell("umount '\(disk)'") }
    let memory = disk + "/m.sqlite"
    #expect(try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", memory).status == 0)
    try command.write(
      Command.tmx((1...20_000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "big.tmx")
    let outcome = try command.tm("import", "big.tmx", "--memory", memory)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no space left"))
    #expect(try command.tm("stats", "--memory", memory).output.contains("units      1 "))
  }

  @Test func anImportThatIsKilledLeavesNothing() throws {
    defer { command.remove() }
    try command.write(
      Command.tmx((1...30_000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "big.tmx")
    let size = try command.read("big.tmx").utf8.count
    for share in [0.01, 0.5, 1] {
      // Through a pipe, so that it cannot be done before it is killed, however fast it is: its last
      // bytes never come.
      let given = Int(Double(size) * share) - 20
      let status = command.shell(
        """
        rm -f slow.tmx; mkfifo slow.tmx
        '\(Command.executable.path)' import slow.tmx --memory m.sqlite & tm=$!
        timeout 60 sh -c '{ head -c \(given) big.tmx; kill -KILL '$tm'; } >slow.tmx'
        kill -KILL $tm; wait $tm
        """)
      #expect(status == 128 + SIGKILL, "\(share)")
      let units = try command.tm("stats", "--memory", "m.sqlite").output
      #expect(units.contains("units      1 "))
    }
    let whole = try command.tm("import", "big.tmx", "--memory", "m.sqlite")
    #expect(whole.lines == ["read 30000 · new 30000 · same 0 · updated 0 · skipped 0"])
  }
}

import Foundation
import Testing

/// A copy is whole at every moment, whoever has it open and whatever is killed.
@Suite struct BackupCommandTests {
  private let command: Command

  /// `TM_BACKUPS` sets the rounds.
  static let rounds = ProcessInfo.processInfo.environment["TM_BACKUPS"].flatMap(Int.init) ?? 5

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx((1...300).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
  }

  private func isWhole(_ memory: String) throws {
    let faults = try command.tm("doctor", "--memory", memory)
    #expect(faults.status == 0, "\(faults.output)\(faults.errors)")
  }

  @Test func aNewCopyIsOneWholeFile() throws {
    defer { command.remove() }
    #expect(try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite").status == 0)
    #expect(!command.files.contains("copy.sqlite-wal"))
    try isWhole("copy.sqlite")
    #expect(
      try command.tm("export", "--memory", "copy.sqlite").output
        == command.tm("export", "--memory", "m.sqlite").output)
  }

  @Test func aCopyIsReplacedWhileItsLogIsThere() throws {
    defer { command.remove() }
    try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite")
    for round in 0..<Self.rounds {
      // Writers of the copy are killed, so that their log stays.
      let writers = try (0..<3).map {
        try command.start(
          ["add", "--ru", "Снимок \(round) \($0)", "--en", "Copy", "--memory", "copy.sqlite"])
      }
      usleep(UInt32.random(in: 10_000...60_000))
      for writer in writers where writer.isRunning { kill(writer.processIdentifier, SIGKILL) }
      let outcome = try command.tm("backup", "copy.sqlite", "--force", "--memory", "m.sqlite")
      #expect(outcome.status == 0, "\(outcome.errors)")
      for writer in writers { writer.waitUntilExit() }
      try isWhole("copy.sqlite")
    }
    #expect(try command.tm("stats", "--memory", "copy.sqlite").output.contains("units      300 "))
  }

  @Test func aCopyIsReplacedWhileOthersReadIt() throws {
    defer { command.remove() }
    try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite")
    // Holds the copy open until its input ends.
    let reader = Process()
    reader.executableURL = Command.executable
    reader.arguments = ["suggest", "--memory", "copy.sqlite"]
    reader.currentDirectoryURL = command.folder
    let input = Pipe()
    reader.standardInput = input
    reader.standardOutput = FileHandle.nullDevice
    try reader.run()
    usleep(200_000)
    try command.tm("add", "--ru", "Новое", "--en", "New", "--memory", "m.sqlite")
    let outcome = try command.tm("backup", "copy.sqlite", "--force", "--memory", "m.sqlite")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try isWhole("copy.sqlite")
    try input.fileHandleForWriting.close()
    reader.waitUntilExit()
    try isWhole("copy.sqlite")
    #expect(try command.tm("stats", "--memory", "copy.sqlite").output.contains("units      301 "))
  }

  @Test func aKilledBackupLeavesTheOldCopyOrTheNewOne() throws {
    defer { command.remove() }
    try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite")
    for _ in 0..<Self.rounds {
      try command.tm("add", "--ru", "\(UUID())", "--en", "New", "--memory", "m.sqlite")
      for arguments in [["copy.sqlite", "--force"], ["new-\(UUID()).sqlite"]] {
        let backup = try command.start(["backup", "--memory", "m.sqlite"] + arguments)
        usleep(UInt32.random(in: 0...60_000))
        kill(backup.processIdentifier, SIGKILL)
        backup.waitUntilExit()
      }
      for copy in command.files where copy.hasSuffix(".sqlite") { try isWhole(copy) }
    }
    // The next one removes what the killed ones left.
    try command.tm("backup", "last.sqlite", "--memory", "m.sqlite")
    #expect(command.files.filter { $0.hasPrefix(".tm-") } == [])
  }

  @Test func whatIsNoDatabaseIsNotReplaced() throws {
    defer { command.remove() }
    try command.write(String(repeating: "Заметки. ", count: 200), to: "notes.sqlite")
    let outcome = try command.tm("backup", "notes.sqlite", "--force", "--memory", "m.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("notes.sqlite cannot be replaced"), "\(outcome.errors)")
    #expect(try command.read("notes.sqlite").hasPrefix("Заметки."))
  }

  @Test func aCopyIsNotMadeOverAnOldLog() throws {
    defer { command.remove() }
    try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite")
    let writer = try command.start(["import", "a.tmx", "--memory", "copy.sqlite"])
    usleep(40_000)
    kill(writer.processIdentifier, SIGKILL)
    writer.waitUntilExit()
    command.shell("rm copy.sqlite")
    #expect(try command.tm("backup", "copy.sqlite", "--memory", "m.sqlite").status == 0)
    try isWhole("copy.sqlite")
  }
}

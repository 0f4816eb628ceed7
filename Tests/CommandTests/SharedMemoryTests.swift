import Foundation
import Testing

/// Several processes at one memory: they take turns, and nobody is told of success without it.
@Suite struct SharedMemoryTests {
  private let command: Command

  /// `TM_FIRST_WRITERS` sets the rounds.
  static let rounds =
    ProcessInfo.processInfo.environment["TM_FIRST_WRITERS"].flatMap(Int.init) ?? 4

  init() throws { command = try Command() }

  @Test func manyMakeOneMemoryTogether() throws {
    defer { command.remove() }
    for round in 0..<Self.rounds {
      let memory = "m\(round).sqlite"
      let writers = try (1...12).map {
        try command.start(["add", "--ru", "Слово \($0)", "--en", "Word", "--memory", memory])
      }
      for writer in writers {
        writer.waitUntilExit()
        #expect(writer.terminationStatus == 0)
      }
      #expect(try command.tm("stats", "--memory", memory).output.contains("units      12 "))
    }
  }

  @Test func manyBringAnOlderMemoryUpToDateTogether() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    #expect(
      command.shell(
        """
        python3 -c "
        import sqlite3
        m = sqlite3.connect('m.sqlite')
        for t in ['', '_revision', '_entry', '_change', '_conflict']: m.execute('DROP TABLE team' + t)
        for t in ['word_model', 'word_translation', 'undo_unit', 'undo_change']: m.execute('DROP TABLE ' + t)
        m.executescript('ALTER TABLE generation DROP COLUMN heaviest; DROP TABLE term_reference; \
        ALTER TABLE language DROP COLUMN analysis; ALTER TABLE language DROP COLUMN analyzer; \
        PRAGMA user_version = 1')
        "
        """) == 0)
    let writers = try (1...8).map {
      try command.start(["add", "--ru", "Слово \($0)", "--en", "Word", "--memory", "m.sqlite"])
    }
    for writer in writers {
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
    }
    #expect(try command.tm("doctor", "--memory", "m.sqlite").status == 0)
  }

  /// Locks the memory as an import does, for so many seconds.
  private func lock(_ seconds: Double, exclusively: Bool) throws -> Process {
    let lock = Process()
    lock.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    lock.currentDirectoryURL = command.folder
    lock.arguments = [
      "-c",
      """
      import sqlite3, time
      m = sqlite3.connect('m.sqlite', isolation_level=None)
      \(exclusively ? "m.execute('PRAGMA locking_mode = EXCLUSIVE')" : "")
      m.execute('BEGIN IMMEDIATE')
      m.execute("UPDATE counter SET value = value")
      open('locked', 'w').close()
      time.sleep(\(seconds))
      m.execute('COMMIT')
      """,
    ]
    try lock.run()
    while !command.files.contains("locked") { usleep(10_000) }
    return lock
  }

  @Test(arguments: [true, false]) func aWriterWaitsAsLongAsItIsTold(exclusively: Bool) throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    let lock = try lock(3, exclusively: exclusively)
    let hasty = try command.tm(
      "add", "--ru", "Нет", "--en", "No", "--memory", "m.sqlite", "--wait", "0.2")
    #expect(hasty.status == 2)
    #expect(hasty.errors.contains("another process"), "\(hasty.errors)")
    let patient = try command.tm("add", "--ru", "Нет", "--en", "No", "--memory", "m.sqlite")
    #expect(patient.status == 0, "\(patient.errors)")
    lock.waitUntilExit()
  }

  @Test func aReaderWaitsForAnExclusiveLock() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    let lock = try lock(2, exclusively: true)
    #expect(try command.tm("stats", "--memory", "m.sqlite", "--wait", "0.1").status == 2)
    #expect(try command.tm("stats", "--memory", "m.sqlite").status == 0)
    lock.waitUntilExit()
  }

  @Test func whoeverWaitsIsToldOnATerminal() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    let lock = try lock(4, exclusively: false)
    // `script` gives the command a terminal.
    let outcome = try command.script(
      "script -qec \"'$tm' add --ru Нет --en No --memory m.sqlite\" /dev/null </dev/null")
    #expect(outcome.output.contains("waiting for another process that has m.sqlite locked"))
    lock.waitUntilExit()
  }

  @Test(arguments: ["rm m.sqlite", "mv m.sqlite old.sqlite", "cp m.sqlite n; mv n m.sqlite"])
  func aMemoryThatWentAwayMeanwhileIsSaid(_ removal: String) throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    try command.write(
      Command.tmx((1...3000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "a.tmx")
    // The file comes through a pipe that stays open until the memory is gone.
    let outcome = try command.script(
      """
      mkfifo p; "$tm" import p --memory m.sqlite & \
      exec 3>p; head -c 60000 a.tmx >&3; sleep 0.5; \(removal); tail -c +60001 a.tmx >&3; \
      exec 3>&-; wait $!
      """)
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.errors.contains("deleted, moved or replaced"), "\(outcome.errors)")
    #expect(!outcome.output.contains("new 3000"))
  }

  @Test(arguments: ["INT", "TERM", "HUP", "KILL"])
  func interruptedOutputLeavesNothingBehind(_ signal: String) throws {
    defer { command.remove() }
    try command.write(
      Command.tmx((1...20_000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "a.tmx")
    try command.tm("import", "a.tmx", "--memory", "m.sqlite")
    for delay in [0.05, 0.1, 0.2] {
      command.shell(
        "timeout -s \(signal) \(delay) '\(Command.executable.path)' export --memory m.sqlite -o x.tmx"
      )
    }
    if signal == "KILL" {
      // Nobody can clean up then; the next one does.
      try command.tm("srx", "export", "-o", "any.srx")
    }
    #expect(command.files.filter { $0.hasPrefix(".tm-") } == [])
  }
}

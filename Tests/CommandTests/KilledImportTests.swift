import Foundation
import Testing

/// An import killed at a random moment leaves all of its file or nothing of it.
///
/// `TM_KILLS` sets the rounds.
@Suite struct KilledImportTests {
  static let rounds = ProcessInfo.processInfo.environment["TM_KILLS"].flatMap(Int.init) ?? 6

  @Test func theMemoryHoldsAllOfAFileOrNothing() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(Command.tmx([("Было раньше", "Was before")]), to: "first.tmx")
    try command.write(
      Command.tmx((1...3000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "second.tmx")
    try command.tm("import", "first.tmx", "--memory", "start.sqlite")
    let clock = ContinuousClock()
    let whole = try clock.measure {
      command.shell("cp start.sqlite m.sqlite")
      try command.tm("import", "second.tmx", "--memory", "m.sqlite")
    }
    let milliseconds = Int(whole / .milliseconds(1)) + 20
    for _ in 0..<Self.rounds {
      command.shell("rm -f m.sqlite*; cp start.sqlite m.sqlite")
      try command.kill(
        ["import", "second.tmx", "--memory", "m.sqlite"],
        after: Int.random(in: 0...milliseconds))
      let faults = try command.tm("doctor", "--memory", "m.sqlite")
      #expect(faults.status == 0, "\(faults.output)\(faults.errors)")
      let stats = try command.tm("stats", "--memory", "m.sqlite").output
      let isWhole = stats.contains("units      3001")
      let isNone = stats.contains("units      1  ") || stats.contains("units      1\n")
      #expect(isWhole || isNone, "\(stats)")
    }
  }

  @Test func aNewMemoryIsThereWholeOrNotAtAll() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(
      Command.tmx((1...3000).map { ("Предложение номер \($0)", "Sentence number \($0)") }),
      to: "first.tmx")
    let clock = ContinuousClock()
    let whole = try clock.measure {
      try command.tm("import", "first.tmx", "--memory", "m.sqlite")
    }
    let milliseconds = Int(whole / .milliseconds(1)) + 20
    for _ in 0..<Self.rounds {
      command.shell("rm -f m.sqlite*")
      try command.kill(
        ["import", "first.tmx", "--memory", "m.sqlite"],
        after: Int.random(in: 0...milliseconds))
      if command.files.contains("m.sqlite") {
        let stats = try command.tm("stats", "--memory", "m.sqlite").output
        #expect(stats.contains("units      3000"), "\(stats)")
        #expect(try command.tm("doctor", "--memory", "m.sqlite").status == 0)
      }
    }
    // What a killed one has left is gone when the next has made the memory.
    command.shell("rm -f m.sqlite*")
    try command.tm("import", "first.tmx", "--memory", "m.sqlite")
    #expect(command.files == ["first.tmx", "m.sqlite"])
  }
}

extension Command {
  /// Starts `tm` and kills it when that many milliseconds are over.
  fileprivate func kill(_ arguments: [String], after milliseconds: Int) throws {
    let process = try start(arguments)
    usleep(UInt32(milliseconds) * 1000)
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}

import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// Five desks at work, `tm sync` killed at random moments, the network cut, the server stopped as if
/// it had lost power: in the end all desks are alike and nothing is lost.
///
/// `TM_TEAM_STEPS` sets how many things are done, `TM_TEAM_KILLS` how many processes are killed.
@Suite struct KilledSyncTests {
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  @Test func nothingIsLostWhateverBreaksWhen() async throws {
    let steps = Self.setting("TM_TEAM_STEPS") ?? 240
    let kills = Self.setting("TM_TEAM_KILLS") ?? 16
    let cluster = try Cluster()
    let proxy = try Proxy(to: cluster.port)
    let log = try await Team.postgres(cluster)
    let team = Team(log)
    let address = try TeamAddress(cluster.networkAddress(port: proxy.port)).text
    var desks: [Desk] = []
    for name in ["a", "b", "c", "d", "e"] {
      let desk = try await Desk(name, team, joins: false)
      let state = try await log.state(known: 0)
      try desk.memory.store.joinTeam(address: address, name: log.name, team: state.team)
      desks.append(desk)
    }
    var work = RandomWork(seed: 7)
    var running: [Process] = []
    for step in 0..<steps {
      let desk = desks[work.number(desks.count)]
      try work.step(at: desk)
      if step % 5 == 0 { try Self.sync(desk).waitUntilExit() }
      if step % max(1, steps / kills) == 0 {
        let process = try Self.sync(desk)
        usleep(UInt32(work.number(300_000)))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        running.append(process)
      }
      if step % max(1, steps / 6) == 20 {
        let process = try Self.sync(desk)
        usleep(UInt32(work.number(200_000)))
        proxy.cut()
        usleep(50_000)
        proxy.mend()
        running.append(process)
      }
      if step % max(1, steps / 3) == 40 {
        let process = try Self.sync(desk)
        usleep(UInt32(work.number(200_000)))
        try cluster.restart(mode: "immediate")
        running.append(process)
      }
    }
    running.forEach { $0.waitUntilExit() }
    for desk in desks + desks {
      let process = try Self.sync(desk)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    for desk in desks {
      let missing = work.living.subtracting(try desk.everything())
      #expect(missing.isEmpty, "\(desk.name) has lost \(missing.sorted())")
      #expect(try desk.exports() == desks[0].exports(), "\(desk.name) differs")
      #expect(try desk.memory.faults().isEmpty)
      #expect(try desk.memory.team()?.unsent == TeamShare(units: 0, concepts: 0))
    }
  }

  /// `tm sync` of a desk's memory, under way.
  static func sync(_ desk: Desk) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("tm")
    process.arguments = ["sync", "--memory", desk.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// A bureau at work, all at once in one process.
///
/// `TM_TEAM_SECONDS` sets for how long, and prints how long a synchronisation took.
@Suite struct ManyReplicasTests {
  @Test func twentyFiveMembersChangeSomethingEachSecond() async throws {
    let seconds = ProcessInfo.processInfo.environment["TM_TEAM_SECONDS"].flatMap(Int.init)
    let cluster = try Cluster.shared.get()
    let log = try await Team.postgres(cluster)
    let address = try TeamAddress(cluster.address())
    let state = try await log.state(known: 0)
    let times = try await withThrowingTaskGroup(of: [Double].self) { group in
      for member in 1...25 {
        group.addTask {
          let own = Team(try PostgresUnitLog(address: address, name: log.name))
          let desk = try await Desk("\(member)", own, joins: false)
          try desk.memory.store.joinTeam(address: "", name: log.name, team: state.team)
          var times: [Double] = []
          for round in 1...(seconds ?? 2) {
            let start = ContinuousClock.now
            try desk.add("Слово \(member) \(round)", "Word")
            try await desk.sync(own)
            times.append((ContinuousClock.now - start) / .seconds(1))
            if seconds != nil {
              try await Task.sleep(until: start + .seconds(1), clock: .continuous)
            }
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted()
    }
    if seconds != nil {
      print(
        "median \(times[times.count / 2]) s, 95 % \(times[times.count * 95 / 100]) s, longest "
          + "\(times.last ?? 0) s of \(times.count)")
    }
    let reader = try await Desk("reader", Team(log))
    try await reader.sync(Team(log))
    #expect(try reader.texts().count == 25 * (seconds ?? 2))
    #expect(try reader.memory.faults().isEmpty)
    // One revision a change: nobody's was put together with another's, and none is missing.
    #expect(try await log.state(known: 0).head.number == Int64(25 * (seconds ?? 2)))
  }

  /// Nothing to do costs one question and its answer on a connection that is there, and two more where
  /// one is made: whether to encrypt, and who asks.
  @Test func nothingToDoIsOneRoundTrip() async throws {
    let cluster = try Cluster.shared.get()
    let proxy = try Proxy(to: cluster.port)
    let log = try await Team.postgres(cluster)
    func connected() throws -> Team {
      Team(
        try PostgresUnitLog(
          address: TeamAddress(cluster.networkAddress(port: proxy.port)), name: log.name))
    }
    let team = Team(log)
    let desk = try await Desk("a", team)
    try desk.add("Да", "Yes")
    try await desk.sync(team)
    let own = try connected()
    try await desk.sync(own)
    #expect(proxy.requests == 3)
    try await desk.sync(own)
    #expect(proxy.requests == 4)
  }
}

import Bitext
import Foundation
import Linguistics
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// Random work at several desks, whose connections break all the time, ends with all desks alike and
/// nothing lost.
///
/// `TM_TEAM_STEPS` sets how many things are done.
@Suite struct RandomWorkTests {
  private static let steps =
    ProcessInfo.processInfo.environment["TM_TEAM_STEPS"].flatMap(Int.init)

  @Test(arguments: [(Team.Kind.twin, 200, UInt64(1)), (.twin, 200, 2), (.postgres, 200, 3)])
  func allDesksEndAlike(_ kind: Team.Kind, _ steps: Int, _ seed: UInt64) async throws {
    let team = try await Team(kind)
    let broken = Team(FaultyLog(team.log, rate: 15, seed: seed))
    var desks: [Desk] = []
    for name in ["a", "b", "c", "d", "e"] { desks.append(try await Desk(name, team)) }
    var work = RandomWork(seed: seed)
    for _ in 0..<(Self.steps ?? steps) {
      let desk = desks[work.number(desks.count)]
      try work.step(at: desk)
      guard work.number(4) == 0 else { continue }
      do { try await desk.sync(broken) } catch TeamError.lost {}
    }
    // What one sends last, those who read before it take in the second time.
    for desk in desks + desks { try await desk.sync(team) }
    let texts = try desks.map { try $0.everything() }
    let exports = try desks.map { try $0.exports() }
    for (desk, index) in zip(desks, desks.indices) {
      let missing = work.living.subtracting(texts[index])
      #expect(missing.isEmpty, "\(desk.name) has lost \(missing.sorted())")
      #expect(exports[index] == exports[0], "\(desk.name) differs")
      #expect(try desk.memory.faults().isEmpty)
      #expect(try desk.memory.team()?.unsent == TeamShare(units: 0, concepts: 0))
    }
  }
}

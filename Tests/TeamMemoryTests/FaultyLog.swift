import TestSupport
import Bitext
import Synchronization

@testable import TeamMemory

/// A log whose connection breaks now and then, before a call arrives or before its answer does.
final class FaultyLog: UnitLog {
  private let log: any UnitLog
  private let faults: Mutex<SeededGenerator>
  /// Of a hundred calls, how many fail.
  private let rate: Int

  init(_ log: any UnitLog, rate: Int, seed: UInt64) {
    self.log = log
    self.rate = rate
    faults = Mutex(SeededGenerator(seed: seed))
  }

  private func call<T: Sendable>(_ body: () async throws -> T) async throws -> T {
    let chance = faults.withLock { Int($0.next() % 200) }
    if chance < rate { throw TeamError.lost("the request did not arrive") }
    let answer = try await body()
    if chance >= 200 - rate { throw TeamError.lost("the answer did not arrive") }
    return answer
  }

  func state(known: Int64) async throws -> LogState {
    try await call { try await log.state(known: known) }
  }

  func changes(after revision: Int64, limit: Int) async throws -> ChangeBatch {
    try await call { try await log.changes(after: revision, limit: 3) }
  }

  func push(_ batch: OutgoingBatch) async throws -> PushOutcome {
    try await call { try await log.push(batch) }
  }

  func settle(replica: SharedID, sequence: Int64, token: SharedID) async throws -> SettledBatch {
    try await call {
      try await log.settle(replica: replica, sequence: sequence, token: token)
    }
  }

  func lastCommon(of revisions: [LogRevision]) async throws -> LogRevision? {
    try await call { try await log.lastCommon(of: revisions) }
  }

  func livingIDs() async throws -> Set<SharedID> {
    try await call { try await log.livingIDs() }
  }
}

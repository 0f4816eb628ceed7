import Bitext
import Foundation
import MemoryStore
import TeamMemory

/// One time of bringing a memory and its team's log together.
///
/// First a batch that may have arrived is settled. Then what others changed is taken in, batch by
/// batch, and what was changed here is sent; when something in it was changed by others meanwhile,
/// that is taken in first. Every step is a transaction here or there and can be the last one: the
/// next time goes on from it.
struct Synchronisation {
  let store: MemoryStore
  let log: any UnitLog
  let progress: (any ProgressReporter)?

  /// Changes of a batch each way. A batch is a transaction at both ends: a large one costs less,
  /// and keeps others at this memory waiting longer to write. Nobody waits at a memory that has
  /// nothing of the team yet.
  static let firstReadLimit = 200_000
  static let readLimit = 20_000
  static let sendLimit = 10_000
  /// Times that others may be faster before it is given up; then they write without a pause.
  private static let mostTries = 100

  private var report = SyncReport()

  init(_ store: MemoryStore, _ log: any UnitLog, progress: (any ProgressReporter)? = nil) {
    self.store = store
    self.log = log
    self.progress = progress
  }

  mutating func run() async throws -> SyncReport {
    for attempt in 0..<Self.mostTries {
      try Task.checkCancellation()
      // So two members do not collide again at the next try.
      if attempt > 0 { try await Task.sleep(for: .milliseconds(Int.random(in: 0...20))) }
      try await settle()
      guard try await receive(), try await send() else { continue }
      try store.noteSynchronised(at: Date().ISO8601Format())
      return report
    }
    throw TeamError.busy
  }

  private func membership() throws -> Membership {
    guard let membership = try store.membership() else {
      throw MemoryStoreError.notInTeam(path: store.path)
    }
    return membership
  }

  // MARK: - A batch that may have arrived

  private func settle() async throws {
    let membership = try membership()
    guard let (sequence, token) = membership.onItsWay else { return }
    let settled: SettledBatch
    do {
      settled = try await log.settle(
        replica: membership.replica, sequence: sequence, token: token)
    } catch TeamError.notPermitted {
      // A member who may only read goes on. If the batch did arrive, it comes back as changes that
      // both sides made alike.
      settled = .abandoned
    }
    switch settled {
    case .applied(let revision): try store.noteSent(as: revision)
    case .abandoned: try store.noteUnsent()
    case .foreign: try store.renameReplica()
    }
  }

  // MARK: - From the log

  /// Takes in what is new; false when another process is at the memory too.
  private mutating func receive() async throws -> Bool {
    var membership = try membership()
    let state = try await log.state(known: membership.known.number)
    guard state.team == membership.team else {
      throw SyncError.otherTeam(name: membership.name)
    }
    report.clockOffset = state.time == 0 ? 0 : Date().timeIntervalSince1970 - state.time
    if membership.known.number > 0, state.knownID != membership.known.id {
      // A standby that lags behind has not lost anything.
      if state.isStandby, state.knownID == nil { return true }
      try await returnToCommonRevision()
      membership = try self.membership()
    }
    if membership.cursor > 0, membership.cursor < state.horizon {
      let (deleted, kept) = try store.keepOnly(try await log.livingIDs())
      report.forgotten = (report.forgotten ?? 0) + deleted
      report.revived += kept
    }
    var cursor = membership.cursor
    let limit = cursor == 0 ? Self.firstReadLimit : Self.readLimit
    while cursor < state.head.number {
      try Task.checkCancellation()
      let batch = try await log.changes(after: cursor, limit: limit)
      guard batch.upTo > cursor else { break }
      guard let applied = try store.apply(batch) else { return false }
      report.add(applied)
      cursor = batch.upTo
      tell("receiving revision \(cursor) of \(state.head.number)")
    }
    return true
  }

  private mutating func returnToCommonRevision() async throws {
    var before = Int64.max
    while true {
      let known = try store.knownRevisions(before: before, limit: 1000)
      let common = known.isEmpty ? nil : try await log.lastCommon(of: known)
      if common != nil || known.isEmpty {
        report.lost = (report.lost ?? 0) + (try store.returnTo(common?.number ?? 0))
        return
      }
      before = known.last?.number ?? 0
    }
  }

  // MARK: - To the log

  /// Sends what was changed here; false when others were faster and must be heard first.
  private mutating func send() async throws -> Bool {
    while true {
      try Task.checkCancellation()
      let batch: OutgoingBatch
      switch try store.nextBatch(limit: Self.sendLimit) {
      case .nothing: return true
      case .anotherIsOnItsWay: return false
      case .batch(let next): batch = next
      }
      let outcome: PushOutcome
      do { outcome = try await log.push(batch) } catch let error as TeamError
        where error.isCertain
      {
        try store.noteUnsent()
        throw error
      }
      switch outcome {
      case .applied(let revision):
        try store.noteSent(as: revision)
        report.sent += batch.changes.count { $0.kind == .unit || $0.kind == .concept }
        tell("sending")
      case .outdated:
        try store.noteUnsent()
        return false
      case .spent: return false
      }
    }
  }

  private func tell(_ phase: String) {
    progress?.report(
      WorkProgress(
        phase: phase, done: report.added + report.changed + report.deleted + report.sent))
  }
}

extension TeamError {
  /// Whether the error says that nothing was written. When a connection broke, that is not known.
  fileprivate var isCertain: Bool {
    if case .lost = self { return false }
    return true
  }
}

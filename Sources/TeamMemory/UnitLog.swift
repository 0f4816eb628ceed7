import Bitext

/// The log of a team's changes, of which every member's memory is a replica.
///
/// Transactions are numbered in the order of their commits, without gaps that could be filled
/// later: whoever has read up to a number has missed nothing. Of each thing the log keeps the
/// last change, and of a deleted one a tombstone for a time.
package protocol UnitLog: Sendable {
  /// What the log is now.
  ///
  /// - Parameter known: the number of the last revision that the replica knows; the log says which
  ///   ID it has under that number.
  func state(known: Int64) async throws -> LogState

  /// The changes after a revision, in whole transactions, about `limit` of them: at most one
  /// transaction more. Of a thing that was changed several times only the last change comes.
  func changes(after revision: Int64, limit: Int) async throws -> ChangeBatch

  /// Adds a batch as one transaction, once, however often it is handed over.
  ///
  /// Nothing is added when something in it was changed meanwhile by another replica, see
  /// ``PushOutcome/outdated``.
  func push(_ batch: OutgoingBatch) async throws -> PushOutcome

  /// Finds out what became of a batch whose push did not return. If it has not arrived, it never
  /// will: a later attempt needs a new number.
  func settle(replica: SharedID, sequence: Int64, token: SharedID) async throws -> SettledBatch

  /// Of these revisions the last that the log has too, with the same ID; nil when it has none.
  func lastCommon(of revisions: [LogRevision]) async throws -> LogRevision?

  /// Everything that is in the log and not deleted.
  func livingIDs() async throws -> Set<SharedID>
}

/// What a log is at one moment.
package struct LogState: Sendable, Equatable {
  /// Which team's log it is.
  package var team: SharedID
  /// The last revision; number 0 before the first.
  package var head: LogRevision
  /// The ID of the revision that was asked for; nil when the log has none of that number.
  package var knownID: SharedID?
  /// The tombstones up to this revision are gone: whoever has not read so far has to be told what
  /// is still there.
  package var horizon: Int64
  /// Whether the log is a copy that may lag behind, so that what it lacks need not be lost.
  package var isStandby: Bool
  /// The log's clock, in seconds since 1970.
  package var time: Double

  package init(
    team: SharedID, head: LogRevision, knownID: SharedID?, horizon: Int64, isStandby: Bool,
    time: Double
  ) {
    self.team = team
    self.head = head
    self.knownID = knownID
    self.horizon = horizon
    self.isStandby = isStandby
    self.time = time
  }
}

/// What became of a batch.
package enum PushOutcome: Sendable, Equatable {
  /// It is in the log for good.
  case applied(LogRevision)
  /// Something in it was changed by another replica since the replica last read, or was added there
  /// too: nothing was added; read, and try again.
  case outdated
  /// A batch of that number, or a later one, is there already.
  case spent
}

/// What became of a batch that may have arrived.
package enum SettledBatch: Sendable, Equatable {
  case applied(LogRevision)
  /// It was not applied, and will not be.
  case abandoned
  /// Another memory has used the replica's name and number: one is a copy of the other.
  case foreign
}

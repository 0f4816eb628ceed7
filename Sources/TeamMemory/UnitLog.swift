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

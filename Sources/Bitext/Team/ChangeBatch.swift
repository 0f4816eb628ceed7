/// A transaction of the log: its number, counted from 1 in the order of commits, and a random ID.
///
/// The ID tells a revision from another one of its number: a database that lost its last
/// transactions gives their numbers out again.
package struct LogRevision: Sendable, Hashable {
  package let number: Int64
  package let id: SharedID
  /// Who made it, as the database knows them.
  package let author: String

  package init(number: Int64, id: SharedID, author: String = "") {
    self.number = number
    self.id = id
    self.author = author
  }
}

/// Changes of one or more whole transactions, in their order.
package struct ChangeBatch: Sendable {
  /// The revision the reader knew; the changes are of later ones.
  package let after: Int64
  /// The last revision whose changes are all here, or were followed by later ones of the same things.
  package let upTo: Int64
  package let changes: [UnitChange]
  /// The revisions of the changes and the one it goes up to.
  package let revisions: [LogRevision]

  package init(
    after: Int64, upTo: Int64, changes: [UnitChange], revisions: [LogRevision]
  ) {
    self.after = after
    self.upTo = upTo
    self.changes = changes
    self.revisions = revisions
  }
}

/// Changes of one memory on their way into the log, where they are one transaction.
package struct OutgoingBatch: Sendable {
  /// Which memory they come from.
  package let replica: SharedID
  /// Counts the batches of the memory; none is used twice.
  package let sequence: Int64
  /// Tells the batch from one that a copy of the memory numbers alike.
  package let token: SharedID
  /// The last revision the memory has taken in.
  package let known: Int64
  package let changes: [UnitChange]

  package init(
    replica: SharedID, sequence: Int64, token: SharedID, known: Int64, changes: [UnitChange]
  ) {
    self.replica = replica
    self.sequence = sequence
    self.token = token
    self.known = known
    self.changes = changes
  }
}

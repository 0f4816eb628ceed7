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

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

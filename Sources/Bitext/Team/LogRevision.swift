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

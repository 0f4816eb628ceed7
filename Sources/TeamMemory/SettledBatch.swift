import Bitext

/// What became of a batch that may have arrived.
package enum SettledBatch: Sendable, Equatable {
  case applied(LogRevision)
  /// It was not applied, and will not be.
  case abandoned
  /// Another memory has used the replica's name and number: one is a copy of the other.
  case foreign
}

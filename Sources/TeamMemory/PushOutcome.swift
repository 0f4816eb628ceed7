import Bitext

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

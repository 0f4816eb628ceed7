import Bitext
import Bytes
import Linguistics

/// A change as the log keeps it: what the thing says, apart from what is known of it.
///
/// What it says is the same bytes for the same units, so that the database can tell that two
/// members have added one and the same.
struct CodedChange {
  /// Nil for a tombstone.
  let content: [UInt8]?
  let detail: [UInt8]
  /// The name that must be its own among the things of its kind: that of a concept.
  let name: String?
}

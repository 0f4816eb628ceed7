/// Why bytes cannot be read.
public enum UnreadableBytes: Error, Sendable, Equatable {
  /// No ``ByteWriter`` wrote them, or not all of them are there.
  case damaged
  /// They are in a form that a later version writes.
  case newerFormat(Int)
}

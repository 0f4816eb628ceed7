/// A fault in a file that did not stop it from being read.
public struct ImportNotice: Sendable, Equatable {
  /// Counted from 1.
  public let line: Int
  public let message: String
}

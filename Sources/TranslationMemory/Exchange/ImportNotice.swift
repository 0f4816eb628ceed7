/// Something in a file that was not as it should be, and was read all the same.
public struct ImportNotice: Sendable, Equatable {
  /// Counted from 1.
  public let line: Int
  public let message: String
}

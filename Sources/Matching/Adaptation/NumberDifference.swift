/// A number, date or name with digits that the new segment does not have as the stored one has it.
public struct NumberDifference: Sendable, Hashable, Codable {
  /// As the stored segment writes it; nil when it has none.
  public let stored: String?
  /// As the new segment writes it; nil when it has none.
  public let new: String?

  package init(stored: String?, new: String?) {
    self.stored = stored
    self.new = new
  }
}

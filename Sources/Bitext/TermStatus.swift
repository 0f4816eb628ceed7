/// Whether a term may be used (`administrativeStatus` in ISO 12620).
public enum TermStatus: String, CaseIterable, Sendable, Codable {
  case preferred
  case admitted
  /// Used once, no longer.
  case superseded
  case forbidden
}

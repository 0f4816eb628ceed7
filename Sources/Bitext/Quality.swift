/// How far a unit can be trusted.
public enum Quality: Int, Sendable, Codable, Comparable, CaseIterable {
  /// A person wrote or approved it.
  case confirmed = 0
  /// It came in a file, as good as the file.
  case imported = 1
  /// A machine paired its sentences.
  case aligned = 2

  /// What users and programs call it.
  public var name: String {
    switch self {
    case .confirmed: "confirmed"
    case .imported: "imported"
    case .aligned: "aligned"
    }
  }

  public static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
}

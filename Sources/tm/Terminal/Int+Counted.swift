extension Int {
  /// A number with its noun: `1 unit`, `2 units`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

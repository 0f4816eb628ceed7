import TranslationMemory

/// What a translation does not say of the segment's numbers, as a line: `left: 5 → 7, + 14:00`.
enum LeftNumbers {
  static func text(_ target: Match.Target) -> String? {
    guard !target.left.isEmpty else { return nil }
    let parts = target.left.map { difference in
      switch (difference.stored, difference.new) {
      case (let stored?, let new?): "\(stored) → \(new)"
      case (let stored?, nil): "− \(stored)"
      case (nil, let new): "+ \(new ?? "")"
      }
    }
    return "left: " + parts.joined(separator: ", ")
  }
}

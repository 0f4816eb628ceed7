import Linguistics

/// How likely a translation goes on so many words further in the source, 1 for the likeliest.
package struct JumpWeights: Sendable {
  private var values: [Float]

  private static let first = -4
  /// How many lengths are told apart: the first and the last stand for all beyond them.
  package static let count = 12

  package init(_ values: [Float]) {
    self.values = values
  }

  /// Where a length has its weight.
  package static func place(_ jump: Int) -> Int { min(count - 1, max(0, jump - first)) }

  subscript(jump: Int) -> Float { values[Self.place(jump)] }
}

/// A stored translation with the numbers and dates of the new segment put in.
public struct AdaptedText: Sendable, Hashable {
  /// The stored translation laid over the adapted one.
  public let runs: [DiffRun]
  /// The stored source with the same numbers, so that both texts say the same.
  public let source: String

  /// The translation as it now reads.
  public var text: String {
    runs.lazy.filter { $0.kind != .deleted }.map(\.text).joined()
  }

  /// Replaces parts of a text; ranges in UTF-8 bytes, in order.
  init(
    _ text: String, _ replacements: [(range: Range<Int>, text: String)], source: String = ""
  ) {
    self.source = source
    let bytes = Array(text.utf8)
    var runs: [DiffRun] = []
    var position = 0
    func append(_ kind: DiffRun.Kind, _ text: String) {
      if !text.isEmpty { runs.append(DiffRun(kind, text)) }
    }
    for (range, new) in replacements {
      append(.same, String(decoding: bytes[position..<range.lowerBound], as: UTF8.self))
      append(.deleted, String(decoding: bytes[range], as: UTF8.self))
      append(.inserted, new)
      position = range.upperBound
    }
    append(.same, String(decoding: bytes[position...], as: UTF8.self))
    self.runs = runs
  }
}

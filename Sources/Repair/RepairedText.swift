import Matching

/// The translation of a near match with what the new sentence says in place of what the stored one
/// said.
public struct RepairedText: Sendable, Hashable {
  /// A place that was changed.
  public struct Span: Sendable, Hashable {
    /// Where it stands, in Unicode scalars of the repaired text; empty where words were taken out.
    public let range: Range<Int>
    /// What stood there.
    public let old: String
    /// The words of the new sentence it stands for; empty for words that it has not.
    public let source: String
    /// Where its words come from.
    public let origin: Rendering.Origin
    /// The probability that a translator would leave it as it is.
    public let confidence: Double
  }

  /// The stored translation laid over the repaired one.
  public let runs: [DiffRun]
  /// The changed places in order.
  public let spans: [Span]
  /// The probability that all of them are right.
  public let confidence: Double

  /// The translation as it now reads.
  public var text: String {
    runs.lazy.filter { $0.kind != .deleted }.map(\.text).joined()
  }
}

/// A change of a translation: bytes of the stored text and what comes in their place.
struct RepairEdit {
  var range: Range<Int>
  var text: String
  /// Bytes of the new sentence it stands for.
  let source: String
  let origin: Rendering.Origin
  let confidence: Double
}

extension RepairedText {
  /// Puts edits and replaced numbers into a translation; nil when two of them lie over each other.
  init?(_ target: RepairText, _ edits: [RepairEdit], numbers: [(range: Range<Int>, text: String)]) {
    let changes =
      edits.map { (range: $0.range, text: $0.text, edit: Optional($0)) }
      + numbers.map { (range: $0.range, text: $0.text, edit: nil) }
    let sorted = changes.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var runs: [DiffRun] = []
    var spans: [Span] = []
    var position = 0
    var scalars = 0
    func append(_ kind: DiffRun.Kind, _ text: String) {
      guard !text.isEmpty else { return }
      runs.append(DiffRun(kind, text))
      if kind != .deleted { scalars += text.unicodeScalars.count }
    }
    for change in sorted {
      guard change.range.lowerBound >= position else { return nil }
      append(.same, target.string(position..<change.range.lowerBound))
      let old = target.string(change.range)
      let start = scalars
      if old == change.text {
        append(.same, old)
      } else {
        append(.deleted, old)
        append(.inserted, change.text)
      }
      if let edit = change.edit {
        spans.append(
          Span(
            range: start..<scalars, old: old, source: edit.source, origin: edit.origin,
            confidence: edit.confidence))
      }
      position = change.range.upperBound
    }
    append(.same, target.string(position..<target.text.utf8.count))
    self.runs = runs
    self.spans = spans
    confidence = edits.reduce(1) { $0 * $1.confidence }
  }
}

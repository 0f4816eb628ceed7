/// The bytes of a part with what was written anew in it, from its end to its beginning: so a text box
/// is there before the paragraph it is anchored in.
final class DocxEdits {
  private let bytes: [UInt8]
  /// None in another; the last in the part first.
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Replaces a range; what was replaced in it is to be in `bytes` already.
  ///
  /// O(1) for a range that begins before all others.
  func add(_ range: Range<Int>, _ bytes: [UInt8]) {
    while let last = edits.last, range.contains(last.range.lowerBound) { edits.removeLast() }
    if let first = edits.last, first.range.lowerBound < range.lowerBound {
      edits.removeAll { range.contains($0.range.lowerBound) }
    }
    let place = edits.firstPlace { $0.range.lowerBound <= range.lowerBound }
    edits.insert((range, bytes), at: place)
  }

  /// The bytes of a range with the edits in it.
  func raw(_ range: Range<Int>) -> [UInt8] {
    let first = edits.firstPlace { $0.range.upperBound <= range.upperBound }
    let end = edits.firstPlace { $0.range.lowerBound < range.lowerBound }
    if first >= end { return Array(bytes[range]) }
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits[first..<end].reversed() {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position..<range.upperBound]
  }
}

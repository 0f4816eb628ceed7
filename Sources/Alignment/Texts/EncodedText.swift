/// A text's sentences as sets of vocabulary numbers, with their lengths.
struct EncodedText: Sendable {
  /// Where each sentence's entries begin in ``entries``; one more than there are sentences.
  private(set) var starts: [Int32] = [0]
  /// The distinct entries of each sentence, in order of appearance.
  private(set) var entries: [Int32] = []
  /// Lengths in Unicode scalars, at least 1.
  private(set) var lengths: [Int32] = []

  var count: Int { lengths.count }

  mutating func append(_ sentence: [Int32], length: Int) {
    entries.append(contentsOf: sentence)
    starts.append(Int32(truncatingIfNeeded: entries.count))
    lengths.append(Int32(truncatingIfNeeded: max(1, length)))
  }

  func range(_ sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }

  /// The entries of neighbouring sentences; some may repeat.
  func entries(of sentences: Range<Int>) -> ArraySlice<Int32> {
    entries[Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])]
  }
}

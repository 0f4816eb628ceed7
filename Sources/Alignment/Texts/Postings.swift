/// For every vocabulary entry the sentences that hold it, in order.
struct Postings: Sendable {
  private var starts: [Int32]
  private var numbers: [Int32]

  /// Linear in the text and the vocabulary.
  init(_ text: EncodedText, vocabulary: Int) {
    starts = [Int32](repeating: 0, count: vocabulary + 1)
    for entry in text.entries { starts[Int(entry) + 1] += 1 }
    for entry in 0..<vocabulary { starts[entry + 1] += starts[entry] }
    numbers = [Int32](repeating: 0, count: text.entries.count)
    var ends = starts
    for sentence in 0..<text.count {
      for index in text.range(sentence) {
        let entry = Int(text.entries[index])
        numbers[Int(ends[entry])] = Int32(truncatingIfNeeded: sentence)
        ends[entry] += 1
      }
    }
  }

  @inline(__always)
  func sentences(of entry: Int32) -> ArraySlice<Int32> {
    numbers[Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])]
  }
}

import Linguistics

/// The weights as the Swift file they are shipped in.
struct WeightsFile {
  let source: String

  init(_ entries: [(key: UInt32, weight: Int16)]) {
    let text = BoundaryWeights.encoded(entries)
    source = """
      // Written by train-segmenter; see LICENCES.md beside this file for the texts it learnt from.
      // swift-format-ignore
      let trainedBoundaryWeights: StaticString = "\(text)"

      """
  }
}

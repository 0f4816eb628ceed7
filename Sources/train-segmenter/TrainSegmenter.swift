import ArgumentParser
import Foundation
import Linguistics

/// Learns the weights of the sentence segmenter and writes them as Swift.
@main
struct TrainSegmenter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-segmenter",
    abstract: "Learn the weights of the sentence segmenter.",
    discussion: """
      The folder holds texts with known sentences, *.jsonl: an object a line with lang, text, ends \
      and optional (offsets in code points). The same texts give the same weights, byte for byte.
      """)

  /// Weights nearer to nothing are left out, in units of 1/``BoundaryWeights/scale``.
  private static let leastWeight = 3

  @Argument(help: ArgumentHelp("The folder of texts to learn from.", valueName: "folder"))
  var corpora: String

  @Option(help: ArgumentHelp("Texts to try the weights on, not learnt from.", valueName: "folder"))
  var validate: String?

  @Option(help: ArgumentHelp("Where to write the weights.", valueName: "file"))
  var output =
    "Sources/Linguistics/Segmentation/Boundaries/Scorer/TrainedBoundaryWeights.swift"

  func run() throws {
    var examples = try OwnTexts.examples()
    for file in try Self.files(corpora) { examples += try Self.examples(of: file) }
    let learnt = LogisticRegression().fit(examples)
    let entries = learnt.compactMap { key, value -> (key: UInt32, weight: Int16)? in
      let weight = Int16(max(-3000, min(3000, (value * Double(BoundaryWeights.scale)).rounded())))
      return weight.magnitude < Self.leastWeight ? nil : (key, weight)
    }
    print("\(examples.count) candidates, \(entries.count) weights")
    if let validate { try report(BoundaryWeights(entries), on: Self.files(validate)) }
    try WeightsFile(entries).source.write(
      to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
  }

  private static func files(_ folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "jsonl" }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func examples(of file: URL) throws -> [LabelledExample] {
    try GoldText.read(file).flatMap { text in
      Language(rawValue: text.lang).map(text.labelled) ?? []
    }
  }

  private func report(_ weights: BoundaryWeights, on files: [URL]) throws {
    for file in files {
      var found = 0
      var wrong = 0
      var missed = 0
      for example in try Self.examples(of: file) {
        let isCut = example.features.reduce(0) { $0 + weights[$1] } > 0
        found += isCut && example.isBoundary ? 1 : 0
        wrong += isCut && !example.isBoundary ? 1 : 0
        missed += !isCut && example.isBoundary ? 1 : 0
      }
      let score = 200 * Double(found) / Double(max(1, 2 * found + wrong + missed))
      let name = file.lastPathComponent
      print("\(name): F1 \((score * 100).rounded() / 100), \(wrong) wrong, \(missed) missed")
    }
  }
}

import ArgumentParser
import Foundation
import TranslationMemory

/// How fast texts are cut, against counting the marks that may end a sentence.
struct Segmentation: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how fast articles are cut into sentences.")

  @OptionGroup var data: DataOption

  @Option(help: "Sentences in the text.")
  var sentences = 40_000

  func run() throws {
    let pairs = try ScaleMemory.pairs(in: data.folder).prefix(sentences)
    for (language, text) in [
      (Language.russian, paragraphs(pairs.map(\.source))),
      (.english, paragraphs(pairs.map(\.target))),
    ] {
      let megabytes = Double(text.utf8.count) / 1_000_000
      let watch = Stopwatch()
      let count = Segmenter(language: language).segments(in: text).count
      let time = watch.processorTime / 1000
      let plain = Stopwatch()
      let plainCount = marks(in: text)
      let plainTime = plain.processorTime / 1000
      print(
        "segmentation \(language.rawValue): \(figure(megabytes / time, 1)) MB/s, \(count) segments; "
          + "counting \(plainCount) marks \(figure(megabytes / plainTime, 1)) MB/s; "
          + "1 : \(figure(time / plainTime, 1))")
    }
  }

  /// What any program must do at least: look at every byte for `.`, `!` or `?` before a space.
  private func marks(in text: String) -> Int {
    var last: UInt8 = 0
    var count = 0
    for byte in text.utf8 {
      if byte <= 0x20, last == 0x2E || last == 0x21 || last == 0x3F { count += 1 }
      last = byte
    }
    return count
  }

  /// Three sentences a line.
  private func paragraphs(_ sentences: [String]) -> String {
    var text = ""
    for (index, sentence) in sentences.enumerated() {
      text += sentence + (index % 3 == 2 ? "\n" : " ")
    }
    return text
  }
}

import Foundation
import Testing

@testable import Linguistics

/// Marked sentences of our own in three languages, each under the name of its hard place.
///
/// The texts are in `Tests/Fixtures/Segmentation`. A text that is cut wrongly today stands there
/// with `!` before it, and has to lose the mark when it is cut rightly.
@Suite("Golden texts of the segmenter")
struct GoldenTextTests {
  struct GoldenText: Sendable {
    let language: Language
    let place: String
    let sentences: [String]
    let isCutWrongly: Bool

  }

  static let languages: [Language] = [.russian, .english, .kazakh]

  static func texts(_ language: Language) throws -> [GoldenText] {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Segmentation/\(language.rawValue).txt")
    var place = ""
    var texts: [GoldenText] = []
    for line in try String(contentsOf: fixtures, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# ") {
        place = String(line.dropFirst(2))
      } else {
        let isCutWrongly = line.hasPrefix("! ")
        let sentences = line.dropFirst(isCutWrongly ? 2 : 0).split(separator: " | ")
        texts.append(
          GoldenText(
            language: language, place: place, sentences: sentences.map(String.init),
            isCutWrongly: isCutWrongly))
      }
    }
    return texts
  }

  @Test(arguments: languages) func `Texts are cut as marked`(language: Language) throws {
    let segmenter = Segmenter(language: language)
    for text in try Self.texts(language) {
      let found = segmenter.segments(in: text.sentences.joined(separator: " ")).map(\.text)
      #expect(
        (found == text.sentences) != text.isCutWrongly,
        "\(text.place): \(found.joined(separator: " | "))")
    }
  }

  @Test(arguments: languages) func `There are hundreds of sentences, and few are cut wrongly`(
    language: Language
  ) throws {
    let texts = try Self.texts(language)
    #expect(texts.reduce(0) { $0 + $1.sentences.count } >= 180)
    #expect(texts.filter(\.isCutWrongly).count <= texts.count / 15)
  }
}

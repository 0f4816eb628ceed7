import Foundation
import Linguistics

/// A text whose sentences are known: a line of a corpus in JSON Lines.
struct GoldText: Decodable {
  let lang: String
  let text: String
  /// Where each sentence ends, in Unicode scalars.
  let ends: [Int]
  /// Where a boundary is a matter of taste.
  let optional: [Int]?

  /// The texts of a file; throws when a line is not one.
  static func read(_ file: URL) throws -> [GoldText] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: 0x0A).map {
      try decoder.decode(GoldText.self, from: Data($0))
    }
  }

  /// The candidates of the text with the truth about each, without those that are a matter of taste.
  func labelled(as language: Language) -> [LabelledExample] {
    let ends = byteOffsets(ends)
    let optional = byteOffsets(optional ?? [])
    return BoundaryExample.all(in: text, language: language).compactMap { example in
      guard !optional.contains(example.end) else { return nil }
      return LabelledExample(features: example.features, isBoundary: ends.contains(example.end))
    }
  }

  /// Offsets of the text's UTF-8 for offsets in scalars, moved back over white space.
  private func byteOffsets(_ offsets: [Int]) -> Set<Int> {
    var ofScalar: [Int] = [0]
    var lastNonSpace = [0]
    var byte = 0
    for scalar in text.unicodeScalars {
      byte += UTF8.width(scalar)
      ofScalar.append(byte)
      lastNonSpace.append(
        scalar.properties.isWhitespace ? lastNonSpace[lastNonSpace.count - 1] : byte)
    }
    return Set(offsets.filter(lastNonSpace.indices.contains).map { lastNonSpace[$0] })
  }
}

struct LabelledExample {
  var features: [UInt32]
  var isBoundary: Bool
}

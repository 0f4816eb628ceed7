import Linguistics

/// Where completion has its tables: a memory's file, or arrays in a test.
package protocol CompletionTables: AnyObject {
  /// The packed ``WordModel`` of the language translated into; nil when none was learnt.
  func packedWords() throws -> [UInt8]?
  /// The packed ``WordTranslations``; nil when none were learnt.
  func packedTranslations() throws -> [UInt8]?
  /// Calls `body` with the pairs of texts of the units after one, the newest at most `most`, oldest
  /// first.
  func forEachAdded(
    after unit: Int, most: Int, _ body: (_ source: String, _ target: String) -> Void) throws
  /// Translations of the texts that share most with a segment, as ``SimilarText`` weighs it.
  func similarTexts(to stems: [UInt32], most: Int) throws -> [SimilarText]
}

extension WordModel {
  /// A model of no texts.
  static let empty = WordModel(
    words: WordList([]), unigramCounts: [0], pairs: [0, 0],
    levels: [
      Level(words: [], counts: [], followers: [0]), Level(words: [], counts: [], followers: [0]),
      Level(),
    ])
}

import Linguistics

/// A text as repair sees it: its words and numbers in order, with where they stand.
package struct RepairText: Sendable {
  package let text: String
  package let analyzed: AnalyzedText
  /// The token of each word or number.
  let words: [AnalyzedToken]
  private let bytes: [UInt8]

  package init(_ text: String, _ analyzed: AnalyzedText) {
    self.text = text
    self.analyzed = analyzed
    words = analyzed.tokens.filter { $0.kind.isContent }
    bytes = Array(text.utf8)
  }

  /// What stands in a range of bytes.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The token of a word.
  package func token(_ word: Int) -> AnalyzedToken { words[word] }

  /// A word as it is written.
  func word(_ index: Int) -> String { string(words[index].range) }

  /// The bytes from the first word of a span to its last.
  package func bytes(of span: Range<Int>) -> Range<Int> {
    words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
  }

  /// The words that lie in a range of bytes; nil when it cuts one or holds none.
  func words(in range: Range<Int>) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }),
      let last = words.lastIndex(where: { $0.range.upperBound <= range.upperBound }),
      first <= last, words[first].range.lowerBound < range.upperBound
    else { return nil }
    return first..<last + 1
  }

  /// Whether a mark stands between two neighbouring words.
  func hasMark(before word: Int) -> Bool {
    guard word > 0, word < words.count else { return true }
    let between = bytes[words[word - 1].range.upperBound..<words[word].range.lowerBound]
    return between.contains { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
  }

  /// Whether a quotation mark opens right before a span.
  func isQuoted(_ span: Range<Int>) -> Bool {
    let start = words[span.lowerBound].range.lowerBound
    return ["«", "“", "„", "\""].contains {
      bytes[..<start].suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a word begins with a capital.
  func isCapitalized(_ index: Int) -> Bool { word(index).first?.isUppercase ?? false }

  /// The words of each of its sentences.
  func sentences(in language: LanguageTag) -> [Range<Int>] {
    guard let language = language.language else { return [] }
    return Segmenter(language: language).segments(in: text).compactMap { words(in: $0.bytes) }
  }

  /// Whether a text could begin with a word.
  func mayBegin(with word: Int) -> Bool { words[word].kind == .number || isCapitalized(word) }
}

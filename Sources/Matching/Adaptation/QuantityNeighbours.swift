import Linguistics

/// The words around a place of a text.
struct QuantityNeighbours {
  struct Word {
    let text: String
    let range: Range<Int>

    var lower: String { text.lowercased() }
    var isMark: Bool { text.first?.isLetter != true && text.first?.isNumber != true }
  }

  private let words: [Word]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    words = Tokenizer().tokens(in: text).map {
      Word(text: String(decoding: bytes[$0.range], as: UTF8.self), range: $0.range)
    }
  }

  /// The token that ends last before a place.
  func before(_ place: Int) -> Word? { words.last { $0.range.upperBound <= place } }

  /// The tokens from a place on.
  func after(_ place: Int) -> ArraySlice<Word> {
    let first = words.firstIndex { $0.range.lowerBound >= place } ?? words.count
    return words[first...]
  }

  var all: [Word] { words }
}

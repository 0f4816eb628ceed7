import Linguistics

/// What stands in the target so far: whole words, and the word that is being typed.
struct TypedText {
  let bytes: [UInt8]
  /// The words that are complete.
  let words: [WordToken]
  /// The beginning of a word that the text ends with, as typed and in lower case.
  let partial: [UInt8]
  let lower: [UInt8]
  /// Whether a sentence begins here.
  let isSentenceStart: Bool
  /// Whether a space has to come first.
  let needsSpace: Bool

  init(_ text: String, cutter: WordCutter) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    var tokens = cutter.tokens(in: text)
    if let last = tokens.last, last.kind != .punctuation, last.range.upperBound == bytes.count {
      partial = Array(bytes[last.range])
      lower = last.word
      tokens.removeLast()
    } else {
      partial = []
      lower = []
    }
    words = tokens
    isSentenceStart = Self.isStart(tokens)
    needsSpace =
      partial.isEmpty
      && tokens.last.map {
        $0.range.upperBound == bytes.count && TargetSpacing.needsSpace(after: $0.word)
      } ?? false
  }

  /// Whether a sentence begins after some words: nothing but marks, or the end of one before.
  private static func isStart(_ tokens: [WordToken]) -> Bool {
    if !tokens.contains(where: { $0.kind != .punctuation }) { return true }
    guard let last = tokens.last, last.kind == .punctuation else { return false }
    switch last.word {
    case Array("!".utf8), Array("?".utf8), Array("…".utf8): return true
    case Array(".".utf8):
      // A stop after a number or a letter or two is mostly an abbreviation's.
      guard let word = tokens.dropLast().last, word.kind == .word else { return false }
      return word.word.count > 6
    default: return false
    }
  }
}

/// How marks stand between words.
enum TargetSpacing {
  /// Whether the next word stands apart from a mark.
  static func needsSpace(after mark: [UInt8]) -> Bool { closing.contains(mark) }

  /// Whether a mark stands at the word before it.
  static func isClosing(_ mark: UnsafeBufferPointer<UInt8>) -> Bool {
    closing.contains(Array(mark)) || mark.elementsEqual(".".utf8)
  }

  private static let closing = Set(
    [",", ";", ":", "!", "?", "…", ")", "»", "”", "%"].map { Array($0.utf8) })
}

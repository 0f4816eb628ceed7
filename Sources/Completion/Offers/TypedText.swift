import Bytes
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
  /// How the word that is being typed begins.
  let capital: TypedCapital
  /// Whether it is typed in capitals.
  let isShouted: Bool
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
    isShouted = Self.isShouted(partial, lower, after: tokens.last, in: bytes)
    capital =
      if partial.isEmpty || isSentenceStart || isShouted || Self.opensQuotation(tokens) {
        .unknown
      } else {
        partial.first == lower.first && partial.prefix(2) == lower.prefix(2) ? .small : .capital
      }
    needsSpace =
      partial.isEmpty
      && tokens.last.map {
        $0.range.upperBound == bytes.count
          && (TargetSpacing.needsSpace(after: $0.word) || Self.endsQuotation(tokens))
      } ?? false
  }

  /// A word of capitals is an abbreviation unless it is long or follows another.
  private static func isShouted(
    _ partial: [UInt8], _ lower: [UInt8], after last: WordToken?, in bytes: [UInt8]
  ) -> Bool {
    func isShouted(_ written: [UInt8], _ lower: [UInt8]) -> Bool {
      written.scalarCount > 1 && written != lower
        && Capitals.uppercased(written) == written
    }
    guard isShouted(partial, lower) else { return false }
    if partial.scalarCount > 4 { return true }
    return last.map { isShouted(Array(bytes[$0.range]), $0.word) } ?? false
  }

  /// Whether a quotation begins after some words, which may be a sentence.
  private static func opensQuotation(_ tokens: [WordToken]) -> Bool {
    guard let last = tokens.last, last.kind == .punctuation else { return false }
    return opening.contains(last.word)
  }

  private static let opening = Set(["\"", "“", "«", "„", "‘"].map { Array($0.utf8) })

  /// Whether the last of some words is a straight quotation mark that closes what another opened.
  private static func endsQuotation(_ tokens: [WordToken]) -> Bool {
    let mark = [UInt8(ascii: "\"")]
    return tokens.last?.word == mark && tokens.count { $0.word == mark } % 2 == 0
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

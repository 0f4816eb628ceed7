import Bytes
import Linguistics

/// A word or number of the segment that is translated.
struct SourceWord {
  let text: String
  let lower: [UInt8]
  let stem: UInt32
  let form: UInt32
  let kind: Token.Kind
  let isCapitalized: Bool
  /// Where it stands, in Unicode scalars of the segment.
  let scalars: Range<Int>
  /// The marks between it and the next word.
  var marks: [[UInt8]] = []

  /// Whether a capital after it says nothing.
  var endsSentence: Bool { marks.contains { SentenceMarks.mayBeginAfter($0) } }

  /// What a form is known by; equal for spellings that differ in case.
  static func formHash(_ token: AnalyzedToken) -> UInt32 {
    UInt32(truncatingIfNeeded: token.folded)
  }

  /// The words of a segment in order.
  static func words(of segment: String, _ analyzed: AnalyzedText) -> [SourceWord] {
    var segment = segment
    return segment.withUTF8 { bytes in
      var words: [SourceWord] = []
      var counter = ScalarCounter(bytes)
      for token in analyzed.tokens where token.kind != .tag {
        let slice = UnsafeBufferPointer(rebasing: bytes[token.range])
        if token.kind == .punctuation {
          if let last = words.indices.last { words[last].marks.append(Array(slice)) }
          continue
        }
        var index = 0
        let first = slice.isEmpty ? 0 : decodeScalar(slice, &index)
        words.append(
          SourceWord(
            text: String(decoding: slice, as: UTF8.self), lower: WordCutter.lowercased(slice),
            stem: token.stem, form: formHash(token), kind: token.kind,
            isCapitalized: ScalarTable.shared.scalarClass(first) == .upper,
            scalars: counter.scalars(token.range)))
      }
      return words
    }
  }
}

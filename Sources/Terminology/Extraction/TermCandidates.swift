import Glibc
import Linguistics

/// The words and phrases of a text that may be terms, with where and how often they stand.
///
/// Candidates are runs of one to four words that neither begin nor end with a stop word and that
/// ``TermGrammar`` allows, counted by stems and ranked by C-value (Frantzi, Ananiadou and Mima
/// 2000): frequency, less what is due to longer candidates around it, times the logarithm of the
/// length.
struct TermCandidates {
  /// A candidate.
  struct Candidate {
    var frequency = 0
    /// Numbers of the sentences it stands in, ascending, each once.
    var sentences: [Int32] = []
    /// The forms it stands in.
    var forms: [[String]: Int] = [:]
    /// How often each word stood after another word, and then had a capital.
    var inside: [Int] = []
    var capitals: [Int] = []
    var value = 0.0
  }

  let text: ExtractionText
  let grammar: TermGrammar
  private(set) var candidates: [[UInt32]: Candidate] = [:]

  private static let mostWords = 4
  private static let nestedShare = 0.85

  /// - Parameter minimum: how often a candidate must stand.
  init(_ text: ExtractionText, minimum: Int) {
    self.text = text
    grammar = TermGrammar(text)
    collect(minimum)
    candidates = candidates.filter { grammar.allows($0.key, $0.value.forms) }
    rank()
  }

  /// Counts runs by hashes first: most stand once.
  private mutating func collect(_ minimum: Int) {
    var counts: [UInt64: Int32] = [:]
    for sentence in text.sentences {
      Self.forEachRun(in: sentence) { _, hash in counts[hash, default: 0] += 1 }
    }
    for (number, sentence) in text.sentences.enumerated() {
      Self.forEachRun(in: sentence) { run, hash in
        guard counts[hash] ?? 0 >= Int32(minimum) else { return }
        add(sentence[run], sentence: Int32(number))
      }
    }
  }

  private mutating func add(_ words: ArraySlice<ExtractionText.Word>, sentence: Int32) {
    let key = words.map(\.stem)
    var candidate = candidates.removeValue(forKey: key) ?? Candidate()
    if candidate.inside.isEmpty {
      candidate.inside = key.map { _ in 0 }
      candidate.capitals = candidate.inside
    }
    candidate.frequency += 1
    candidate.forms[words.map { text.spellings[Int($0.spelling)] }, default: 0] += 1
    if candidate.sentences.last != sentence { candidate.sentences.append(sentence) }
    for (index, word) in words.enumerated() where word.follows {
      candidate.inside[index] += 1
      if word.isCapital { candidate.capitals[index] += 1 }
    }
    candidates[key] = candidate
  }

  private static func forEachRun(
    in words: [ExtractionText.Word], _ body: (Range<Int>, UInt64) -> Void
  ) {
    for start in words.indices where words[start].role == .content {
      var hash = StableHash()
      for end in start..<min(start + mostWords, words.count) {
        let word = words[end]
        if end > start, !word.follows || word.role == .stop { break }
        hash.combine(word.stem)
        if word.role == .content { body(start..<(end + 1), hash.value) }
      }
    }
  }

  private mutating func rank() {
    var around: [[UInt32]: (count: Int, frequency: Int)] = [:]
    // The two most frequent candidates that a word before, or after, makes longer.
    var before: [[UInt32]: (Int, Int)] = [:]
    var after: [[UInt32]: (Int, Int)] = [:]
    for (key, candidate) in candidates where key.count > 1 {
      let frequency = candidate.frequency
      for length in 1..<key.count {
        for start in 0...(key.count - length) {
          let part = Array(key[start..<start + length])
          around[part, default: (0, 0)].count += 1
          around[part, default: (0, 0)].frequency += frequency
          guard length == key.count - 1 else { continue }
          func insert(_ top: inout (Int, Int)) {
            top = frequency > top.0 ? (frequency, top.0) : (top.0, max(top.1, frequency))
          }
          if start == 1 { insert(&before[part, default: (0, 0)]) }
          if start == 0 { insert(&after[part, default: (0, 0)]) }
        }
      }
    }
    for key in candidates.keys {
      let frequency = Double(candidates[key]?.frequency ?? 0)
      // What stands in one or two longer terms and hardly elsewhere is a part of them (`іске асыру`,
      // `жүзеге асыру`).
      let parts = [before[key] ?? (0, 0), after[key] ?? (0, 0)].map { Double($0.0 + $0.1) }
      if parts.contains(where: { $0 > Self.nestedShare * frequency }) {
        candidates[key]?.value = 0
        continue
      }
      let nested = around[key].map { Double($0.frequency) / Double($0.count) } ?? 0
      candidates[key]?.value =
        (frequency - nested) * (key.count == 1 ? Self.wordValue : log2(Double(key.count)))
    }
  }

  /// What a word alone is worth, where a phrase of two is worth 1.
  private static let wordValue = 0.15
}

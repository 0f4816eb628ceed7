import Linguistics

/// The terms a text of one language may have, with how often and how they stand.
struct TermSide {
  /// A phrase that may be a term.
  struct Candidate {
    /// The words, as numbers that all their forms share.
    let lexemes: [Int32]
    var frequency = 0
    var forms: [PhraseForm: Int] = [:]
    /// The words that stand right before and right after it, with how often.
    var before: [Int32: Int] = [:]
    var after: [Int32: Int] = [:]
  }

  /// A place where a candidate stands.
  struct Span {
    let candidate: Int32
    /// Its words, as offsets into the sentence.
    let words: Range<Int>
    /// Its first and last place among the words and numbers of the sentence.
    let positions: ClosedRange<Int>
    /// How many of its words carry meaning: `of` does not, and has no link of its own.
    let contentCount: Int
  }

  /// How often a word stands without a capital and with one, where that tells a name.
  struct Writing {
    var lower = 0
    var capital = 0
    var share: Double { Double(capital) / Double(max(1, lower + capital)) }
  }

  let text: TermText
  let grammar: any Grammar
  private(set) var candidates: [Candidate] = []
  private var numbers: [UInt64: Int32] = [:]
  /// How each word is written, all its forms together.
  private(set) var writing: [Int32: Writing] = [:]
  /// Words that may stand before or after any term: articles.
  let passed: Set<Int32>
  /// Words that are no part of terms.
  let functionLexemes: Set<Int32>
  let nounLexemes: Set<Int32>

  /// Finds the phrases that stand at least `minimum` times in the sentences that are counted.
  ///
  /// Linear in the text: one walk counts phrases by a hash, another looks closer at those that are left.
  init(_ text: TermText, isCounted: [Bool], minimum: Int) {
    self.text = text
    let grammar = Self.grammar(for: text)
    self.grammar = grammar
    passed = Set(
      ["the", "a", "an"].compactMap { text.vocabulary.known($0) }.map {
        grammar.reading(of: $0).lexeme
      })
    let readings = text.vocabulary.forms.indices.map { grammar.reading(of: Int32($0)) }
    functionLexemes = Set(readings.lazy.filter { $0.part == .other }.map(\.lexeme))
    nounLexemes = Set(readings.lazy.filter { $0.part == .noun }.map(\.lexeme))
    var counts: [UInt64: Int32] = [:]
    for number in 0..<text.count where isCounted[number] {
      let sentence = text.sentence(number)
      forEachPhrase(in: sentence) { range in counts[key(of: sentence[range]), default: 0] += 1 }
    }
    for (key, count) in counts where count >= minimum { numbers[key] = -1 }
    counts = [:]
    for number in 0..<text.count where isCounted[number] { addSentence(number) }
    for form in text.vocabulary.forms.indices {
      let lexeme = grammar.reading(of: Int32(form)).lexeme
      let counts = text.vocabulary.forms[form]
      writing[lexeme, default: Writing()].lower += counts.telling - counts.capitals
      writing[lexeme, default: Writing()].capital += counts.capitals
    }
  }

  private static func grammar(for text: TermText) -> any Grammar {
    switch text.language.language {
    case .russian: RussianGrammar(text)
    case .kazakh: KazakhGrammar(text)
    default: EnglishGrammar(text)
    }
  }

  private func key(of words: ArraySlice<TermText.Word>) -> UInt64 {
    var hash = StableHash(seed: 12)
    for word in words { hash.combine(UInt32(bitPattern: grammar.reading(of: word.form).lexeme)) }
    return hash.value
  }

  private func forEachPhrase(
    in sentence: ArraySlice<TermText.Word>, _ body: (Range<Int>) -> Void
  ) {
    for start in sentence.indices where grammar.reading(of: sentence[start].form).part != .other {
      var end = start
      while end < sentence.endIndex, end < start + longestTerm {
        end += 1
        if sentence[end - 1].traits.contains(.endsRun) { break }
      }
      for last in grammar.phraseEnds(in: sentence[start..<end]) { body(start..<last) }
    }
  }

  private mutating func addSentence(_ number: Int) {
    let sentence = text.sentence(number)
    var found: [(Int32, Range<Int>)] = []
    forEachPhrase(in: sentence) { range in
      let key = key(of: sentence[range])
      guard let known = numbers[key] else { return }
      if known >= 0 { return found.append((known, range)) }
      found.append((-1, range))
    }
    for (known, range) in found {
      var candidate = known
      if candidate < 0 {
        let key = key(of: sentence[range])
        candidate = numbers[key] ?? -1
        if candidate < 0 {
          candidate = Int32(truncatingIfNeeded: candidates.count)
          numbers[key] = candidate
          candidates.append(
            Candidate(lexemes: sentence[range].map { grammar.reading(of: $0.form).lexeme }))
        }
      }
      add(sentence, range, to: Int(candidate))
    }
  }

  private mutating func add(
    _ sentence: ArraySlice<TermText.Word>, _ range: Range<Int>, to number: Int
  ) {
    let words = sentence[range]
    candidates[number].frequency += 1
    let form = PhraseForm(
      forms: words.map(\.form),
      capitals: words.map { $0.traits.contains(.isInitial) ? nil : $0.traits.contains(.isCapital) })
    candidates[number].forms[form, default: 0] += 1
    if range.lowerBound > sentence.startIndex, sentence[range.lowerBound].traits.contains(.follows)
    {
      let before = grammar.reading(of: sentence[range.lowerBound - 1].form).lexeme
      candidates[number].before[before, default: 0] += 1
    }
    if range.upperBound < sentence.endIndex,
      !sentence[range.upperBound - 1].traits.contains(.endsRun)
    {
      let after = grammar.reading(of: sentence[range.upperBound].form).lexeme
      candidates[number].after[after, default: 0] += 1
    }
  }

  /// Where candidates stand in a sentence.
  func spans(in number: Int) -> [Span] {
    let sentence = text.sentence(number)
    var spans: [Span] = []
    forEachPhrase(in: sentence) { range in
      guard let candidate = numbers[key(of: sentence[range])], candidate >= 0 else { return }
      let words = sentence[range]
      let first = Int(sentence[range.lowerBound].position)
      let last = Int(sentence[range.upperBound - 1].position)
      spans.append(
        Span(
          candidate: candidate, words: range, positions: first...last,
          contentCount: words.count { grammar.reading(of: $0.form).part != .other }))
    }
    return spans
  }
}

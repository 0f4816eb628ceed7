import Linguistics

/// Finds the terms of a glossary in texts, in whatever form they stand.
///
/// Every term is found, also inside a longer one. Between the words of a term a text may have
/// quotation marks and articles; any other mark parts them, unless the term has it too, so nothing is found
/// across the end of a sentence. One-word names are found with their capital only. One recognizer
/// serves one thread.
package final class TermRecognizer {
  package let index: TermIndex
  private let forms: any TermForms
  private let analyzer: TextAnalyzer
  /// Words that a text may have between those of a term: articles.
  private let fillers: Set<UInt64>
  /// Words between an object and its verb in the passive.
  private let auxiliaries: Set<UInt64>
  /// What words of texts are, by their looks: news repeats its words.
  private var known: [UInt64: Range<Int32>] = [:]
  private var words: [Int32] = []

  /// Distinct words remembered before memory is given back.
  private static let knownLimit = 1 << 18

  package init(_ index: TermIndex) {
    self.index = index
    forms = makeTermForms(for: index.language)
    let analyzer = TextAnalyzer(language: index.language)
    self.analyzer = analyzer
    func folded(_ words: String) -> Set<UInt64> {
      Set(analyzer.analyze(words).tokens.map(\.folded))
    }
    switch index.language.language {
    case .english:
      fillers = folded("a an the")
      auxiliaries = folded("was were is are been being be has have had will would")
    case .russian:
      fillers = []
      auxiliaries = folded("был была было были будет будут быть")
    default:
      fillers = []
      auxiliaries = []
    }
  }

  /// The terms of a text in the order they begin, the longest first. Linear in the text's length.
  package func occurrences(in text: String) -> [TermOccurrence] {
    var text = text
    return text.withUTF8 { bytes in occurrences(in: bytes) }
  }

  package func occurrences(in bytes: UnsafeBufferPointer<UInt8>) -> [TermOccurrence] {
    if known.count > Self.knownLimit {
      known.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
    }
    let tokens = analyzer.analyze(bytes).tokens
    var found: [TermOccurrence] = []
    let candidates = tokens.map { candidateWords(of: $0, in: bytes) }
    for start in tokens.indices where !candidates[start].isEmpty {
      let first = found.count
      extend(from: 0, at: start, start: start, tokens, candidates, bytes, &found)
      if found.count - first > 1 {
        // Terms at one place in the order of the glossary, because the order in which forms are
        // tried differs from run to run.
        found[first...].sort {
          ($1.range.upperBound, $0.term) < ($0.range.upperBound, $1.term)
        }
      }
    }
    return found
  }

  private func extend(
    from node: Int32, at position: Int, start: Int, _ tokens: [AnalyzedToken],
    _ candidates: [Range<Int32>], _ bytes: UnsafeBufferPointer<UInt8>,
    _ found: inout [TermOccurrence]
  ) {
    var position = position
    while position > start, position < tokens.count,
      Self.isQuote(tokens[position], in: bytes) || fillers.contains(tokens[position].folded)
        || index.awaitsVerb(node) && auxiliaries.contains(tokens[position].folded)
    {
      position += 1
    }
    guard position < tokens.count else { return }
    for at in candidates[position] {
      guard let next = index.child(of: node, word: words[Int(at)]) else { continue }
      let range = tokens[start].range.lowerBound..<tokens[position].range.upperBound
      if position > start || !isOther(words[Int(at)], at: position, tokens, bytes) {
        index.forEachTerm(at: next) { term in
          let occurrence = TermOccurrence(term: term, range: range)
          if !found.suffix(8).contains(occurrence) { found.append(occurrence) }
        }
      }
      extend(from: next, at: position + 1, start: start, tokens, candidates, bytes, &found)
    }
  }

  /// Whether the form of a term of one word is another word here.
  private func isOther(
    _ word: Int32, at position: Int, _ tokens: [AnalyzedToken], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    forms.isOther(
      index.word(word), at: TermPlace(tokens: tokens, position: position, bytes: bytes))
  }

  /// The words of terms that a token is a form of, as a range of ``words``.
  private func candidateWords(
    of token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int32> {
    if let range = known[token.surface] { return range }
    let start = words.count
    var first = token.range.lowerBound
    let isCapital = ScalarTable.shared.scalarClass(decodeScalar(bytes, &first)) == .upper
    forms.forEachKey(of: token, letters: { TermWords.letters(of: token, in: bytes) }) { key in
      index.forEachWord(under: key) { word in
        if index.word(word).isName, !isCapital { return }
        if !words[start...].contains(word) { words.append(word) }
      }
    }
    let range = Int32(start)..<Int32(words.count)
    known[token.surface] = range
    return range
  }

  /// Quotation marks of every shape, which `TextAnalyzer` folds into one.
  static func isQuote(_ token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.kind == .punctuation && token.folded == quote
  }

  private static let quote: UInt64 = {
    let tokens = TextAnalyzer(language: LanguageTag(.english)).analyze("\"").tokens
    return tokens.first?.folded ?? 0
  }()
}

extension [TermOccurrence] {
  /// Those that do not stand inside a longer one.
  package var longest: [TermOccurrence] {
    filter { occurrence in
      !contains { other in
        other.range.count > occurrence.range.count
          && other.range.lowerBound <= occurrence.range.lowerBound
          && other.range.upperBound >= occurrence.range.upperBound
      }
    }
  }
}

import Linguistics

/// What the words of the new sentence may be translated as.
extension MatchRepair {
  /// Translations of a span of the new sentence.
  func renderings(of span: Range<Int>) throws -> [Rendering] {
    var found = terms.renderings(of: span)
    if span.count > 1 { found += try source.parts(span) }
    if let word = span.first, span.count == 1 {
      let words = try source.words(word).filter { !Self.vague.contains($0.text) }
      found = found.map { inForm($0, words) } + words
    }
    return found
  }

  /// Words that alone stand for none: `the two` for the two who spoke.
  private static let vague: Set = ["two", "both", "one", "other", "екі", "бір"]

  /// An English term in the number that the memory has for the very form of its source word.
  func inForm(_ term: Rendering, _ words: [Rendering]) -> Rendering {
    let text = term.text.lowercased()
    guard known.to.language == .english, !text.contains(" ") else { return term }
    let numbers = [EnglishInflection.pluralNoun(text), EnglishInflection.singularNoun(text)]
    let same = words.first {
      !$0.isDictionaryForm
        && ($0.text.lowercased() == text || numbers.contains($0.text.lowercased()))
    }
    return same.map {
      Rendering(
        $0.text, confidence: term.confidence, origin: term.origin, isDictionaryForm: false)
    } ?? term
  }

  /// A noun with modifiers before it, put together from their translations; what stays is taken from
  /// the translation as it stands.
  func composed(_ edit: SourceEdit) throws -> [Rendering] {
    let span = edit.new
    guard span.count > 1, let last = span.last,
      span.dropLast().allSatisfy({
        SourceWordShape.looksLikeModifier(known.new.word($0), known.from.language)
      })
    else { return [] }
    var confidence = 0.9
    var pieces: [String] = []
    var isDictionaryForm = true
    for word in span {
      if let kept = keptPiece(word, in: edit) {
        pieces.append(kept)
        if word == last { isDictionaryForm = false }
        continue
      }
      guard
        let best = try renderings(of: word..<word + 1).max(by: { $0.confidence < $1.confidence })
      else { return [] }
      confidence *= best.confidence
      pieces.append(best.text)
      if word == last { isDictionaryForm = best.isDictionaryForm }
    }
    return [
      Rendering(
        pieces.joined(separator: " "), confidence: confidence, origin: .word,
        isDictionaryForm: isDictionaryForm)
    ]
  }

  /// What stands for a word that both sentences have.
  func keptPiece(_ word: Int, in edit: SourceEdit) -> String? {
    guard let stored = edits.kept[word], edit.stored.contains(stored),
      let found = known.links.target(of: stored..<stored + 1)
    else { return nil }
    return known.target.string(known.target.bytes(of: found))
  }
}

import Alignment
import Completion
import Linguistics
import Repair

/// What a memory knows of the words of a segment: parts, linked words, spellings of names.
struct MemoryWords: RenderingSource {
  let text: String
  let query: AnalyzedText
  let stored: RepairText
  let finder: FragmentFinder?
  let lexicon: CompletionLexicon?
  let names: NameSpelling?
  /// Of the language translated into.
  let analyzer: TextAnalyzer

  private static let leastPart = 0.3
  private static let mostWords = 12
  private static let leastShare = 0.2
  private static let name = 0.7
  /// How many units it takes to know which words stand side by side. With fewer, that a pair was
  /// not met says little.
  private static let leastUnits = 1000

  func parts(_ span: Range<Int>) throws -> [Rendering] {
    guard let finder else { return [] }
    return try finder.translations(of: span, in: text, query, minimum: Self.leastPart).map {
      Rendering($0.text, confidence: $0.confidence, origin: .part, isDictionaryForm: false)
    }
  }

  func words(_ word: Int) -> [Rendering] {
    let tokens = query.tokens.filter { $0.kind.isContent }
    guard tokens.indices.contains(word), tokens[word].kind == .word else { return [] }
    let linked = lexicon?.linkedWords(of: tokens[word], most: Self.mostWords) ?? []
    if !linked.isEmpty { return renderings(linked) }
    let written = String(
      decoding: text.utf8.dropFirst(tokens[word].range.lowerBound).prefix(tokens[word].range.count),
      as: UTF8.self)
    guard written.first?.isUppercase == true, written.count > 2, let names,
      word > 0 || SurnameShape.isSurname(written.lowercased().unicodeScalars.map(\.value))
    else { return [] }
    return names.spellings(of: written).prefix(1).map {
      Rendering($0, confidence: Self.name, origin: .name, isDictionaryForm: true)
    }
  }

  /// Forms of one word count as one translation: each is as likely as all of them together. Which
  /// form is right is decided where it is put in.
  private func renderings(_ linked: [CompletionLexicon.LinkedWord]) -> [Rendering] {
    let words = Dictionary(grouping: linked) { analyzer.analyze($0.text).tokens.first?.stem ?? 0 }
    return words.values.flatMap { forms -> [Rendering] in
      let ofForm = forms.reduce(0) { $0 + $1.shareOfForm }
      let share = Double(min(0.95, max(ofForm, forms.reduce(0) { $0 + $1.shareOfStem })))
      guard share >= Self.leastShare else { return [] }
      let shortest = forms.min { ($0.text.count, $0.text) < ($1.text.count, $1.text) }
      return forms.map {
        Rendering(
          $0.text, confidence: $0.shareOfForm > 0 ? share : share * 0.95, origin: .word,
          isDictionaryForm: false)
      }
        + [shortest].compactMap { $0 }.map {
          Rendering($0.text, confidence: share * 0.85, origin: .word, isDictionaryForm: true)
        }
    }
  }

  func isUsual(_ first: String, _ second: String) throws -> Bool {
    guard let finder, finder.unitCount >= Self.leastUnits else { return true }
    let tokens = analyzer.analyze(first + " " + second).tokens.filter { $0.kind.isContent }
    guard tokens.count == 2 else { return true }
    return try finder.hasTranslation(with: tokens[0].stem, beside: tokens[1].stem)
  }

  func forms(ofStored word: Int) -> [String] {
    let token = stored.token(word)
    let linked = lexicon?.linkedWords(of: token, most: 12) ?? []
    let forms = linked.filter { $0.shareOfStem >= 0.02 }.map(\.text).sorted {
      ($0.count, $0) < ($1.count, $1)
    }
    let written = stored.string(token.range)
    let spelt = written.first?.isUppercase == true ? names?.spellings(of: written) ?? [] : []
    return forms + spelt
  }
}

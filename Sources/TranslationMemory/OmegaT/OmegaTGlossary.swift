import Bitext
import Interchange
import Linguistics

/// The terms and parts of an article as lines of OmegaT's glossaries.
///
/// OmegaT looks for a line's words in a sentence by stems of its own: Snowball's in Russian, Porter's
/// in English, none in Kazakh. Where these do not lead from the form in the sentence to the dictionary's,
/// the line is written once more with the form.
struct OmegaTGlossary {
  private let source: LanguageTag
  private let target: LanguageTag
  private let analyzer: TextAnalyzer

  /// How many translations of a part are offered.
  private static let mostTranslations = 3

  init(from source: LanguageTag, into target: LanguageTag) {
    self.source = source
    self.target = target
    analyzer = TextAnalyzer(language: source)
  }

  /// The terms, those of one source text together, in the order they are met.
  func terms(_ help: [SegmentHelp]) -> [OmegaTTerm] {
    var lines: [OmegaTTerm] = []
    var seen: Set<OmegaTTerm> = []
    for term in help.lazy.flatMap(\.terms) {
      let isReached = isReached(term.form, from: term.term.text)
      for text in [term.term.text] + (isReached ? [] : [term.form]) {
        for line in self.lines(of: term, as: text) where seen.insert(line).inserted {
          lines.append(line)
        }
      }
    }
    return lines
  }

  private func lines(of found: FoundTerm, as text: String) -> [OmegaTTerm] {
    let concept = found.concept
    let forbidden = concept.terms(in: target).filter { $0.status == .forbidden }
    return found.translations(into: target).map { translation in
      var notes = [concept.isVocabulary ? nil : concept.domain].compactMap { $0 }
      if translation.status == .superseded { notes.append("superseded") }
      if let note = translation.note ?? concept.note { notes.append(note) }
      notes += forbidden.map { "≠ \($0.text)" }
      return OmegaTTerm(
        source: text, target: translation.text, comment: notes.joined(separator: "; "))
    }
  }

  /// The parts of sentences, with how likely each translation is; those that are terms are left out.
  func parts(_ help: [SegmentHelp], besides terms: [OmegaTTerm]) -> [OmegaTTerm] {
    let known = Set(terms.map { $0.source.lowercased() })
    var lines: [OmegaTTerm] = []
    var seen: Set<[String]> = []
    for part in help.lazy.flatMap(\.parts) where !known.contains(part.source.lowercased()) {
      let translations = part.targets.first { $0.language == target }?.translations ?? []
      for translation in translations.prefix(Self.mostTranslations)
      where seen.insert([part.source, translation.text]).inserted {
        lines.append(
          OmegaTTerm(
            source: part.source, target: translation.text,
            comment: "\(Int((translation.confidence * 100).rounded())) %, \(translation.count)×"))
      }
    }
    return lines
  }

  /// Whether OmegaT's stems lead from a form to the term.
  private func isReached(_ form: String, from term: String) -> Bool {
    // To OmegaT `ё` is another letter than `е`.
    func dieresis(_ text: String) -> Bool { text.lowercased().contains("ё") }
    func words(_ text: String) -> [UInt64] {
      analyzer.analyze(text).tokens.filter { $0.kind.isContent }.map {
        source.language == .kazakh ? $0.folded : UInt64($0.stem)
      }
    }
    return words(form) == words(term) && dieresis(form) == dieresis(term)
  }
}

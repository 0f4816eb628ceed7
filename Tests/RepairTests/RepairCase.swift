import Alignment
import Linguistics
import Matching

@testable import Repair

/// A near match as a test states it: two sentences, a translation, and what is known of the words.
struct RepairCase {
  var stored: String
  var new: String
  var target: String
  var from = LanguageTag(.russian)
  var to = LanguageTag(.kazakh)
  /// Words of the stored sentence and of its translation that stand for one another.
  var links: [(String, String)] = []
  /// Terms as source, translation.
  var terms: [(String, String)] = []
  /// What the memory knows of words, in the form that it gives.
  var words: [String: String] = [:]

  private struct Words: RenderingSource {
    let new: RepairText
    let known: [String: String]

    func parts(_ span: Range<Int>) -> [Rendering] {
      known[new.string(new.bytes(of: span))].map {
        [Rendering($0, confidence: 0.9, origin: .part, isDictionaryForm: false)]
      } ?? []
    }
    func words(_ word: Int) -> [Rendering] {
      known[new.word(word)].map {
        [Rendering($0, confidence: 0.9, origin: .word, isDictionaryForm: false)]
      } ?? []
    }
    func forms(ofStored word: Int) -> [String] { [] }
  }

  func repaired() throws -> RepairedText? {
    func text(_ string: String, _ language: LanguageTag) -> RepairText {
      RepairText(string, TextAnalyzer(language: language).analyze(string))
    }
    let (stored, new, target) = (text(stored, from), text(new, from), text(target, to))
    var known = MatchRepair.Case(
      stored: stored, new: new, target: target,
      script: EditScript(stored: stored.analyzed.tokens, new: new.analyzed.tokens), from: from,
      to: to)
    for (source, translation) in links {
      let i = stored.words.indices.first { stored.word($0) == source }
      let j = target.words.indices.first { target.word($0) == translation }
      known.links.add(i ?? 0, j ?? 0, weight: 0.95)
    }
    // A term of a test stands as it is written; so do not those of a glossary.
    for (concept, term) in terms.enumerated() {
      func places(_ form: String, _ text: RepairText, _ translations: [String]) -> [StandingTerm] {
        text.words.indices.compactMap { start in
          let count = form.split(separator: " ").count
          guard start + count <= text.words.count else { return nil }
          let range = text.bytes(of: start..<start + count)
          let beginning = form.split(separator: " ").map { String($0.prefix(5)) }
          let found = (start..<start + count).map { String(text.word($0).prefix(5)) }
          guard beginning == found else { return nil }
          return StandingTerm(
            concept: concept, range: range, term: form, translations: translations,
            isVocabulary: false)
        }
      }
      known.storedTerms += places(term.0, stored, [])
      known.newTerms += places(term.0, new, [term.1])
      known.targetTerms += places(term.1, target, [])
    }
    return try MatchRepair(known, Words(new: new, known: words))?.repaired()
  }
}

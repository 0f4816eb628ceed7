import Bitext
import Bytes
import Linguistics
import Repair
import Terminology

/// Finds the terms of glossaries in texts of one language, whatever form they stand in.
///
/// Russian and English terms are found in all forms that can be generated of them, Kazakh ones by
/// taking words apart in every way, others by stems; acronyms only in capitals. One finder serves one thread.
public final class TermFinder {
  private let recognizer: TermRecognizer
  private let entries: [PreparedTerms.Entry]

  /// Makes terms ready; linear in their number, about 10 µs each.
  public convenience init(_ glossaries: [Glossary], language: LanguageTag) {
    self.init(PreparedTerms(glossaries, language: language))
  }

  /// Finds terms that were made ready before.
  init(_ table: PreparedTerms) {
    entries = table.entries
    recognizer = TermRecognizer(table.index)
  }

  /// Whether there are no terms to find.
  public var isEmpty: Bool { entries.isEmpty }

  /// The terms of a text in the order they begin, at one place the longest first.
  ///
  /// - Parameters:
  ///   - text: what to look through.
  ///   - onlyLongest: leaves out terms inside longer ones.
  public func terms(in text: String, onlyLongest: Bool = false) -> [FoundTerm] {
    var text = text
    return text.withUTF8 { terms(in: $0, onlyLongest: onlyLongest) }
  }

  /// The terms of a text as repair sees them, with their translations into a language.
  func standing(in text: String, translatedInto language: LanguageTag?) -> [StandingTerm] {
    recognizer.occurrences(in: text).map { occurrence in
      let entry = entries[occurrence.term]
      let translations = language.map { language in
        entry.concept.terms(in: language).filter {
          $0.status != .forbidden && $0.status != .superseded
        }.map(\.text)
      }
      return StandingTerm(
        concept: entry.number, range: occurrence.range, term: entry.term.text,
        translations: translations ?? [], isVocabulary: entry.concept.isVocabulary)
    }
  }

  /// The terms of a text in UTF-8; see ``terms(in:onlyLongest:)``.
  package func terms(
    in bytes: UnsafeBufferPointer<UInt8>, onlyLongest: Bool = false
  ) -> [FoundTerm] {
    var occurrences = recognizer.occurrences(in: bytes)
    if onlyLongest { occurrences = occurrences.longest }
    guard !occurrences.isEmpty else { return [] }
    var counter = ScalarCounter(bytes)
    return occurrences.map { occurrence in
      let entry = entries[occurrence.term]
      let form = String(decoding: bytes[occurrence.range], as: UTF8.self)
      return FoundTerm(
        concept: entry.concept, term: entry.term, form: form,
        range: counter.scalars(occurrence.range), spelling: entry.spelling, number: entry.number)
    }
  }
}

extension [FoundTerm] {
  /// The longest first, at one length in the order of the text.
  func sortedByLength() -> [FoundTerm] {
    sorted {
      ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
    }
  }
}

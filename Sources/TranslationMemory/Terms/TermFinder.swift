import Bitext
import Linguistics
import Terminology

/// A glossary's term found in a text.
public struct FoundTerm: Sendable {
  public let concept: Concept
  /// The term as the glossary spells it.
  public let term: Term
  /// The form it stands in.
  public let form: String
  /// Where the form stands, in Unicode scalars of the text.
  public let range: Range<Int>

  /// Its allowed translations into a language, the preferred first.
  public func translations(into language: LanguageTag) -> [Term] {
    concept.terms(in: language).filter { $0.status != .forbidden }
  }
}

/// Finds the terms of glossaries in texts of one language, whatever form they stand in.
///
/// Russian terms are found in all forms that can be generated of them, Kazakh ones by taking words
/// apart in every way, others by stems; acronyms only in capitals. One finder serves one thread.
public final class TermFinder {
  private let recognizer: TermRecognizer
  private var entries: [(concept: Concept, term: Term)] = []

  /// Makes terms ready; linear in their number, about 10 µs each.
  public init(_ glossaries: [Glossary], language: LanguageTag) {
    for concept in glossaries.lazy.flatMap(\.concepts) {
      for term in concept.terms where term.language.isSameLanguage(as: language) {
        entries.append((concept, term))
      }
    }
    recognizer = TermRecognizer(
      TermIndex(language: language, terms: entries.map(\.term.text)))
  }

  /// Whether there are no terms to find.
  public var isEmpty: Bool { entries.isEmpty }

  /// The terms of a text in the order they begin, at one place the longest first.
  ///
  /// - Parameter onlyLongest: leaves out terms inside longer ones.
  public func terms(in text: String, onlyLongest: Bool = false) -> [FoundTerm] {
    var text = text
    return text.withUTF8 { bytes in
      var occurrences = recognizer.occurrences(in: bytes)
      if onlyLongest { occurrences = occurrences.longest }
      guard !occurrences.isEmpty else { return [] }
      let scalars = ScalarOffsets(bytes)
      return occurrences.map { occurrence in
        let (concept, term) = entries[occurrence.term]
        let form = String(decoding: bytes[occurrence.range], as: UTF8.self)
        return FoundTerm(
          concept: concept, term: term, form: form, range: scalars.range(occurrence.range))
      }
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

/// Where the scalars of a UTF-8 text begin.
private struct ScalarOffsets {
  private var offsets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    offsets.reserveCapacity(bytes.count + 1)
    var count = 0
    for byte in bytes {
      offsets.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    offsets.append(count)
    for index in bytes.indices where bytes[index] & 0xC0 == 0x80 { offsets[index] -= 1 }
  }

  func range(_ bytes: Range<Int>) -> Range<Int> {
    offsets[bytes.lowerBound]..<offsets[bytes.upperBound]
  }
}

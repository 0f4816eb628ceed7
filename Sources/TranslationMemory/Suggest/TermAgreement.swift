import Bitext
import Linguistics

/// Sees to it that a part says what the glossaries say: a translation that renders one of its terms
/// otherwise would contradict the term shown above it.
struct TermAgreement {
  /// The terms that stand whole in the part and in no longer one.
  private let terms: [FoundTerm]

  init(_ found: [FoundTerm], in fragment: Fragment) {
    let inside = found.filter {
      fragment.range.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= fragment.range.upperBound
    }
    terms = inside.filter { term in
      !term.concept.isVocabulary
        && !inside.contains {
          $0.range.count > term.range.count && $0.range.lowerBound <= term.range.lowerBound
            && term.range.upperBound <= $0.range.upperBound
        }
    }
  }

  /// The part with those of its translations that agree; nil when none does.
  ///
  /// - Parameter finder: finds the terms of a language translated into.
  func kept(_ fragment: Fragment, finder: (LanguageTag) throws -> TermFinder) rethrows -> Fragment?
  {
    guard !terms.isEmpty else { return fragment }
    var fragment = fragment
    fragment.targets = try fragment.targets.compactMap { target in
      let wanted = terms.filter { !$0.translations(into: target.language).isEmpty }
      guard !wanted.isEmpty else { return target }
      let finder = try finder(target.language)
      let agreeing = target.translations.filter { translation in
        let said = Set(finder.terms(in: translation.text).map(\.number))
        let places = Dictionary(grouping: wanted, by: \.range)
        return places.values.allSatisfy { $0.contains { said.contains($0.number) } }
      }
      return agreeing.isEmpty
        ? nil : Fragment.Target(language: target.language, translations: agreeing)
    }
    return fragment.targets.isEmpty ? nil : fragment
  }
}

import Bitext
import Linguistics

/// Holds a translation against the glossary.
final class TermCheck {
  private let sources: TermFinder
  private let glossaries: [Glossary]
  private var targets: [String: TermFinder] = [:]
  private let reportsMissing: Bool

  init(_ glossaries: [Glossary], from: LanguageTag, reportsMissing: Bool) {
    self.glossaries = glossaries
    self.reportsMissing = reportsMissing
    sources = TermFinder(glossaries, language: from)
  }

  func findings(
    source: String, target: String, language: LanguageTag
  ) -> [(kind: CheckFinding.Kind, detail: String)] {
    let found = sources.terms(in: source, onlyLongest: true)
    guard !found.isEmpty else { return [] }
    let finder =
      targets[language.primary] ?? TermFinder(glossaries, language: language)
    targets[language.primary] = finder
    let theirs = finder.terms(in: target)
    var findings: [(kind: CheckFinding.Kind, detail: String)] = []
    var seen: Set<String> = []
    for term in found where seen.insert(term.concept.id + term.term.text).inserted {
      let here = theirs.filter { $0.concept == term.concept }
      let allowed = here.filter { $0.term.status != .forbidden }
      let wanted = term.translations(into: language).map(\.text)
      // A forbidden term may be part of an allowed one, here or of another concept.
      let forbidden = here.filter { bad in
        bad.term.status == .forbidden
          && !theirs.contains { good in
            good.term.status != .forbidden && good.range.count >= bad.range.count
              && good.range.lowerBound <= bad.range.lowerBound
              && good.range.upperBound >= bad.range.upperBound
          }
      }
      let wish = wanted.isEmpty ? "" : "; use " + wanted.joined(separator: " or ")
      if let bad = forbidden.first {
        findings.append((.forbiddenTerm, "`\(bad.form)` for `\(term.form)`\(wish)"))
      } else if reportsMissing, allowed.isEmpty, !wanted.isEmpty {
        findings.append((.missingTerm, "nothing for `\(term.form)`\(wish)"))
      }
    }
    return findings
  }
}

import Bitext
import Linguistics

/// Checks translations into one language with the glossary.
///
/// A forbidden term is a finding wherever it translates its concept; a phrase or a name wherever it
/// stands, because it can mean nothing else. A term whose translation is missing may have been
/// translated freely, so it is a finding only when nothing in the target can stand for it, and only
/// where the translations follow the glossary at all: in texts from elsewhere every second term
/// would be reported. Words of everyday language (``/Bitext/Concept/isVocabulary``) are never
/// missing: many good translations have nothing for `work` or `in the course of`.
package struct TermCheck {
  private let language: LanguageTag
  private let isStrict: Bool

  /// Texts that translate more of their terms otherwise do not follow the glossary,
  private static let mostDeviation = 0.15
  /// if they have so many that it can be told.
  private static let enough = 50

  /// - Parameter isStrict: whether every term that is not translated as the glossary says counts as
  ///   missing.
  package init(to target: LanguageTag, isStrict: Bool) {
    language = target
    self.isStrict = isStrict
  }

  /// What is wrong with the terms of some translations.
  package struct Outcome {
    package struct Finding {
      /// The pair's number.
      package let pair: Int
      package let fault: Fault
      /// What the glossary has instead.
      package let wanted: [String]
    }

    package var findings: [Finding] = []
    /// Terms of the sources that the glossary translates.
    package var terms = 0
    /// How many of them are translated otherwise.
    package var deviations = 0
    /// Whether the texts do not follow the glossary, so that missing terms were left out.
    package var ignoresMissing = false

    package init() {}
  }

  /// What is wrong with a term; terms in the forms they stand in.
  package enum Fault: Hashable, Sendable {
    /// The target has a term that the glossary forbids, for one of the source if that is known.
    case forbidden(String, source: String?)
    /// Nothing in the target can stand for a term of the source.
    case missing(String)
    /// A term of the source is translated otherwise than the glossary says.
    case otherwise(String)

    fileprivate var isOfMissing: Bool {
      switch self {
      case .forbidden: false
      case .missing, .otherwise: true
      }
    }
  }

  /// Looks all pairs through, in order.
  ///
  /// - Parameters:
  ///   - pairs: the texts with their translations.
  ///   - sources: finds the terms of a source, without those inside longer ones.
  ///   - targets: finds the terms of a target, from the same glossaries.
  ///   - hasCounterpart: whether some word of a pair's target may stand for these words of its
  ///     source.
  package func outcome<Found: TermInText>(
    _ pairs: [(source: String, target: String)],
    sources: (String) -> [Found], targets: (String) -> [Found],
    hasCounterpart: (_ term: String, _ pair: Int) -> Bool
  ) -> Outcome {
    var outcome = Outcome()
    for (number, pair) in pairs.enumerated() {
      check(
        sources(pair.source), targets(pair.target), pair.target, number, hasCounterpart, &outcome)
    }
    let most = Int(Double(outcome.terms) * Self.mostDeviation)
    if !isStrict, outcome.terms >= Self.enough, outcome.deviations > most {
      outcome.ignoresMissing = true
      outcome.findings.removeAll { $0.fault.isOfMissing }
    }
    return outcome
  }

  private func check<Found: TermInText>(
    _ found: [Found], _ theirs: [Found], _ target: String, _ number: Int,
    _ hasCounterpart: (_ term: String, _ pair: Int) -> Bool, _ outcome: inout Outcome
  ) {
    var seen: Set<String> = []
    var reported: Set<Range<Int>> = []
    for term in found where seen.insert(term.concept.id + term.term.text).inserted {
      let here = theirs.filter { $0.concept == term.concept }
      let wanted = term.allowedTranslations(into: language).map(\.text)
      if let bad = here.first(where: { isForbidden($0, among: theirs) }) {
        reported.insert(bad.range)
        outcome.findings.append(
          Outcome.Finding(
            pair: number, fault: .forbidden(bad.form, source: term.form), wanted: wanted))
        continue
      }
      let isEveryday = found.contains { $0.range == term.range && $0.concept.isVocabulary }
      if wanted.isEmpty || isEveryday && !isStrict { continue }
      outcome.terms += 1
      // Words that several concepts share are ambiguous: any of their translations will do.
      let isThere = theirs.contains { their in
        their.term.status != .forbidden
          && found.contains { $0.range == term.range && $0.concept == their.concept }
      }
      if isThere { continue }
      outcome.deviations += 1
      let isFree = hasCounterpart(term.form, number) || resembles(target, wanted)
      if isStrict || !isFree {
        outcome.findings.append(
          Outcome.Finding(
            pair: number, fault: isFree ? .otherwise(term.form) : .missing(term.form),
            wanted: wanted))
      }
    }
    addUnmistakable(theirs, number, except: reported, &outcome)
  }

  /// Forbidden phrases and names whose concept was not found in the source.
  private func addUnmistakable<Found: TermInText>(
    _ theirs: [Found], _ number: Int, except reported: Set<Range<Int>>,
    _ outcome: inout Outcome
  ) {
    for bad in theirs where isForbidden(bad, among: theirs) && !reported.contains(bad.range) {
      let isName = bad.form.first?.isUppercase == true && bad.term.text.first?.isUppercase == true
      guard isName || bad.term.text.contains(" ") else { continue }
      outcome.findings.append(
        Outcome.Finding(
          pair: number, fault: .forbidden(bad.form, source: nil),
          wanted: bad.allowedTranslations(into: language).map(\.text)))
    }
  }

  /// Whether a term is forbidden where it stands: it may be part of an allowed one, of whatever
  /// concept.
  private func isForbidden<Found: TermInText>(_ bad: Found, among theirs: [Found]) -> Bool {
    bad.term.status == .forbidden
      && !theirs.contains { good in
        good.term.status != .forbidden && good.range.count >= bad.range.count
          && good.range.lowerBound <= bad.range.lowerBound
          && good.range.upperBound >= bad.range.upperBound
      }
  }

  /// Letters two words of one root have in common at their beginning; a shorter word is all root.
  private static let rootLength = 4
  private static let shortestRoot = 3

  /// Whether the target has words of the same roots as one of these: `European` for `Europe`.
  private func resembles(_ target: String, _ wanted: [String]) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter }.filter { $0.count >= Self.shortestRoot }
        .map(String.init)
    }
    let theirs = words(target)
    return wanted.contains { term in
      let words = words(term)
      return !words.isEmpty
        && words.allSatisfy { word in
          theirs.contains { other in
            let common = zip(word, other).prefix { $0 == $1 }.count
            if word.count < Self.rootLength { return common == word.count }
            return common >= max(Self.rootLength, min(word.count, other.count) - 2)
          }
        }
    }
  }
}

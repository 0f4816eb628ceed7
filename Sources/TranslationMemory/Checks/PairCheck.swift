import Alignment
import Bitext
import Foundation
import Interchange
import Linguistics
import Terminology

/// Looks single translations through as they are made, with the terms of a memory's termbase.
///
/// As ``BilingualCheck``, but for what only many translations tell: odd lengths.
final class PairCheck: @unchecked Sendable {
  private struct Key: Hashable {
    let language: LanguageTag
    let revision: Int64
  }

  private let memory: Memory
  private let lock = NSLock()
  /// The termbase's terms by language, made ready.
  private var prepared: [Key: PreparedTerms] = [:]

  init(memory: Memory) {
    self.memory = memory
  }

  /// A translation, with what findings call it by.
  typealias Numbered = (number: Int, source: String, target: String)

  /// What is doubtful in a translation.
  ///
  /// - Parameter others: translations of the same article, which this one may contradict.
  func findings(
    source: String, target: String, from: LanguageTag, to: LanguageTag, others: [Numbered] = []
  ) throws -> [CheckFinding] {
    let article = try ArticleCheck(
      others + [(0, source, target)], from: from, to: to, sources: terms(from), targets: terms(to))
    return article.findings(of: others.count)
  }

  /// What is doubtful in the translations of an article: those that have findings, in order. Of two
  /// that contradict each other the later one has it.
  func findings(
    of translations: [Numbered], from: LanguageTag, to: LanguageTag
  ) throws -> [SegmentFindings] {
    let article = try ArticleCheck(
      translations, from: from, to: to, sources: terms(from), targets: terms(to))
    let found = translations.indices.map {
      SegmentFindings(number: translations[$0].number, findings: article.findings(of: $0))
    }
    return found.filter { !$0.findings.isEmpty }
  }

  private func terms(_ language: LanguageTag) throws -> PreparedTerms {
    let revision = try memory.store.lookUp { $0.termbaseRevision }
    let key = Key(language: language, revision: revision)
    return try lock.withLock {
      if let ready = prepared[key] { return ready }
      prepared = prepared.filter { $0.key.revision == revision }
      let ready = PreparedTerms([try memory.glossary()], language: language)
      prepared[key] = ready
      return ready
    }
  }
}

/// The translations of one article while they are looked through.
private struct ArticleCheck {
  private let pairs: [BilingualText]
  private let from: LanguageTag
  private let to: LanguageTag
  private let contradictions: [[ConsistencyCheck.Contradiction]]
  private let sources: TermFinder
  private let targets: TermFinder

  init(
    _ translations: [PairCheck.Numbered], from: LanguageTag, to: LanguageTag,
    sources: PreparedTerms, targets: PreparedTerms
  ) throws {
    pairs = translations.map { translation in
      BilingualText(
        row: translation.number, line: translation.number, source: translation.source,
        target: translation.target,
        codes: CodeComparison(
          SegmentContent(translation.source), SegmentContent(translation.target)), language: to)
    }
    var consistency = ConsistencyCheck(from: from, to: to)
    contradictions = pairs.enumerated().map { row, pair in
      consistency.contradictions(row: row, source: pair.source, target: pair.target)
    }
    (self.sources, self.targets) = (TermFinder(sources), TermFinder(targets))
    (self.from, self.to) = (from, to)
  }

  func findings(of place: Int) -> [CheckFinding] {
    let (source, target) = (pairs[place].source, pairs[place].target)
    var findings = FindingList(pairs)
    let faults = FormCheck.faults(source: source, target: target, from: from, to: to)
    for fault in faults { findings.add(place, fault) }
    if faults.contains(.empty) || faults.contains(.untranslated) { return findings.findings }
    lazy var fit = TranslationFit([(source, target)], from: from, to: to)
    let difference = NumberCheck(from: from, to: to).difference(source: source, target: target) {
      mine, theirs in fit.strength(mine, theirs, in: 0)
    }
    if let difference { findings.add(place, difference) }
    if let fault = NameCheck(from: from, to: to).fault(source: source, target: target) {
      findings.add(place, fault)
    }
    if let fault = NegationCheck(from: from, to: to).fault(source: source, target: target) {
      findings.add(place, fault)
    }
    for contradiction in contradictions[place] { findings.add(place, contradiction) }
    let outcome = TermCheck(to: to, isStrict: false).outcome(
      [(source, target)], sources: sources, targets: targets
    ) { fit.hasCounterpart(of: $0, in: $1) }
    for finding in outcome.findings { findings.add(place, finding) }
    return findings.findings
  }
}

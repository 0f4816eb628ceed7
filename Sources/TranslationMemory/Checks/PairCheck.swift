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

  /// What is doubtful in a translation.
  ///
  /// - Parameter others: translations of the same article, which this one may contradict, with what
  ///   findings call them by.
  func findings(
    source: String, target: String, from: LanguageTag, to: LanguageTag,
    others: [(number: Int, source: String, target: String)] = []
  ) throws -> [CheckFinding] {
    func pair(_ number: Int, _ source: String, _ target: String) -> BilingualText {
      BilingualText(
        row: number, line: number, source: source, target: target,
        codes: CodeComparison(SegmentContent(source), SegmentContent(target)), language: to)
    }
    let pairs = others.map { pair($0.number, $0.source, $0.target) } + [pair(0, source, target)]
    let place = pairs.count - 1
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
    var consistency = ConsistencyCheck(from: from, to: to)
    for (row, pair) in pairs.enumerated() {
      let found = consistency.contradictions(row: row, source: pair.source, target: pair.target)
      if row == place { for contradiction in found { findings.add(place, contradiction) } }
    }
    let terms = TermCheck(
      sources: TermFinder(try terms(from)), targets: TermFinder(try terms(to)), to: to,
      isStrict: false)
    let outcome = terms.outcome([(source, target)]) { fit.hasCounterpart(of: $0, in: $1) }
    for finding in outcome.findings {
      findings.add(place, finding.kind, finding.detail, finding.evidence)
    }
    return findings.findings
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

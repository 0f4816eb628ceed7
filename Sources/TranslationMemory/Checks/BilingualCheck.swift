import Alignment
import Bitext
import Linguistics
import Terminology

/// Looks bilingual files through for faults.
///
/// Made to be silent on good translations: numbers may be written in words, quotation marks left
/// out, and terms rendered freely, unless ``requiresGlossaryTerms`` says otherwise.
public struct BilingualCheck {
  /// The language of the sources.
  public var from: LanguageTag
  /// The languages to look at; all that `tm` knows unless given.
  public var to: [LanguageTag]?
  public var glossaries: [Glossary]
  /// Whose lexicon tells which words translate each other, beside what the file teaches.
  public var memory: Memory?
  /// What the columns of a table without a header are.
  public var columns: [String]?
  /// Whether a term has to be translated as the glossary says, not just by something.
  public var requiresGlossaryTerms = false

  public init(from: LanguageTag, glossaries: [Glossary] = [], memory: Memory? = nil) {
    self.from = from
    self.glossaries = glossaries
    self.memory = memory
  }

  /// What came of a check.
  public struct Report: Sendable {
    /// In the order of the file.
    public var findings: [CheckFinding] = []
    /// Translations read.
    public var pairs = 0
    /// Languages whose translations do not follow the glossary, so that missing terms were not
    /// reported, with the share of terms that are translated otherwise.
    public var deviating: [Deviation] = []
  }

  /// A language whose translations do not follow the glossary.
  public struct Deviation: Sendable, Equatable {
    public let language: LanguageTag
    /// The share of the glossary's terms that are translated otherwise, 0 to 1.
    public let share: Double
  }

  /// Looks a file through: TMX, XLIFF, TSV or CSV, or standard input for `-`.
  ///
  /// Memory is that of the file's text; time grows with it and with its doubtful pairs.
  /// - Throws: an error that names file and line when the file cannot be read.
  public func report(
    path: String, progress: (any ProgressReporter)? = nil
  ) throws -> Report {
    let pairs = try BilingualText.pairs(
      path: path, from: from, to: to?.count == 1 ? to?.first : nil, columns: columns,
      progress: progress,
      isWanted: { language in
        to.map { $0.contains(where: language.isSameLanguage(as:)) } ?? (language.language != nil)
      })
    var report = Report(pairs: pairs.count)
    let sources = TermFinder(glossaries, language: from)
    let languages = Dictionary(grouping: pairs, by: \.language.primary)
    for (_, pairs) in languages.sorted(by: { $0.key < $1.key }) {
      try Task.checkCancellation()
      try check(pairs, sources, &report) { done in
        progress?.report(
          WorkProgress(
            phase: "checking \(from.primary)-\(pairs[0].language.primary)", done: done,
            total: pairs.count))
      }
    }
    report.findings.sort { ($0.row, $0.language.primary) < ($1.row, $1.language.primary) }
    return report
  }

  /// Looks the pairs of one language through.
  private func check(
    _ pairs: [BilingualText], _ sources: TermFinder, _ report: inout Report,
    progress: (_ done: Int) -> Void
  ) throws {
    guard let language = pairs.first?.language else { return }
    var findings = FindingList(pairs)
    var translated: [Int] = []
    for (index, pair) in pairs.enumerated() {
      let faults = FormCheck.faults(
        source: pair.source, target: pair.target, from: from, to: language)
      for fault in faults { findings.add(index, fault) }
      if faults.contains(.empty) || faults.contains(.untranslated) { continue }
      translated.append(index)
      findings.addCodes(index)
    }
    let fit = TranslationFit(
      translated.map { (pairs[$0].source, pairs[$0].target) }, from: from, to: language,
      lexicon: try memory?.store.lexicon(from: from, to: language)
    ) { part in progress(Int(part * Double(pairs.count))) }
    try Task.checkCancellation()
    let misfits = fit.misfits()
    for misfit in misfits {
      findings.add(
        translated[misfit.pair], misfit, counterpart: misfit.counterpart.map { translated[$0] })
    }
    // Where the texts themselves differ, other differences follow from that and are not reported.
    let wrong = Set(misfits.map(\.pair))
    let right = translated.indices.filter { !wrong.contains($0) }
    let texts = right.map { number in
      (source: pairs[translated[number]].source, target: pairs[translated[number]].target)
    }
    compare(texts, numbers: right.map { translated[$0] }, language: language, &findings) {
      number, mine, theirs in fit.strength(mine, theirs, in: right[number])
    }
    let terms = TermCheck(to: language, isStrict: requiresGlossaryTerms).outcome(
      texts, sources: sources, targets: TermFinder(glossaries, language: language)
    ) { fit.hasCounterpart(of: $0, in: right[$1]) }
    for finding in terms.findings { findings.add(translated[right[finding.pair]], finding) }
    if terms.ignoresMissing {
      report.deviating.append(
        Deviation(language: language, share: Double(terms.deviations) / Double(terms.terms)))
    }
    report.findings += findings.findings
  }

  /// Compares numbers, names, lengths and wording of pairs, which have these numbers in the list.
  ///
  /// - Parameter strength: how far words of the source and the target of the n-th of `texts` are
  ///   known to translate one another.
  private func compare(
    _ texts: [(source: String, target: String)], numbers: [Int], language: LanguageTag,
    _ findings: inout FindingList,
    strength: (_ text: Int, _ source: String, _ target: String) -> NumberCheck.Strength
  ) {
    let lengths = LengthCheck(texts)
    let numberCheck = NumberCheck(from: from, to: language)
    let negationCheck = NegationCheck(from: from, to: language)
    let nameCheck = NameCheck(from: from, to: language)
    var consistency = ConsistencyCheck(from: from, to: language)
    for (index, (number, (source, target))) in zip(numbers, texts).enumerated() {
      let difference = numberCheck.difference(source: source, target: target) { mine, theirs in
        strength(index, mine, theirs)
      }
      if let difference { findings.add(number, difference) }
      if let fault = nameCheck.fault(source: source, target: target) {
        findings.add(number, fault)
      }
      if let fault = negationCheck.fault(source: source, target: target) {
        findings.add(number, fault)
      }
      if let oddity = lengths.oddity(source: source, target: target) {
        findings.add(number, oddity)
      }
      let contradictions = consistency.contradictions(row: number, source: source, target: target)
      for contradiction in contradictions { findings.add(number, contradiction) }
    }
  }
}

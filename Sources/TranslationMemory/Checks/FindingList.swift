import Alignment
import Linguistics
import Terminology

/// Gathers findings and puts them into words.
struct FindingList {
  private let pairs: [BilingualText]
  private(set) var findings: [CheckFinding] = []

  init(_ pairs: [BilingualText]) {
    self.pairs = pairs
  }

  mutating func add(
    _ index: Int, _ kind: CheckFinding.Kind, _ detail: String,
    _ evidence: CheckFinding.Evidence = .init()
  ) {
    let pair = pairs[index]
    var evidence = evidence
    evidence.place = FaultPlace.first(of: kind, evidence.faulty, in: pair.target)
    findings.append(
      CheckFinding(
        row: pair.row, line: pair.line, kind: kind, detail: detail, source: pair.source,
        target: pair.target, language: pair.language, evidence: evidence))
  }

  mutating func add(_ index: Int, _ fault: FormCheck.Fault) {
    switch fault {
    case .empty: add(index, .empty, "there is no translation")
    case .untranslated: add(index, .untranslated, "the source was left as it is")
    case .leftover(let words):
      add(index, .untranslated, "`\(words)` was left as it is", .init(faulty: [words]))
    case .doubledSpace: add(index, .doubledSpace, "two spaces in a row")
    case .unbalancedQuotes: add(index, .quotes, "a quotation mark without its partner")
    case .doubledWord(let word):
      add(index, .doubledWord, "`\(word) \(word)`", .init(faulty: ["\(word) \(word)"]))
    case .spaceBeforeMark: add(index, .spacing, "a space before a punctuation mark")
    case .endMark(let mark):
      add(
        index, .endPunctuation, "the target does not end with `\(mark)`", .init(missing: [mark]))
    case .mixedScript(let words):
      add(
        index, .mixedScript, "Latin letters in " + words.map { "`\($0)`" }.joined(separator: ", "),
        .init(faulty: words))
    }
  }

  mutating func add(_ index: Int, _ fault: NegationCheck.Fault) {
    switch fault {
    case .lost: add(index, .negation, "the source denies what the target states")
    case .added: add(index, .negation, "the target denies what the source states")
    case .opposite(let source, let target):
      add(
        index, .opposite, "`\(target)` for `\(source)`",
        .init(missing: [source], faulty: [target]))
    }
  }

  mutating func add(_ index: Int, _ fault: NameCheck.Fault) {
    add(
      index, .names, "not in the target: \(fault.missing); not in the source: \(fault.extra)",
      .init(missing: [fault.missing], faulty: [fault.extra]))
  }

  /// Adds a finding if the two sides have not the same inline codes.
  mutating func addCodes(_ index: Int) {
    let codes = pairs[index].codes
    if codes.isSame { return }
    let parts = [
      ("codes not in the target: ", codes.missing), ("not in the source: ", codes.foreign),
    ]
    let words = parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: ", ") }
    add(
      index, .codes,
      codes.isTangled
        ? "a code ends before it begins, or stands across another" : words.joined(separator: "; "),
      codes.isTangled ? .init() : .init(missing: codes.missing, faulty: codes.foreign))
  }

  mutating func add(_ index: Int, _ misfit: Misfit, counterpart: Int?) {
    let other = counterpart.map { "; the target of line \(pairs[$0].line) would fit" }
    add(index, .otherText, "this does not read like a translation of the source" + (other ?? ""))
  }

  mutating func add(_ index: Int, _ difference: NumberCheck.Difference) {
    let parts = [
      ("not in the target: ", difference.missing), ("not in the source: ", difference.extra),
    ]
    let words = parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: ", ") }
    add(
      index, .numbers, words.joined(separator: "; "),
      .init(missing: difference.missing, faulty: difference.extra))
  }

  mutating func add(_ index: Int, _ finding: TermCheck.Outcome.Finding) {
    let wanted = finding.wanted
    let wish = wanted.isEmpty ? "" : "; use " + wanted.joined(separator: " or ")
    switch finding.fault {
    case .forbidden(let form, let source):
      let place = source.map { " for `\($0)`" } ?? ""
      add(
        index, .forbiddenTerm, "`\(form)`\(place)\(wish)", .init(faulty: [form], wanted: wanted))
    case .missing(let form):
      add(
        index, .missingTerm, "nothing for `\(form)`\(wish)",
        .init(missing: [form], wanted: wanted))
    case .otherwise(let form):
      add(
        index, .missingTerm, "`\(form)` is translated otherwise\(wish)",
        .init(missing: [form], wanted: wanted))
    }
  }

  mutating func add(_ index: Int, _ oddity: LengthCheck.Oddity) {
    let way = oddity == .long ? "longer" : "shorter"
    add(index, .length, "the target is far \(way) than usual in this file")
  }

  mutating func add(_ index: Int, _ contradiction: ConsistencyCheck.Contradiction) {
    switch contradiction {
    case .otherTarget(let row):
      let (line, text) = (pairs[row].line, pairs[row].target)
      add(
        index, .inconsistentTarget, "line \(line) has: \(text)",
        .init(other: .init(line: line, text: text)))
    case .otherSource(let row):
      let (line, text) = (pairs[row].line, pairs[row].source)
      add(
        index, .inconsistentSource, "line \(line) has it for: \(text)",
        .init(other: .init(line: line, text: text)))
    }
  }
}

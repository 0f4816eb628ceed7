import Bitext
import Foundation
import Interchange
import Linguistics
import Terminology

/// Something in a translation that a person should look at.
public struct CheckFinding: Sendable, Hashable {
  /// What kind of fault.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case empty, untranslated, numbers, forbiddenTerm, missingTerm, length, inconsistentTarget
    case inconsistentSource, doubledSpace, quotes, mixedScript
  }

  /// The unit's place in the file, counted from 1.
  public let row: Int
  public let kind: Kind
  /// What exactly, for a person.
  public let detail: String
  public let source: String
  public let target: String
  public let language: LanguageTag
}

/// Looks bilingual files through for faults.
///
/// Made to be silent on good translations: a term counts as missing only when nothing in the
/// target can stand for it.
public struct BilingualCheck {
  public var from: LanguageTag
  /// The languages to look at; all that `tm` knows unless given.
  public var to: [LanguageTag]?
  public var glossaries: [Glossary]
  /// Whether terms that are simply not there are reported, or forbidden ones alone.
  public var reportsMissingTerms = false

  public init(from: LanguageTag, glossaries: [Glossary] = []) {
    self.from = from
    self.glossaries = glossaries
  }

  /// The findings of a file, in its order, and how many translations were read.
  public func findings(path: String) throws -> (findings: [CheckFinding], pairs: Int) {
    let source = try path == "-" ? FileByteSource(descriptor: 0) : FileByteSource(path: path)
    var pairs: [Pair] = []
    var row = 0
    try UnitFileReader().read(
      source,
      to: UnitFileReader.Receiver(
        header: { _ in },
        unit: { unit, _ in
          row += 1
          guard
            let mine = unit.variants.first(where: { $0.language.isSameLanguage(as: from) })
          else { return }
          for other in unit.variants where isWanted(other.language) {
            pairs.append(
              Pair(
                row: row, source: mine.content.plain, target: other.content.plain,
                language: other.language))
          }
        }, notice: { _, _ in }))
    return (findings(in: pairs), pairs.count)
  }

  private func isWanted(_ language: LanguageTag) -> Bool {
    if language.isSameLanguage(as: from) { return false }
    return to.map { $0.contains(where: language.isSameLanguage(as:)) } ?? (language.language != nil)
  }

  private struct Pair {
    let row: Int
    let source: String
    let target: String
    let language: LanguageTag
  }

  private func findings(in pairs: [Pair]) -> [CheckFinding] {
    let terms = TermCheck(glossaries, from: from, reportsMissing: reportsMissingTerms)
    let lengths = Dictionary(grouping: pairs, by: \.language.primary).mapValues { pairs in
      LengthRatios(pairs.map { ($0.source, $0.target) })
    }
    var findings: [CheckFinding] = []
    for pair in pairs {
      func add(_ kind: CheckFinding.Kind, _ detail: String) {
        findings.append(
          CheckFinding(
            row: pair.row, kind: kind, detail: detail, source: pair.source, target: pair.target,
            language: pair.language))
      }
      let faults = FormCheck.faults(
        source: pair.source, target: pair.target, from: from, to: pair.language)
      for fault in faults { add(Self.kind(of: fault), Self.detail(of: fault)) }
      if faults.contains(.empty) || faults.contains(.untranslated) { continue }
      let missing = NumberCheck.missing(source: pair.source, target: pair.target)
      if !missing.isEmpty { add(.numbers, "not in the target: " + missing.joined(separator: ", ")) }
      for finding in terms.findings(
        source: pair.source, target: pair.target, language: pair.language)
      {
        add(finding.kind, finding.detail)
      }
      if let ratio = lengths[pair.language.primary], ratio.isOdd(pair.source, pair.target) {
        let way = ratio.isLong(pair.source, pair.target) ? "longer" : "shorter"
        add(.length, "the target is far \(way) than usual")
      }
    }
    return (findings + inconsistencies(in: pairs)).sorted { $0.row < $1.row }
  }

  private static func kind(of fault: FormCheck.Fault) -> CheckFinding.Kind {
    switch fault {
    case .empty: .empty
    case .untranslated: .untranslated
    case .doubledSpace: .doubledSpace
    case .unbalancedQuotes: .quotes
    case .mixedScript: .mixedScript
    }
  }

  private static func detail(of fault: FormCheck.Fault) -> String {
    switch fault {
    case .empty: "there is no translation"
    case .untranslated: "the source was left as it is"
    case .doubledSpace: "two spaces in a row"
    case .unbalancedQuotes: "a quotation mark without its partner"
    case .mixedScript(let word): "Latin letters in `\(word)`"
    }
  }

  /// The same source with different targets, and the reverse.
  private func inconsistencies(in pairs: [Pair]) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    func group(_ key: (Pair) -> String, _ other: (Pair) -> String, _ kind: CheckFinding.Kind) {
      var first: [String: Pair] = [:]
      for pair in pairs where !pair.source.isEmpty && !pair.target.isEmpty {
        let id = pair.language.primary + "\t" + key(pair)
        guard let earlier = first[id] else {
          first[id] = pair
          continue
        }
        if other(earlier) != other(pair) {
          findings.append(
            CheckFinding(
              row: pair.row, kind: kind, detail: "row \(earlier.row): \(other(earlier))",
              source: pair.source, target: pair.target, language: pair.language))
        }
      }
    }
    group(\.source, \.target, .inconsistentTarget)
    group(\.target, \.source, .inconsistentSource)
    return findings
  }
}

/// How long translations are beside their sources, in this file.
private struct LengthRatios {
  private var mean = 0.0
  private var deviation = 0.35

  /// Pairs that are needed for figures of their own.
  private static let enough = 20
  /// Deviations from the mean that are odd.
  private static let oddness = 4.5

  init(_ pairs: [(source: String, target: String)]) {
    let ratios = pairs.compactMap { Self.ratio($0.source, $0.target) }.sorted()
    guard ratios.count >= Self.enough else { return }
    // The median and the quartiles, so that faults do not hide themselves.
    mean = ratios[ratios.count / 2]
    let spread = ratios[ratios.count * 3 / 4] - ratios[ratios.count / 4]
    deviation = max(0.08, spread / 1.349)
  }

  private static func ratio(_ source: String, _ target: String) -> Double? {
    let (a, b) = (source.unicodeScalars.count, target.unicodeScalars.count)
    return a >= 40 && b >= 1 ? log(Double(b) / Double(a)) : nil
  }

  private func oddness(_ source: String, _ target: String) -> Double {
    Self.ratio(source, target).map { ($0 - mean) / deviation } ?? 0
  }

  func isOdd(_ source: String, _ target: String) -> Bool {
    abs(oddness(source, target)) > Self.oddness
  }

  func isLong(_ source: String, _ target: String) -> Bool { oddness(source, target) > 0 }
}

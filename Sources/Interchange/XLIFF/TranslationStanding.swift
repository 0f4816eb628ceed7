import Bitext

/// How far a translation in a bilingual file got, whatever tool wrote the file.
package enum TranslationStanding: String, CaseIterable, Sendable {
  /// A person confirmed it, or wrote it over what was filled in.
  case confirmed
  /// Translated, and to be reviewed.
  case unreviewed
  /// Begun by a person and not finished.
  case draft
  /// There, and nothing is said of it.
  case unstated
  /// Empty, blank or nothing but codes; or said not to be translated yet.
  case untranslated
  /// A machine's, and nobody confirmed it.
  case machine
  /// Filled in from a memory, and nobody confirmed or changed it.
  case prefilled
  /// The source again.
  case copied
  case rejected
  /// Not to be translated at all.
  case untranslatable
  /// A source without a word.
  case textless

  /// What an XLIFF file says of a unit read with ``UnitReadingOptions/keepsEveryTranslation``; nil
  /// for units of files that say nothing.
  package static func standing(of unit: TranslationUnit) -> TranslationStanding? {
    let stated = unit.annotations.first {
      $0.kind == .property && $0.attributes.value(of: "type") == property
    }
    return stated.flatMap { TranslationStanding(rawValue: $0.value) }
  }

  var annotation: Annotation { .property(Self.property, rawValue) }
  private static let property = "x-standing"

  /// Whether it is worth remembering.
  var isTaken: Bool {
    switch self {
    case .confirmed, .unreviewed, .draft, .unstated: true
    default: false
    }
  }

  /// In the plural, for a report.
  package func words(_ count: Int) -> String {
    switch self {
    case .confirmed: "\(count) confirmed"
    case .unreviewed: "\(count) not reviewed"
    case .draft: count == 1 ? "1 draft" : "\(count) drafts"
    case .unstated: "\(count) of no stated state"
    case .untranslated: "\(count) not translated"
    case .machine: count == 1 ? "1 machine translation" : "\(count) machine translations"
    case .prefilled: "\(count) filled in and not confirmed"
    case .copied: count == 1 ? "1 copy of the source" : "\(count) copies of the source"
    case .rejected: "\(count) rejected"
    case .untranslatable: "\(count) not to be translated"
    case .textless: "\(count) without a word"
    }
  }
}

/// How many translations of a file are of each standing.
struct StandingTally {
  private var counts: [TranslationStanding: Int] = [:]

  mutating func add(_ standing: TranslationStanding) { counts[standing, default: 0] += 1 }

  /// Whether text was left out that somebody may have meant to keep.
  var hasLosses: Bool {
    counts.keys.contains { !$0.isTaken && $0 != .textless && $0 != .untranslatable }
  }

  /// What became of the segments; nil when all were confirmed.
  var report: String? {
    let total = counts.values.reduce(0, +)
    guard total > counts[.confirmed, default: 0] else { return nil }
    func words(_ isTaken: Bool) -> String {
      TranslationStanding.allCases.filter { $0.isTaken == isTaken }.compactMap { standing in
        counts[standing].map { standing.words($0) }
      }.joined(separator: ", ")
    }
    let parts = [words(true), words(false)]
    let taken = parts[0].isEmpty ? "" : " taken: \(parts[0])"
    let left = parts[1].isEmpty ? "" : " left out: \(parts[1])"
    return "\(total) segment\(total == 1 ? "" : "s");"
      + [taken, left].filter { !$0.isEmpty }.joined(separator: ";")
  }
}

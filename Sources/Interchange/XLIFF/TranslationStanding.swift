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

import Bitext
import Interchange
import Linguistics

/// What of a memory to export, and as what.
public struct ExportOptions: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case tmx, csv, tsv
  }

  /// The CAT tools whose habits a TMX file can keep.
  public enum Flavour: String, Sendable, CaseIterable {
    case omegat, trados, memoq
  }

  public var format = Format.tmx
  /// Only units with at least two of these languages, and of them only these variants.
  public var languages: [LanguageTag] = []
  /// Exactly these two, under these tags, the first being the source.
  public var pair: (source: LanguageTag, target: LanguageTag)?
  /// The language the header says the units are translated from.
  public var sourceLanguage: LanguageTag?
  /// Only units of files whose path, name or pattern (`*`, `?`) this is.
  public var origins: [String] = []
  /// Only units last changed from this time on, as `yyyymmddhhmmss`.
  public var since: Int?
  /// Only units last changed before this time.
  public var until: Int?
  /// Only units this person made or changed.
  public var author: String?
  /// Only units at least this good.
  public var quality: Quality?
  /// Whether the file must be valid by the TMX 1.4 DTD whatever came in.
  public var isValid = false
  public var flavour: Flavour?
  /// Whether cells of a table may be what a spreadsheet takes for a formula, see ``FormulaGuard``.
  public var isRaw = false

  public init() {}
}

/// Wishes for an export that cannot be met.
public enum ExportError: Error, Sendable, Equatable {
  case needsSource(flavour: String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .needsSource(let flavour):
      "\(flavour) wants one source language"
    }
  }
}

import Bitext
import Foundation
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
  public var pair: LanguagePair?
  /// The language the header says the units are translated from.
  public var sourceLanguage: LanguageTag?
  /// Only units of files whose path, name or pattern (`*`, `?`) this is.
  public var origins: [String] = []
  /// Only units last changed from this time on.
  public var since: Date?
  /// Only units last changed before this time.
  public var until: Date?
  /// Only units this person made or changed.
  public var author: String?
  /// Only units at least this good.
  public var quality: Quality?
  /// Whether the file must be valid by the TMX 1.4 DTD whatever came in.
  public var isValid = false
  public var flavour: Flavour?
  /// Whether cells of a table may be what a spreadsheet takes for a formula; else an apostrophe stands
  /// before such a cell, and is taken off again when the table is read.
  public var isRaw = false

  public init() {}
}

import Bitext
import Interchange
import Linguistics
import MemoryStore

/// What an export did.
public struct ExportReport: Sendable, Equatable {
  /// Units written.
  public let units: Int
  /// Characters that XML 1.0 does not allow, and that were left out.
  public let removedCharacters: Int
}

extension Memory {
  /// Writes the memory as TMX 1.4 to a file, or to standard output for `-`.
  ///
  /// Without `languages` everything is written as it came. With them, only units with at least two
  /// of these languages, and only those variants. The file appears when it is complete.
  @discardableResult
  public func exportUnits(
    to path: String, languages: [LanguageTag] = [], progress: (any ProgressReporter)? = nil
  ) throws -> ExportReport {
    let sink = try path == "-" ? ByteSink(descriptor: 1) : ByteSink(path: path)
    let writer = try TMXWriter(to: sink)
    try writer.write(header: exportHeader())
    let total = try statistics().units
    var seen = 0
    try store.forEachUnit { stored in
      seen += 1
      if seen % Self.progressInterval == 0 {
        try Task.checkCancellation()
        progress?.report(
          WorkProgress(
            title: "exporting \(seen) of \(total)", bytes: 0, totalBytes: nil, items: seen))
      }
      if let unit = Self.unit(stored.unit, in: languages) { try writer.write(unit: unit) }
    }
    try writer.finish()
    return ExportReport(units: writer.units, removedCharacters: writer.removedCharacters)
  }

  /// The part of a unit in these languages; nil when that is less than a pair.
  private static func unit(
    _ unit: TranslationUnit, in languages: [LanguageTag]
  ) -> TranslationUnit? {
    if languages.isEmpty { return unit }
    var part = unit
    part.variants = unit.variants.filter { variant in
      languages.contains { $0.isSameLanguage(as: variant.language) }
    }
    let found = Set(part.variants.map(\.language.primary))
    return found.count >= 2 ? part : nil
  }

  /// The header of the file the units came from; one of our own when they came from several that
  /// differ.
  private func exportHeader() throws -> MemoryHeader {
    let headers = try store.origins().map(\.header)
    if let first = headers.first, let header = first, headers.allSatisfy({ $0 == header }) {
      return header
    }
    let sources = Set(headers.map { $0?.attributes.value(of: "srclang") ?? Self.anySource })
    let source = sources.count == 1 ? sources.first : nil
    return MemoryHeader(attributes: [
      Attribute("creationtool", "tm"), Attribute("creationtoolversion", Version.current),
      Attribute("segtype", "sentence"), Attribute("o-tmf", "tm"), Attribute("adminlang", "en"),
      Attribute("srclang", source ?? Self.anySource), Attribute("datatype", "unknown"),
    ])
  }

  /// TMX's word for "any variant can be the source" (TMX 1.4b, section 3.2.13).
  private static let anySource = "*all*"
}

import Bitext
import Linguistics

/// Writes units as a table, with a first row of language codes.
package final class UnitTableWriter {
  private let writer: DelimitedWriter
  private let languages: [LanguageTag]
  private var isTitleWritten = false

  /// Units written so far.
  package private(set) var units = 0
  /// Variants that had no place: a second one of a language, a language without a column.
  package private(set) var omittedVariants = 0

  package init(
    to sink: ByteSink, delimiter: DelimitedText.Delimiter, languages: [LanguageTag],
    isRaw: Bool = false
  ) {
    writer = DelimitedWriter(to: sink, delimiter: delimiter, isRaw: isRaw)
    self.languages = languages
  }

  /// Writes the plain text of a unit's variants; inline codes have no place in a table.
  package func write(unit: TranslationUnit) throws {
    try writeTitle()
    var left = unit.variants
    let fields = languages.map { language in
      let index =
        left.firstIndex { $0.language.normalized == language.normalized }
        ?? left.firstIndex { $0.language.isSameLanguage(as: language) }
      return index.map { left.remove(at: $0).content.plain } ?? ""
    }
    omittedVariants += left.count
    units += 1
    try writer.write(fields)
  }

  package func finish() throws {
    try writeTitle()
    try writer.finish()
  }

  private func writeTitle() throws {
    if isTitleWritten { return }
    isTitleWritten = true
    try writer.write(languages.map(\.literal))
  }
}

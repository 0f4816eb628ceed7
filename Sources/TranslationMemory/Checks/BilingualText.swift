import Bitext
import Interchange
import Linguistics

/// A text and its translation as a file has them.
struct BilingualText {
  let row: Int
  let line: Int
  let source: String
  let target: String
  /// How the inline codes differ.
  let codes: CodeComparison
  let language: LanguageTag

  /// The pairs of a file in its order: TMX, XLIFF, TSV or CSV; units without the source language
  /// are left out.
  ///
  /// - Parameter to: the language of translations of which the file does not say it.
  /// - Throws: ``/Interchange/InterchangeError`` with file and line; `CancellationError`.
  static func pairs(
    path: String, from: LanguageTag, to: LanguageTag?, columns: [String]?,
    progress: (any ProgressReporter)?,
    isWanted: (LanguageTag) -> Bool
  ) throws -> [BilingualText] {
    let source = MeteredSource(try FileByteSource(named: path))
    var options = UnitReadingOptions()
    options.keepsUntranslated = true
    options.sourceLanguage = from
    options.targetLanguage = to
    options.columns = columns?.map(UnitTable.Column.init(title:))
    var pairs: [BilingualText] = []
    var row = 0
    try withoutActuallyEscaping(isWanted) { isWanted in
      let receiver = UnitFileReader.Receiver(
        header: { _ in },
        unit: { unit, _, line in
          row += 1
          if row % Memory.progressInterval == 0 {
            try Task.checkCancellation()
            progress?.report(
              WorkProgress(
                phase: "reading \(source.name)", done: row,
                bytes: WorkProgress.Bytes(done: source.bytesRead, total: source.size)))
          }
          guard
            let mine = unit.variants.first(where: { $0.language.isSameLanguage(as: from) })
          else { return }
          for other in unit.variants
          where !other.language.isSameLanguage(as: from) && isWanted(other.language) {
            pairs.append(
              BilingualText(
                row: row, line: line, source: mine.content.plain, target: other.content.plain,
                codes: CodeComparison(mine.content, other.content), language: other.language))
          }
        }, notice: { _, _ in })
      try UnitFileReader(options: options).read(source, to: receiver)
    }
    return pairs
  }
}

import Bitext
import Interchange
import Linguistics

extension Document {
  /// What became of a document's segments when it was written.
  public struct WritingReport: Sendable, Equatable {
    /// Segments whose translation is in the document.
    public internal(set) var translated = 0
    /// Segments that stand as they were, of those for translation.
    public internal(set) var left = 0
    /// Segments whose translation lacked codes of the source, or had others: by their numbers.
    public internal(set) var codesLost: [Int] = []
    /// Segments whose place could not be written to, though there was a translation.
    public internal(set) var unwritable: [Int] = []
    /// What is to be said of the document as a whole.
    public internal(set) var notices: [String] = []
  }

  /// The document in another language, as a file has it.
  public struct Translated: Sendable {
    public let bytes: [UInt8]
    public let report: WritingReport
  }

  /// Writes the document with translations in the place of its segments, to a file or to standard
  /// output for `-`; the file appears when it is complete.
  ///
  /// A blank translation counts as none. Codes refer to those of the source: pictures, notes and
  /// the like that a translation lacks are put behind it, formatting that it lacks is lost, and
  /// codes that the source does not have are left out.
  ///
  /// - Parameters:
  ///   - targets: translations by the segments' numbers; as codes also tags in plain text count, such
  ///     as `<g1>`.
  ///   - target: the language translated into.
  ///   - path: the file, or `-` for standard output.
  /// - Throws: ``DocumentError/replacesOriginal(_:)``, or an error that names the file.
  @discardableResult
  public func write(
    targets: [Int: SegmentContent], in target: LanguageTag, to path: String
  ) throws -> WritingReport {
    if path != "-", let original, SameFile.areSame(original, path) {
      throw DocumentError.replacesOriginal(path)
    }
    let translated = try translated(targets: targets, into: target)
    let sink = try ByteSink(output: path)
    translated.bytes.withUnsafeBytes { sink.write($0) }
    try sink.finish()
    return translated.report
  }

  /// The bytes of the document with translations in the place of its segments, see
  /// ``write(targets:in:to:)-(_,_,String)``.
  public func translated(
    targets: [Int: SegmentContent], into target: LanguageTag
  ) throws -> Translated {
    var report = WritingReport()
    var replacements: [(range: Range<Int>, text: CodedText)] = []
    var numbers: [Int: Int] = [:]
    for segment in segments {
      let translation = targets[segment.number]
      guard let translation, !translation.plain.allSatisfy(\.isWhitespace) else {
        if segment.kind.isOffered { report.left += 1 }
        continue
      }
      let own = CodedText(segment.content)
      let coded =
        translation.markup == nil
        ? CodedText(tagged: translation.plain, like: own) : CodedText(translation)
      let fitted = coded.fitted(to: own)
      if !fitted.isWhole { report.codesLost.append(segment.number) }
      numbers[segment.range.lowerBound] = segment.number
      replacements.append((segment.range, fitted.text))
    }
    let written = try source.written(
      replacements, language: DocumentLanguages(source: language, target: target))
    report.unwritable = written.left.compactMap { numbers[$0.lowerBound] }.sorted()
    report.translated = replacements.count - report.unwritable.count
    report.left += report.unwritable.count
    report.notices = written.notices.map(\.message)
    return Translated(bytes: written.bytes, report: report)
  }
}

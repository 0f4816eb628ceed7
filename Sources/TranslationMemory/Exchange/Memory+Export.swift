import Bitext
import Interchange
import Linguistics
import MemoryStore

extension Memory {
  /// Writes the memory to a file, or to standard output for `-`.
  ///
  /// By default it is TMX 1.4 with everything as it came; see ``ExportOptions``. The file appears
  /// when it is complete. Throws ``ExportError`` for options that do not fit together.
  @discardableResult
  public func exportUnits(
    to path: String, options: ExportOptions = ExportOptions(),
    progress: (any ProgressReporter)? = nil
  ) throws -> ExportReport {
    let selection = ExportSelection(options: options)
    if let flavour = options.flavour, TMXFlavour(rawValue: flavour.rawValue)?.needsSource == true,
      selection.source == nil
    {
      throw ExportError.needsSource(flavour: flavour.rawValue)
    }
    let sink = try ByteSink(output: path)
    switch options.format {
    case .tmx: return try exportTMX(to: sink, selection, progress)
    case .csv: return try exportTable(to: sink, .comma, selection, progress)
    case .tsv: return try exportTable(to: sink, .tab, selection, progress)
    }
  }

  private func exportTMX(
    to sink: ByteSink, _ selection: ExportSelection, _ progress: (any ProgressReporter)?
  ) throws -> ExportReport {
    let writer = try TMXWriter(to: sink)
    let isValid = selection.options.isValid
    var valid = ValidTMX()
    var header = try exportHeader()
    if let source = selection.source { header.setAttribute("srclang", source.literal) }
    try writer.write(header: isValid ? valid.valid(header) : header)
    let undated = try forEachUnit(selection, progress) { unit in
      if !isValid {
        try writer.write(unit: unit)
      } else if let unit = valid.valid(unit) {
        try writer.write(unit: unit)
      }
    }
    try writer.finish()
    return ExportReport(
      units: writer.units, removedCharacters: writer.removedCharacters, changes: valid.changes,
      undated: undated)
  }

  private func exportTable(
    to sink: ByteSink, _ delimiter: DelimitedText.Delimiter, _ selection: ExportSelection,
    _ progress: (any ProgressReporter)?
  ) throws -> ExportReport {
    let options = selection.options
    var languages = options.pair.map { [$0.source, $0.target] } ?? options.languages
    if languages.isEmpty { languages = try statistics().languages.map { LanguageTag($0.code) } }
    let writer = UnitTableWriter(
      to: sink, delimiter: delimiter, languages: languages, isRaw: options.isRaw)
    let undated = try forEachUnit(selection, progress) { try writer.write(unit: $0) }
    try writer.finish()
    return ExportReport(
      units: writer.units, omittedVariants: writer.omittedVariants, undated: undated)
  }

  /// Returns how many units were left out because nothing says when they were changed.
  private func forEachUnit(
    _ selection: ExportSelection, _ progress: (any ProgressReporter)?,
    _ body: (TranslationUnit) throws -> Void
  ) throws -> Int {
    let isByTime = selection.options.since != nil || selection.options.until != nil
    var undated = 0
    let total = try progress == nil ? 0 : store.unitCount()
    var seen = 0
    try store.forEachUnit(hasContexts: false) { stored in
      seen += 1
      if seen % Self.progressInterval == 0 {
        try Task.checkCancellation()
        progress?.report(
          WorkProgress(phase: "exporting", done: seen, total: total))
      }
      if isByTime, stored.changed == nil { undated += 1 }
      if let unit = selection.unit(stored) { try body(unit) }
    }
    return undated
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

extension MemoryHeader {
  /// Sets an attribute where it stands, or adds it.
  fileprivate mutating func setAttribute(_ name: String, _ value: String) {
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index].value = value
    } else {
      attributes.append(Attribute(name, value))
    }
  }
}

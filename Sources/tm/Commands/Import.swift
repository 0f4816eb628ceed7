import ArgumentParser
import TranslationMemory

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import TMX, XLIFF, CSV, TSV or XLSX files into a memory.",
    discussion: """
      Examples:
        tm import agency.tmx
        tm import tmx/*.tmx --memory news.sqlite
        tm import pairs.tsv --columns ru,en
        tm import broken.tmx --recover
        tm import job.sdlxliff pairs.xlsx
        tm import project/omegat/project_save.tmx --supersede

      A file is imported whole or, if it cannot be read to its end, not at all. What the memory \
      has already stays single: importing a file twice changes nothing, and the same texts with a \
      newer date bring the unit up to date. With --supersede another translation of a source in the \
      same context gives way to the newer one.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "The files' encoding, such as windows-1251, whatever they say themselves.",
      valueName: "name"), completion: .encodings)
  var encoding: String?

  @Flag(help: "Refuse a file that is not as it should be, instead of reading it with a notice.")
  var strict = false

  @Flag(help: "Read what can be read of a broken TMX file, and say what cannot.")
  var recover = false

  @Option(
    help: ArgumentHelp(
      "The columns of a table: languages, id, note, or - for none of them.",
      valueName: "codes"))
  var columns: String?

  @Flag(
    help: """
      Let the newest translation of a source in the same context replace the others: for a project's \
      memory after corrections.
      """)
  var supersede = false

  @OptionGroup var languages: FileLanguagesOption

  @Argument(
    help: ArgumentHelp("TMX, XLIFF, CSV, TSV or XLSX files.", valueName: "file"),
    completion: .file())
  var files: [String]

  func validate() throws {
    if strict && recover { throw ValidationError("Choose one of --strict and --recover.") }
    if let columns, !columns.contains(",") {
      throw ValidationError("--columns names at least two columns, such as ru,en.")
    }
  }

  func run() throws {
    var rest = files[...]
    // A memory that is not there yet is made of the first file, and then has it whole.
    if let first = rest.first,
      try imported(
        first, { try Memory.make(at: memory.path, from: $0, options: $1, progress: $2, notice: $3) }
      )
    {
      rest.removeFirst()
    }
    if rest.isEmpty { return }
    try memory.changing { memory in
      for file in rest {
        _ = try imported(
          file, { try memory.importUnits(from: $0, options: $1, progress: $2, notice: $3) })
      }
    }
  }

  private typealias Importing = (
    _ file: String, ImportOptions, (any ProgressReporter)?, _ notice: (ImportNotice) -> Void
  ) throws -> ImportReport?

  /// Imports a file and says what came of it; false when it was not to be imported so.
  private func imported(_ file: String, _ importing: Importing) throws -> Bool {
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    var notices = NoticeSummary(file: file)
    guard let report = try importing(file, options, progress, { notices.add($0) }) else {
      return false
    }
    progress?.clear()
    notices.print()
    try Console.line(Self.line(report, file: files.count > 1 ? file : nil))
    if report.read == 0 { Console.error("warning: \(file) holds no units") }
    return true
  }

  private var options: ImportOptions {
    var options = ImportOptions()
    options.encoding = encoding
    options.isStrict = strict
    options.supersedes = supersede
    options.isRecovering = recover
    options.sourceLanguage = languages.from
    options.targetLanguage = languages.to
    options.columns = columns?.split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
    return options
  }

  /// `read 10412 · new 9880 · same 502 · updated 0 · skipped 30`
  static func line(_ report: ImportReport, file: String?) -> String {
    let counts = [
      "read \(report.read)", "new \(report.new)", "same \(report.same)",
      "updated \(report.updated)", "skipped \(report.skipped)",
    ]
    let replaced =
      report.superseded + report.outdated > 0
      ? ["superseded \(report.superseded)", "outdated \(report.outdated)"] : []
    return (counts + replaced).joined(separator: " · ") + (file.map { "  \($0)" } ?? "")
  }
}

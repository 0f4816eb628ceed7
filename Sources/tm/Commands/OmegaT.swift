import ArgumentParser
import Foundation
import Synchronization
import TranslationMemory

struct OmegaT: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "omegat",
    abstract: "Keep an OmegaT project in step with a memory.",
    discussion: """
      Examples:
        tm omegat project/ --watch
        tm omegat project/ --memory news.sqlite --min 60

      Takes the translations that OmegaT has saved into the memory, with what stands beside them, \
      and writes the matches, terms and parts that the memory then has for the segments that are \
      left; OmegaT reads them within a second. With --watch it goes on until it is stopped. Only \
      files of its own are written: settings, translations, glossaries and memories of the \
      project's user stay as they are. Whatever the project's source folder holds is looked up; \
      `tm pretranslate --omegat` puts articles there.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOption
  @OptionGroup var glossaryTable: GlossaryTableOption

  @Flag(help: "Repeat until stopped.")
  var watch = false

  @Option(help: ArgumentHelp("How often with --watch.", valueName: "seconds"))
  var every: Double = 0.5

  @OptionGroup var filling: FillingOption

  @Argument(
    help: ArgumentHelp("The project's folder.", valueName: "folder"), completion: .directory)
  var folder: String

  func validate() throws {
    guard every.isFinite, (0.1...3600).contains(every) else {
      throw ValidationError("--every is a number of seconds, 0.1 to 3600.")
    }
  }

  func run() throws {
    var options = PretranslationOptions()
    filling.set(&options)
    if !glossaries.glossary.isEmpty {
      options.glossaries = try glossaries.read(glossaryTable.table)
    }
    let memory = try memory.open(.writing)
    let project = try LiveProject(folder, memory: memory, options: options)
    if project.isCutAgain { Console.error(Pretranslate.cutAgain(folder)) }
    if let advice = try memory.learningAdvice(project.source, project.target) {
      Console.note("tm: \(advice)")
    }
    if watch { try keep(project) } else { try once(project) }
  }

  /// How long a file that OmegaT may be writing is waited for, in seconds.
  private static let patience = 3.0

  private func once(_ project: LiveProject) throws {
    let end = Date() + Self.patience
    var report = try project.step()
    while project.trouble != nil, Date() < end {
      Thread.sleep(forTimeInterval: 0.2)
      if let later = try project.step() { report = report?.followed(by: later) ?? later }
    }
    if let trouble = project.trouble { throw trouble }
    try show(report)
  }

  /// Repeats until a signal ends it; prints what arrived, and failures that may be temporary.
  private func keep(_ project: LiveProject) throws {
    StopSignal.listen()
    var trouble: String?
    var since = Date()
    while !StopSignal.hasCome {
      do {
        if let report = try project.step() { try show(report) }
        if project.trouble == nil { since = Date() }
        let late = Date() > since + Self.patience ? project.trouble.map { "\($0)" } : nil
        if let late, late != trouble {
          Console.error("\(late); waiting for OmegaT to save it anew")
        }
        trouble = late
      } catch  where Self.mayPass(error) {
        let message = "\(error)"
        if message != trouble { Console.error(message) }
        trouble = message
      }
      StopSignal.sleep(every)
    }
  }

  /// Whether a failure may be temporary.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case MemoryStoreError.busy, MemoryStoreError.diskFull: true
    default: false
    }
  }

  /// `confirmed 2 · new 1 · same 0 · updated 0 · superseded 1 · files 3`
  private func show(_ report: LiveProject.Report?) throws {
    for notice in report?.notices ?? [] { Console.error("warning: \(notice)") }
    let confirmed = report?.confirmed ?? ImportReport()
    let counts = [
      "confirmed \(confirmed.read)", "new \(confirmed.new)", "same \(confirmed.same)",
      "updated \(confirmed.updated)", "superseded \(confirmed.superseded)",
      "files \(report?.files.count ?? 0)",
    ]
    try Console.line(counts.joined(separator: " · "))
  }
}

import ArgumentParser
import TranslationMemory

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a memory, repair its index, save what can be read of a damaged one.",
    discussion: """
      Examples:
        tm doctor
        tm doctor --repair
        tm doctor --salvage saved.sqlite --memory damaged.sqlite

      Checks the file, everything derived from the units against them, and that neighbours are \
      texts of the right language. Faults are printed one a line, and the exit status is 1. \
      Repairing derives it all anew; it never changes what units say. A file that is damaged \
      itself is restored from a backup; without one, --salvage saves the units and terms whose \
      pages can be read in a new memory. They keep their numbers; those that are lost, incomplete \
      or not as their checksum says are printed one a line, and the exit status is then 1. Word \
      links are learnt again with `tm learn`.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Derive the index and the rest anew from the units.")
  var repair = false

  @Option(
    help: ArgumentHelp("Save what can be read in a new memory.", valueName: "new"),
    completion: .file())
  var salvage: String?

  func validate() throws {
    if repair && salvage != nil {
      throw ValidationError("Choose one of --repair and --salvage.")
    }
  }

  func run() throws {
    if let salvage { return try save(in: salvage) }
    let memory: Memory
    do {
      memory = try self.memory.open(repair ? .writing : .reading)
    } catch MemoryStoreError.damaged(let path, let detail) {
      try Console.line("file: \(detail)")
      Console.note(Self.advice(path, hasWholeUnits: false))
      throw ExitCode(1)
    }
    var faults = try memory.faults()
    for fault in faults { try Console.line("\(fault.kind.rawValue): \(fault.detail)") }
    let isRepairable = faults.allSatisfy(\.isRepairable)
    if repair, !faults.isEmpty, isRepairable {
      faults = try memory.repair()
      if faults.isEmpty { Console.note("repaired") }
    }
    if faults.isEmpty { return Console.note("\(memory.path): no faults") }
    if !isRepairable {
      Console.note(Self.advice(memory.path, hasWholeUnits: try memory.hasWholeUnits()))
    } else if !repair {
      Console.note("the units are whole; run `tm doctor --repair`")
    }
    throw ExitCode(1)
  }

  private static func advice(_ path: String, hasWholeUnits: Bool) -> String {
    let what =
      hasWholeUnits
      ? "the units and terms are whole: `tm export` and `tm glossary export` still save them, and"
      : "restore it from a backup; without one,"
    return """
      the file is damaged, which --repair cannot mend; \(what) `tm doctor --salvage NEW --memory \
      \(path)` saves what can be read in a new memory
      """
  }

  private func save(in new: String) throws {
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    let report = try Memory.salvage(
      memory.path, into: new, waiting: memory.wait.waiting, progress: progress)
    progress?.clear()
    let output = TextOutput()
    for line in SalvageLines(report).lines { try output.writeLine(line) }
    try output.finish()
    for line in SalvageLines(report).notes(new) { Console.note(line) }
    if !report.isComplete { throw ExitCode(1) }
  }
}

import ArgumentParser
import TranslationMemory

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a memory, and repair its index.",
    discussion: """
      Examples:
        tm doctor
        tm doctor --repair

      Checks the file, everything derived from the units against them, and that neighbours are \
      texts of the right language. Faults are printed one a line, and the exit status is 1. \
      Repairing derives it all anew; it never changes what units say. A file that is damaged \
      itself is restored from a backup.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Derive the index and the rest anew from the units.")
  var repair = false

  func run() throws {
    let memory = try self.memory.open(repair ? .writing : .reading)
    var faults = try memory.faults()
    for fault in faults { try Console.line("\(fault.kind.rawValue): \(fault.detail)") }
    if repair, !faults.isEmpty, faults.allSatisfy(\.isRepairable) {
      faults = try memory.repair()
      if faults.isEmpty { Console.note("repaired") }
    }
    if faults.isEmpty { return Console.note("\(memory.path): no faults") }
    if !repair, faults.allSatisfy(\.isRepairable) {
      Console.note("the units are whole; run `tm doctor --repair`")
    }
    throw ExitCode(1)
  }
}

import ArgumentParser
import TranslationMemory

/// How long a command waits for a memory that another process is writing.
struct WaitOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long to wait while another process has the memory locked; 0 not at all.",
      valueName: "seconds"))
  var wait: Double = LockWaiting.defaultLimit

  func validate() throws {
    guard wait >= 0, wait.isFinite else {
      throw ValidationError("--wait is a number of seconds, 0 or more.")
    }
  }

  /// Opens a memory; shows how far bringing an older one up to date is, and says what look-ups may miss.
  func open(_ path: String, _ access: Memory.Access = .reading) throws -> Memory {
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    let memory = try Memory(at: path, access: access, waiting: waiting, progress: progress)
    if let outdated = try memory.outdatedAnalysis() {
      Console.error("warning: \(path): \(outdated); `tm doctor --repair` does it")
    }
    return memory
  }

  var waiting: LockWaiting {
    LockWaiting(limit: wait) { path in
      guard Console.showsProgress else { return }
      Console.error("waiting for another process that has \(path) locked; Ctrl-C stops this")
    }
  }
}

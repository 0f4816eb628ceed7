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

  var waiting: LockWaiting {
    LockWaiting(limit: wait) { path in
      guard Console.showsProgress else { return }
      Console.error("waiting for another process that has \(path) locked; Ctrl-C stops this")
    }
  }
}

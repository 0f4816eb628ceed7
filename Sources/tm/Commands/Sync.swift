import ArgumentParser
import Foundation
import TranslationMemory

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a memory and its team together.",
    discussion: """
      Examples:
        tm sync
        tm sync --memory news.sqlite --watch
        tm sync --watch --every 5 --from-standby

      Takes in what others have changed and sends what was changed here. It may be stopped at any \
      moment: nothing is lost or doubled. Two edits of one unit made at the same time are both kept, \
      see `tm team conflicts`. The password comes from ~/.pgpass, a service file or PGPASSWORD.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Repeat until stopped; wait while the database cannot be reached.")
  var watch = false

  @Option(help: ArgumentHelp("How often with --watch.", valueName: "seconds"))
  var every: Double = 10

  @Flag(help: "Read from a standby where the address names one; changes go to the primary.")
  var fromStandby = false

  func validate() throws {
    guard every.isFinite, (0.1...86_400).contains(every) else {
      throw ValidationError("--every is a number of seconds, 0.1 to 86400.")
    }
  }

  func run() throws {
    var options = SyncOptions()
    options.readsFromStandby = fromStandby
    let run = SyncRun(connection: try memory.open(.writing).teamConnection(options))
    if watch { try run.again(every: every) } else { try run.once() }
  }
}

extension SyncReport {
  var isNews: Bool {
    added + changed + deleted + alike + sent + conflicts > 0 || lost != nil || forgotten != nil
  }
}

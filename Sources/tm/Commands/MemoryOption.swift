import ArgumentParser
import Foundation
import TranslationMemory

/// Which memory a command works on.
struct MemoryOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The memory, a SQLite file.",
      discussion: "Default: $TM_MEMORY, the nearest .tm/memory.sqlite, or the user's data folder.",
      valueName: "file"), completion: .memory)
  var memory: String?

  @OptionGroup var wait: WaitOption

  /// Opens the memory at ``path``.
  func open(_ access: Memory.Access = .reading) throws -> Memory {
    try wait.open(path, access)
  }

  /// Opens the memory for changes, made if there is none; see ``Memory/changing(at:waiting:_:)``.
  func changing<T>(_ body: (Memory) throws -> T) throws -> T {
    try Memory.changing(
      at: path, waiting: wait.waiting, progress: ProgressLine.ifUseful(), body)
  }

  /// The path that `--memory`, the environment and the folders say, in this order.
  var path: String {
    Self.path(
      option: memory, environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath)
  }

  static func path(option: String?, environment: [String: String], folder: String) -> String {
    if let option { return option }
    if let path = environment["TM_MEMORY"], !path.isEmpty { return path }
    var folder = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      let candidate = folder.appendingPathComponent(".tm/memory.sqlite").path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      if folder.path == "/" { break }
      folder.deleteLastPathComponent()
    }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let given = environment["XDG_DATA_HOME"] ?? ""
    return (given.isEmpty ? home + "/.local/share" : given) + "/tm/memory.sqlite"
  }
}

import ArgumentParser
import Foundation
import TranslationMemory

/// Which memories a look-up asks, the first one preferred.
struct MemoriesOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A memory, a SQLite file. Repeatable; the first comes first, :5 takes 5 points off.",
      discussion: "Default: $TM_MEMORY, the nearest .tm/memory.sqlite, or the user's data folder.",
      valueName: "file[:points]"), completion: .memory)
  var memory: [String] = []

  @OptionGroup var wait: WaitOption

  /// Opens the memories, or the one that the environment and the folders say.
  func open() throws -> [MemoryList.Entry] {
    if memory.isEmpty {
      let path = MemoryOption.path(
        option: nil, environment: ProcessInfo.processInfo.environment,
        folder: FileManager.default.currentDirectoryPath)
      return [MemoryList.Entry(try wait.open(path))]
    }
    return try memory.map { option in
      let (path, penalty) = Self.parse(option) { FileManager.default.fileExists(atPath: $0) }
      return MemoryList.Entry(try wait.open(path), penalty: penalty)
    }
  }

  /// Parts `b.sqlite:5` into path and points; a file of exactly that name is taken as it is.
  static func parse(_ option: String, exists: (String) -> Bool) -> (path: String, penalty: Int) {
    guard !exists(option), let colon = option.lastIndex(of: ":"),
      let points = Int(option[option.index(after: colon)...]), (0...100).contains(points)
    else { return (option, 0) }
    return (String(option[..<colon]), points)
  }
}

import ArgumentParser
import Foundation
import TranslationMemory

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change of units back.",
    discussion: """
      Examples:
        tm undo
        tm undo --dry-run --memory news.sqlite

      What `tm add`, `edit`, `delete` and `dedupe` did, and confirming in the workbench; again for the \
      one before. Units get their numbers, texts and neighbours back. In a team it goes to the others \
      with the next `tm sync`. An import is taken back by `tm delete --origin FILE`.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Only say what would be taken back.")
  var dryRun = false

  func run() throws {
    let memory = try self.memory.open(dryRun ? .reading : .writing)
    guard dryRun else { return Console.note("took back \(try memory.undo().words)") }
    guard let last = try memory.lastChange() else {
      throw MemoryStoreError.nothingToUndo(path: memory.path)
    }
    Console.note("would take back \(last.words)")
  }
}

extension MemoryChange {
  /// What was done to which units, and when, for the user.
  fileprivate var words: String {
    let what =
      switch kind {
      case .addition: "adding"
      case .edit: "the edit of"
      case .deletion: "the deletion of"
      case .merging: "the merging of"
      case .joining: "the joining of"
      }
    let ids = added + changed
    let units =
      ids.count <= 5
      ? ids.map { "#\($0)" }.joined(separator: " ") : ids.count.counted("unit")
    return "\(what) \(units) of \(date.formatted(.iso8601.dateTimeSeparator(.space)))"
  }
}

import ArgumentParser
import Foundation
import TranslationMemory

/// Fits the weights of completion, and shows what they save.
///
///     train-completion fit ru kk fold0.sqlite fold0.tsv fold1.sqlite fold1.tsv
///     train-completion try ru kk fold0.sqlite fold0.tsv
///
/// A fold is a memory, which `learn` has seen, and a table with rows of sources that the memory has
/// not: UTF-8, tab-separated, the first line naming the columns.
@main
struct TrainCompletion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-completion", abstract: "Fit the weights of completion.",
    subcommands: [FitCommand.self, TryCommand.self])
}

/// Memories with the texts that are to be completed.
struct FoldArguments: ParsableArguments {
  @Argument var from: LanguageCode
  @Argument var to: LanguageCode
  @Argument(help: "A memory and a table, and so on.") var files: [String]

  @Option(help: "Rows of each table.") var rows = 160
  @Option(help: "Runs of neighbouring rows, spread over the table.") var blocks = 4

  func validate() throws {
    guard files.count % 2 == 0 else { throw ValidationError("every memory needs a table") }
  }

  /// Calls `body` with every fold: a session, and runs of rows, each in the order of the text.
  func forEachFold(
    _ body: (SuggestionSession, [(source: String, target: String)]) throws -> Void
  ) throws {
    for index in stride(from: 0, to: files.count, by: 2) {
      var options = SuggestionOptions()
      options.source = from.tag
      options.targets = [to.tag]
      let session = try Memory(at: files[index]).session(options)
      try body(session, try read(files[index + 1]))
    }
  }

  private func read(_ path: String) throws -> [(source: String, target: String)] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let names = (lines.first ?? "").split(separator: "\t").map(String.init)
    guard let source = names.firstIndex(of: from.tag.literal),
      let target = names.firstIndex(of: to.tag.literal)
    else { throw ValidationError("\(path) has no columns \(from.tag) and \(to.tag)") }
    let all = lines.dropFirst().compactMap { line -> (source: String, target: String)? in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > max(source, target), !fields[source].isEmpty, !fields[target].isEmpty
      else { return nil }
      return (String(fields[source]), String(fields[target]))
    }
    return (0..<blocks).flatMap { block in
      let start = block * all.count / blocks
      return all[start..<min(all.count, start + rows / blocks)]
    }
  }
}

/// A language as an argument.
struct LanguageCode: ExpressibleByArgument {
  let tag: LanguageTag

  init?(argument: String) { tag = LanguageTag(argument) }
}

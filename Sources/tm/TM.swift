import ArgumentParser
import TranslationMemory

/// The command: one file a subcommand in `Commands`, the screens in `Terminal`, the formats for
/// machines in `Output`.
@main
struct TM: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tm",
    abstract: "Translation memory for Russian, English and Kazakh.",
    discussion: """
      Examples:
        tm suggest article.txt --tmx tmx/
        tm import agency.tmx && tm suggest article.txt

      The memory is --memory, else $TM_MEMORY, else the nearest .tm/memory.sqlite in this folder \
      or one above it, else memory.sqlite in the user's data folder.

      Exit status: 0 done, 1 nothing found or faults found, 2 failed, 64 wrong usage.
      """,
    version: Version.full,
    subcommands: [
      Suggest.self, Concordance.self, Analyse.self, Pretranslate.self, OmegaT.self, Merge.self,
      SegmentText.self,
      SRXCommand.self, Align.self,
      Import.self, Export.self, Add.self, Show.self, Edit.self, Delete.self, Undo.self,
      GlossaryCommand.self, Check.self, Learn.self, Complete.self, Serve.self,
      Stats.self, Deduplicate.self, Backup.self, Doctor.self,
      TeamCommand.self, Sync.self,
    ])

  /// Says what to do first, to whoever names no command.
  func run() throws { try FirstSteps.show() }

  /// Runs the command; a failure is said in words on standard error and exits with 2, and so does
  /// output that did not arrive.
  static func main() {
    Signals.unblock()
    StandardStreams.open()
    StandardStreams.removePartialFilesOnSignals()
    var failed: (any ParsableCommand.Type)?
    do {
      try StandardStreams.checkDescriptors()
      if let unknown = UnknownCommand(Array(CommandLine.arguments.dropFirst())) {
        Console.error("\(unknown)")
        throw ExitCode.validationFailure
      }
      var command = try parseAsRoot()
      failed = type(of: command)
      do { try command.run() } catch let code as ExitCode {
        try StandardStreams.finish()
        throw code
      }
      try StandardStreams.finish()
    } catch {
      // ArgumentParser knows help, versions, wrong usage and the codes commands ask for.
      if error is ExitCode || exitCode(for: error) != .failure { exit(withError: error) }
      Console.error("\(ErrorMessage(error, in: failed))")
      exit(withError: ExitCode(2))
    }
  }
}

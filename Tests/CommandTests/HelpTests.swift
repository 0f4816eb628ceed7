import Foundation
import Testing

@Suite struct HelpTests {
  private let command: Command

  init() throws { command = try Command() }

  private static let commands = [
    "suggest", "concordance", "analyse", "pretranslate", "omegat", "merge", "segment", "srx",
    "align",
    "import", "export", "add", "show", "edit", "delete", "undo",
    "glossary", "check", "learn", "complete", "serve",
    "stats", "dedupe", "backup", "doctor",
    "team", "sync",
  ]

  @Test(arguments: commands) func everyCommandHasTwoExamples(_ name: String) throws {
    defer { command.remove() }
    let help = try command.tm(name, "--help")
    #expect(help.status == 0)
    let examples = help.lines.count {
      $0.contains("tm \(name)") && !$0.hasPrefix("USAGE") && $0.hasPrefix("  ")
    }
    #expect(examples >= 2)
  }

  @Test func theListOfCommandsIsComplete() throws {
    defer { command.remove() }
    let help = try command.tm("--help").output
    for name in Self.commands { #expect(help.contains("\n  \(name) ")) }
    let listed = help.components(separatedBy: "SUBCOMMANDS:")[1].split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See 'tm help") }
    #expect(listed.count == Self.commands.count, "a new command needs its help tested here")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreGenerated(_ shell: String) throws {
    defer { command.remove() }
    let script = try command.tm("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("suggest"))
  }
}

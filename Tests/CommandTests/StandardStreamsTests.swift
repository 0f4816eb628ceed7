import Foundation
import Testing

/// Output that does not arrive is a failure; messages that do not arrive stop nothing.
@Suite struct StandardStreamsTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    try command.write(Command.tmx([("Мир", "Peace")]), to: "a.tmx")
    try command.write("ru\ten\nпосол\tambassador\n", to: "g.tsv")
    try command.tm("glossary", "import", "g.tsv", "--memory", "m.sqlite")
    try command.write("Да.\n", to: "a.txt")
  }

  static let printing = [
    "add --ru Нет --en No --memory m.sqlite", "import a.tmx --memory m.sqlite",
    "stats --memory m.sqlite", "learn --memory m.sqlite", "glossary list --memory m.sqlite",
    "suggest a.txt --memory m.sqlite", "segment a.txt", "export --memory m.sqlite",
    "analyse a.txt --memory m.sqlite --to en", "concordance Да --memory m.sqlite", "srx export",
  ]

  @Test(arguments: printing) func aFullOrClosedOutputIsAFailure(_ line: String) throws {
    defer { command.remove() }
    for output in [">/dev/full", ">&-"] {
      let outcome = try command.script("\"$tm\" \(line) \(output)")
      #expect(outcome.status == 2, "\(line) \(output)")
      #expect(outcome.errors.contains("writ"), "\(outcome.errors)")
    }
    let (status, _) = try pipedIntoNothing(line)
    #expect(status != 0)
  }

  /// Runs a line with a reader that leaves before anything comes.
  private func pipedIntoNothing(_ line: String) throws -> (Int32, String) {
    let outcome = try command.script(
      "mkfifo p; (exec 3<p) & (sleep 0.1; exec \"$tm\" \(line)) >p; echo $? >status; wait")
    let status = Int32(try command.read("status").trimmingCharacters(in: .whitespacesAndNewlines))
    return (status ?? 0, outcome.errors)
  }

  @Test(arguments: ["2>/dev/full", "2>&-"])
  func messagesThatCannotBeWrittenStopNothing(_ errors: String) throws {
    defer { command.remove() }
    // `glossary import` speaks on standard error when it is done.
    let done = try command.script("\"$tm\" backup copy.sqlite --memory m.sqlite \(errors)")
    #expect(done.status == 0)
    #expect(try command.tm("doctor", "--memory", "copy.sqlite").status == 0)
    let failed = try command.script("\"$tm\" stats --memory none.sqlite \(errors)")
    #expect(failed.status == 2)
  }

  @Test func aClosedOutputIsNotTakenByAFile() throws {
    defer { command.remove() }
    try command.script("\"$tm\" add --ru Ещё --en More --memory m.sqlite >&- 2>&- <&-")
    let faults = try command.tm("doctor", "--memory", "m.sqlite")
    #expect(faults.status == 0, "\(faults.output)")
    #expect(try command.tm("export", "--memory", "m.sqlite").output.contains("More"))
  }
}

import Foundation
import Testing

/// Writes that fail, at any moment of a change: the memory is as it was before or as it should be
/// after, and the failure is said.
///
/// `TM_FAULTS=all` lets every write fail in turn; otherwise some of each command do.
@Suite struct FailingDiskTests {
  private let command: Command
  private static let isThorough = ProcessInfo.processInfo.environment["TM_FAULTS"] == "all"

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx((1...200).map { ("Стороны обсудили вопрос \($0)", "They discussed \($0)") }),
      to: "a.tmx")
    try command.write(
      Command.tmx((1...200).map { ("Министр посетил город \($0)", "He visited city \($0)") }),
      to: "b.tmx")
    try command.tm("import", "a.tmx", "--memory", "start.sqlite")
    let script = Command.package.appendingPathComponent("Tests/Scripts/failing_writes.c").path
    let made = command.shell(
      "$(command -v cc || command -v clang) -shared -fPIC -o fail.so '\(script)' -ldl")
    try #require(made == 0, "the C compiler that Swift links with is needed")
  }

  static let changes = [
    ["import", "b.tmx"], ["edit", "3", "--en", "Other"], ["dedupe"], ["learn"], ["delete", "5"],
    ["add", "--ru", "Новое", "--en", "New"], ["glossary", "add", "--ru", "посол", "--en", "envoy"],
  ]

  private func fresh() { command.shell("rm -f m.sqlite*; cp start.sqlite m.sqlite") }

  private func export() throws -> String {
    try command.tm("export", "--memory", "m.sqlite").output
      + command.tm("glossary", "list", "--memory", "m.sqlite").output
  }

  /// The export of a memory without what tells when it was made.
  private func content() throws -> String {
    try export().replacing(/(changedate|creationdate)="[^"]*"/, with: "")
  }

  @Test(arguments: changes) func aChangeIsWholeOrNotThere(_ arguments: [String]) throws {
    defer { command.remove() }
    fresh()
    let before = try content()
    let environment = ["LD_PRELOAD": "./fail.so", "FAIL_ON": "m.sqlite"]
    let change = arguments + ["--memory", "m.sqlite"]
    let whole = try command.run(
      change, environment: environment.merging(["FAIL_COUNT": "count"]) { $1 })
    try #require(whole.status == 0, "\(whole.errors)")
    let after = try content()
    let calls = try #require(
      Int(command.read("count").trimmingCharacters(in: .whitespacesAndNewlines)))
    try #require(calls > 5)
    let step = Self.isThorough ? 1 : max(1, calls / 6)
    for call in stride(from: 1, through: calls, by: step) {
      for error in ["28", "5"] {
        fresh()
        let outcome = try command.run(
          change,
          environment: environment.merging(["FAIL_AT": "\(call)", "FAIL_WITH": error]) { $1 })
        #expect(outcome.status == 0 || outcome.status == 2, "\(arguments) at \(call)")
        let content = try content()
        if outcome.status == 0 {
          #expect(content == after, "\(arguments) at \(call)")
        } else {
          // Only of a write does SQLite say that the disk is full, not of a truncation or a sync.
          let isSaid = ["could not be read or written"] + (error == "28" ? ["no space left"] : [])
          #expect(
            isSaid.contains { outcome.errors.contains($0) },
            "\(arguments) at \(call): \(outcome.errors)")
          #expect(content == before || content == after, "\(arguments) at \(call)")
        }
        let faults = try command.tm("doctor", "--memory", "m.sqlite")
        #expect(faults.status == 0, "\(arguments) at \(call): \(faults.output)")
      }
    }
  }

  /// A memory that is made by an import is there when it is whole.
  @Test func aNewMemoryIsWholeOrNotThere() throws {
    defer { command.remove() }
    let environment = ["LD_PRELOAD": "./fail.so", "FAIL_ON": ".tm-"]
    let change = ["import", "b.tmx", "--memory", "new.sqlite"]
    let whole = try command.run(
      change, environment: environment.merging(["FAIL_COUNT": "count"]) { $1 })
    try #require(whole.status == 0, "\(whole.errors)")
    let calls = try #require(
      Int(command.read("count").trimmingCharacters(in: .whitespacesAndNewlines)))
    try #require(calls > 5)
    let before = Set(command.files).subtracting(["new.sqlite"])
    for call in stride(from: 1, through: calls, by: Self.isThorough ? 1 : max(1, calls / 6)) {
      for error in ["28", "5"] {
        command.shell("rm -f new.sqlite*")
        let outcome = try command.run(
          change,
          environment: environment.merging(["FAIL_AT": "\(call)", "FAIL_WITH": error]) { $1 })
        if outcome.status == 0 {
          let stats = try command.tm("stats", "--memory", "new.sqlite").output
          #expect(stats.contains("units      200"), "at \(call): \(stats)")
          #expect(try command.tm("doctor", "--memory", "new.sqlite").status == 0)
        } else {
          #expect(outcome.status == 2 && outcome.errors.contains("new.sqlite"), "\(outcome)")
          #expect(Set(command.files) == before, "at \(call): \(outcome.errors)")
        }
      }
    }
  }

  @Test func fewDescriptorsEndInWords() throws {
    defer { command.remove() }
    fresh()
    for limit in 5...20 {
      let outcome = try command.script(
        "ulimit -n \(limit); exec \"$tm\" suggest a.tmx --memory m.sqlite --to en")
      #expect(outcome.status == 0 || outcome.status == 2, "\(limit): \(outcome.errors)")
      if outcome.status == 2 { #expect(outcome.errors.hasPrefix("tm: ")) }
    }
  }
}

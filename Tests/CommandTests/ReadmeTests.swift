import Foundation
import TestCluster
import Testing

/// Everything that README shows as typed and printed is typed here, in order, in a fresh folder, and
/// prints the same. A team's database is a server of the test's own.
@Suite("README")
struct ReadmeTests {
  /// A command as README shows it, and what it says is printed.
  struct Step {
    let line: Int
    let command: String
    var output: [String] = []
  }

  static func steps(in readme: String) -> [Step] {
    var steps: [Step] = []
    var isTranscript = false
    for (number, line) in readme.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isTranscript = line == "```text"
      } else if isTranscript, line.hasPrefix("$ ") {
        steps.append(Step(line: number + 1, command: String(line.dropFirst(2))))
      } else if isTranscript, !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// Whether lines are those that README shows, where `…` alone stands for any number of lines, and in
  /// a line for any text.
  static func agrees(_ printed: [String], with shown: [String]) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    let rest = Array(shown.dropFirst())
    if first == "…" {
      return (0...printed.count).contains { agrees(Array(printed.dropFirst($0)), with: rest) }
    }
    guard let line = printed.first else { return false }
    return Self.isAlike(line, first) && agrees(Array(printed.dropFirst()), with: rest)
  }

  private static func isAlike(_ line: String, _ shown: String) -> Bool {
    var parts = shown.components(separatedBy: "…")
    guard let first = parts.first, line.hasPrefix(first) else { return false }
    if parts.count == 1 { return line == shown }
    let last = parts.removeLast()
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  @Test func `Dots stand for lines and for parts of one`() {
    #expect(Self.agrees(["a", "b", "c"], with: ["a", "…", "c"]))
    #expect(Self.agrees(["a", "c"], with: ["a", "…", "c"]))
    #expect(Self.agrees(["a word"], with: ["a…"]))
    #expect(Self.agrees(["one two three"], with: ["o…t…e"]))
    #expect(!Self.agrees(["one two"], with: ["o…x…o"]))
    #expect(!Self.agrees(["a", "b", "c"], with: ["a", "…", "d"]))
    #expect(!Self.agrees(["a", "b"], with: ["a"]))
    #expect(!Self.agrees(["a"], with: ["a", "b"]))
  }

  @Test func `Every transcript is what the command prints`() throws {
    let command = try Command()
    defer { command.remove() }
    for folder in ["tmx", "glossaries"] {
      try FileManager.default.copyItem(
        at: Command.package.appendingPathComponent(folder),
        to: command.folder.appendingPathComponent(folder))
    }
    let cluster = try Cluster()
    defer { withExtendedLifetime(cluster) {} }
    let address = cluster.address()
    let readme = try String(
      contentsOf: Command.package.appendingPathComponent("README.md"), encoding: .utf8)
    let steps = Self.steps(in: readme)
    #expect(steps.count > 20, "README has a tour")
    for step in steps {
      let line = step.command.replacing(/"postgresql:[^"]*"/, with: "'\(address)'")
      let printed = try shell(line, in: command.folder)
      let shown = Array(step.output.reversed().drop { $0.isEmpty }.reversed())
      #expect(
        Self.agrees(printed, with: shown),
        "README.md:\(step.line): \(step.command)\n\(printed.joined(separator: "\n"))")
    }
  }

  /// The lines that a command of README prints, errors among them, as a terminal shows them.
  private func shell(_ line: String, in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1; " + line]
    process.currentDirectoryURL = folder
    let tools = Command.executable.deletingLastPathComponent().path
    process.environment = ["HOME": folder.path, "PATH": "\(tools):/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

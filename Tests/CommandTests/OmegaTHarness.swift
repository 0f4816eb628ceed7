import Foundation
import Testing

/// A project opened by OmegaT's own classes, see `Tests/Scripts/Harness.java`.
final class OmegaTHarness {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()

  /// A match as OmegaT's pane has it.
  struct Match: Equatable {
    let source: String
    let target: String
    /// By stems, by words, and by all tokens.
    let scores: [Int]
    /// All files that have it; empty where it is the project's own.
    let files: String
    let note: String
  }

  /// Opens the project; OmegaT's own settings are in the command's folder.
  init(_ project: String, in command: Command) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/java")
    let source = Command.package.appendingPathComponent("Tests/Scripts/Harness.java").path
    process.arguments = [
      "-Djava.awt.headless=true", "-cp", "/usr/share/omegat/OmegaT.jar", source,
      command.folder.appendingPathComponent(project).path,
      command.folder.appendingPathComponent("omegat-settings").path,
    ]
    process.environment = ["HOME": command.folder.path, "PATH": "/usr/bin:/bin"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try answer()
  }

  deinit { close() }

  func close() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Segments in order, with their translations.
  func segments() throws -> [(source: String, target: String)] {
    try ask("segments").map { ($0[0], $0[1]) }
  }

  /// The matches that OmegaT finds for a segment, counted from 1.
  func matches(_ segment: Int) throws -> [Match] {
    try ask("matches \(segment)").map {
      Match(
        source: $0[0], target: $0[1], scores: $0[2].split(separator: "/").compactMap { Int($0) },
        files: $0[3], note: $0[4])
    }
  }

  /// The entries of the glossary pane: source, translations, comments.
  func terms(_ segment: Int) throws -> [[String]] { try ask("terms \(segment)") }

  /// Translations into further languages, by their codes.
  func others(_ segment: Int) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try ask("other \(segment)").map { ($0[0], $0[1]) })
  }

  /// Confirms a translation and saves the project.
  func confirm(_ segment: Int, as text: String) throws {
    _ = try ask("translate \(segment)\t\(text)")
    _ = try ask("save")
  }

  /// Asks a server as OmegaT 6 fetches mapped files and asks for translations.
  func get(_ address: String, known tag: String = "") throws -> (
    status: String, tag: String, body: String
  ) {
    let reply = try ask("get \(address)" + (tag.isEmpty ? "" : "\t\(tag)"))
    return (
      reply[0][0], reply[0][1],
      reply.dropFirst().first?.joined(separator: "\t").replacingOccurrences(of: "\\n", with: "\n")
        ?? ""
    )
  }

  private func ask(_ question: String) throws -> [[String]] {
    try input.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
    return try answer().map { $0.components(separatedBy: "\t") }
  }

  struct Ended: Error {}

  /// The lines up to an empty one.
  private func answer() throws -> [String] {
    var lines: [String] = []
    while true {
      while let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[buffer.startIndex..<end], as: UTF8.self)
        buffer = Data(buffer[buffer.index(after: end)...])
        if line.isEmpty { return lines }
        lines.append(line)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw Ended() }
      buffer.append(more)
    }
  }
}

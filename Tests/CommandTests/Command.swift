import Foundation

/// The built `tm`, run as a process in a folder of its own.
struct Command {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
    /// Standard output without its last line end, by lines.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tm-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// With a memory `m.sqlite` of these pairs.
  init(remembering pairs: [(ru: String, en: String)]) throws {
    try self.init()
    try write(Self.tmx(pairs), to: "m.tmx")
    try tm("import", "m.tmx", "--memory", "m.sqlite")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The products of the build stand side by side.
  static var executable: URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("tm")
  }

  static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Runs `tm` with these arguments; its memory is in the folder unless they say otherwise.
  @discardableResult
  func tm(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let output = folder.appendingPathComponent(".stdout-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent(".stderr-\(UUID().uuidString)")
    let inputFile = folder.appendingPathComponent(".stdin-\(UUID().uuidString)")
    try Data(input.utf8).write(to: inputFile)
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Starts `tm` without waiting for it, with nothing to read and nobody to read what it prints.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a line of shell in which `$tm` is the command; returns its status and what it printed.
  @discardableResult
  func script(_ line: String) throws -> Outcome {
    let status = shell("tm='\(Self.executable.path)'; { \(line) ; } >.script-out 2>.script-err")
    return Outcome(
      status: status, output: try read(".script-out"), errors: try read(".script-err"))
  }

  /// The names in the folder, but for those the tests need themselves.
  var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".std") && !$0.hasPrefix(".script") }.sorted()
  }

  /// Runs a line of shell; returns its status.
  @discardableResult
  func shell(_ line: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// A small memory as TMX.
  static func tmx(_ pairs: [(ru: String, en: String)]) -> String {
    let units = pairs.map {
      """
      <tu><tuv xml:lang="ru"><seg>\($0.ru)</seg></tuv><tuv xml:lang="en"><seg>\($0.en)</seg></tuv></tu>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" \
      o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/><body>
      \(units.joined(separator: "\n"))
      </body></tmx>
      """
  }
}

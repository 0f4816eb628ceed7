import Foundation

/// A process whose first lines are read and that is stopped, at the latest, with its owner.
final class ChildProcess: Sendable {
  private let process = Process()
  private let output = Pipe()

  init(_ executable: String, _ arguments: [String], in folder: URL? = nil) throws {
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    if let folder {
      process.currentDirectoryURL = folder
      process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { stop(SIGKILL) }

  /// The next line of its standard output, without its end; nil at the end.
  func readLine() -> String? {
    var line = Data()
    while true {
      let byte = output.fileHandleForReading.readData(ofLength: 1)
      guard let first = byte.first else { return nil }
      if first == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line += byte
    }
  }

  /// Waits for its end; its status. Foundation's own wait needs a run loop, which tasks have not.
  func wait() -> Int32 {
    while process.isRunning { usleep(5_000) }
    return process.terminationStatus
  }

  func stop(_ signal: Int32) {
    guard process.isRunning else { return }
    kill(process.processIdentifier, signal)
    for _ in 0..<400 where process.isRunning { usleep(5_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}

import Foundation
import Glibc
import TranslationMemory

/// Where the command speaks: data on standard output, words for a person on standard error.
enum Console {
  /// Whether a person is looking at standard output.
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether to use colour: on a terminal, unless `NO_COLOR` says otherwise (no-color.org).
  static let hasColor =
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  /// The columns of the terminal on standard output; nil when it does not say.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
  /// Whether a person is looking at standard error, and progress is of use.
  static let showsProgress = isatty(STDERR_FILENO) == 1

  static func error(_ message: String) {
    note("tm: \(message)")
  }

  static func note(_ line: String) {
    say((showsProgress ? ShownText.symbols(in: line) : line) + "\n")
  }

  /// Writes one line to standard output; throws ``OutputError``.
  static func line(_ line: String) throws {
    let output = TextOutput()
    try output.writeLine(line)
    try output.finish()
  }

  /// Writes to standard error. If that fails, the work goes on.
  static func say(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(STDERR_FILENO, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

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

/// Buffered text to standard output or a file.
///
/// Flushed by ``finish()``, which is where a full disk or a closed pipe is noticed.
final class TextOutput {
  private let handle: FileHandle
  private let isShown: Bool
  private var buffer: [UInt8] = []

  /// - Parameter isShown: whether a person sees the text on a terminal, so that characters which
  ///   steer it are shown as symbols, see ``ShownText``; a pipe gets them as they are.
  init(_ handle: FileHandle = .standardOutput, isShown: Bool = Console.isTerminal) {
    self.handle = handle
    self.isShown = isShown
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: (isShown ? ShownText.symbols(in: text) : text).utf8)
    if buffer.count >= 1 << 16 { try finish() }
  }

  func writeLine(_ line: String) throws {
    try write(line + "\n")
  }

  func finish() throws {
    try buffer.withUnsafeBytes { bytes in
      guard ByteSink.write(bytes, to: handle.fileDescriptor) else {
        throw OutputError.cannotWrite(String(cString: strerror(errno)))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Output that did not arrive.
enum OutputError: Error, CustomStringConvertible {
  case cannotWrite(String)
  /// The system lets this process open only so many files.
  case tooFewDescriptors(Int)

  var description: String {
    switch self {
    case .cannotWrite(let reason): "cannot write the output: \(reason)"
    case .tooFewDescriptors(let count):
      "this process may have only \(count) files open, too few to work; raise the limit (ulimit -n)"
    }
  }
}

import Foundation
import Glibc
import TranslationMemory

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

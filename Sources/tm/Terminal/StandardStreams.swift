@preconcurrency import Foundation
import TranslationMemory

/// The three streams a process starts with, and the signals that end it.
enum StandardStreams {
  /// Opens those that the caller closed, so that no file of ours gets their numbers and takes what
  /// was meant for them. What is written to a stream that was closed fails, as it should.
  static func open() {
    for (descriptor, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number is the one that is missing.
      _ = Foundation.open("/dev/null", flags)
    }
  }

  /// What the runtime of the language opens for itself before any file of ours; it stops the program
  /// where it cannot.
  private static let leastDescriptors: rlim_t = 10

  /// Throws ``OutputError/tooFewDescriptors(_:)`` where this process may open hardly any file.
  static func checkDescriptors() throws {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < leastDescriptors {
      throw OutputError.tooFewDescriptors(Int(limit.rlim_cur))
    }
  }

  /// Writes out what was printed; throws ``OutputError`` when any of it did not arrive.
  static func finish() throws {
    errno = 0
    let isFlushed = fflush(stdout) == 0
    if !isFlushed || ferror(stdout) != 0 {
      let reason = errno == 0 ? "an error while writing" : String(cString: strerror(errno))
      throw OutputError.cannotWrite(reason)
    }
  }

  /// Removes files that are not complete when a signal ends the process; it then ends as it would
  /// have without us. Signals that the caller ignores stay ignored.
  static func removePartialFilesOnSignals() {
    UnfinishedFiles.prepare()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number) { number in
        UnfinishedFiles.remove()
        signal(number, SIG_DFL)
        raise(number)
      }
      if let previous, unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      {
        signal(number, SIG_IGN)
      }
    }
  }
}

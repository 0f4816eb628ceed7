import Foundation

/// The program that shows long output a screen at a time, as git starts it: `$TM_PAGER`, else
/// `$PAGER`, else `less`; an empty name or `cat` means none.
///
/// `less` gets the options `FRX` unless `$LESS` says otherwise: it ends at once when the output fits
/// the screen, shows colours and leaves the text on the screen.
enum Pager {
  /// The pager that runs.
  nonisolated(unsafe) private static var running: (process: pid_t, input: FileHandle)?

  /// Starts the pager; nil when there is none to start.
  ///
  /// It stays in the process group of `tm`, as a program must that reads the keyboard.
  static func start() -> FileHandle? {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["TM_PAGER"] ?? environment["PAGER"] ?? "less"
    guard !command.isEmpty, command != "cat" else { return nil }
    if environment["LESS"] == nil { setenv("LESS", "FRX", 1) }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // The pager must not hold the end that is written to, or it would never see the end.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    let script =
      "command -v \(command.prefix { $0 != " " }) >/dev/null || exec cat; exec \(command)"
    let words = ["sh", "-c", script]
    var arguments: [UnsafeMutablePointer<CChar>?] =
      words.map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    close(ends[0])
    guard result == 0 else {
      close(ends[1])
      return nil
    }
    // Ctrl-C is for the pager; when the reader quits it, what is still written ends the command.
    signal(SIGINT, SIG_IGN)
    let input = FileHandle(fileDescriptor: ends[1], closeOnDealloc: false)
    running = (process, input)
    return input
  }

  /// Ends the pager's input and waits for the reader; nothing when no pager runs.
  static func wait() {
    guard let (process, input) = running else { return }
    running = nil
    close(input.fileDescriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

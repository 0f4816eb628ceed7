import Foundation

/// How signals were set by the parent process.
enum Signals {
  /// Unblocks the signals that end a process. The parent may have blocked them: a program that
  /// starts `tm` from a thread with blocked signals would then have a server that only SIGKILL
  /// ends.
  static func unblock() {
    var ending = sigset_t()
    sigemptyset(&ending)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, number) }
    pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  }
}

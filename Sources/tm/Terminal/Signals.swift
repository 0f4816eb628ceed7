import Foundation

/// What the process inherits of its parent's ways with signals.
enum Signals {
  /// Lets the signals through that end a process, should the parent have blocked them: a program that starts `tm` from a thread that
  /// takes none would else have a server that nothing but SIGKILL ends.
  static func unblock() {
    var ending = sigset_t()
    sigemptyset(&ending)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, number) }
    pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  }
}

import ArgumentParser
import Foundation
import Synchronization
import TranslationMemory

/// Signals that ask a command to come to its end in order; a second one ends it at once.
enum StopSignal {
  private static let count = Atomic<Int>(0)

  static var hasCome: Bool { count.load(ordering: .relaxed) > 0 }

  /// From now on signals are counted; those that the caller ignores stay ignored.
  static func listen() {
    // Made here, because a handler must not make it.
    _ = hasCome
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number) { number in
        guard StopSignal.count.add(1, ordering: .relaxed).oldValue > 0 else { return }
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

  /// Sleeps until the time is over or a signal comes.
  static func sleep(_ seconds: Double) {
    let end = Date() + seconds
    while !hasCome, Date() < end { Thread.sleep(forTimeInterval: min(0.1, seconds)) }
  }
}

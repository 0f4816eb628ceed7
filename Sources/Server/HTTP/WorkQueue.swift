import Dispatch
import Foundation

/// Runs blocking work away from the threads that serve connections, a few jobs at once, first come
/// first served.
///
/// A thread that has ended a job takes the next one itself: to wake another would take as long as a short
/// look-up.
final class WorkQueue: @unchecked Sendable {
  private typealias Job = @Sendable () -> Void

  private let width: Int
  private let most: Int
  private let threads = DispatchQueue(label: "tm.work", attributes: .concurrent)
  private let lock = NSLock()
  private var running = 0
  private var waiting: [Job] = []
  /// Those of `waiting` that have been taken.
  private var taken = 0

  /// - Parameters:
  ///   - width: how many jobs run at once.
  ///   - most: how many may wait or run; more are refused.
  init(width: Int, most: Int) {
    self.width = width
    self.most = most
  }

  /// Begins a job that nobody waits for, unless there is other work.
  func begin(_ body: @escaping @Sendable () -> Void) {
    let isFree = lock.withLock {
      let isFree = running < width
      if isFree { running += 1 }
      return isFree
    }
    if isFree { start(body) }
  }

  /// Runs a job; throws what it throws, and ``ServerError/Code/busy`` when too many wait.
  func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = add { continuation.resume(with: Result(catching: body)) }
      if !isTaken {
        continuation.resume(
          throwing: ServerError(.busy, "the server has too much to do; try again"))
      }
    }
  }

  /// Adds a job; false when there are too many.
  private func add(_ job: @escaping Job) -> Bool {
    lock.lock()
    guard running + waiting.count - taken < most else {
      lock.unlock()
      return false
    }
    guard running < width else {
      waiting.append(job)
      lock.unlock()
      return true
    }
    running += 1
    lock.unlock()
    start(job)
    return true
  }

  /// Runs a job, then those that wait, on one thread.
  private func start(_ job: @escaping Job) {
    threads.async { [self] in
      job()
      while let next = lock.withLock({ next() }) { next() }
    }
  }

  /// The job that has waited longest; nil when there is none, and then the thread is free.
  private func next() -> Job? {
    guard taken < waiting.count else {
      waiting.removeAll(keepingCapacity: true)
      taken = 0
      running -= 1
      return nil
    }
    let job = waiting[taken]
    taken += 1
    if taken > Self.mostTaken {
      waiting.removeFirst(taken)
      taken = 0
    }
    return job
  }

  /// Jobs that were taken are cleared away together.
  private static let mostTaken = 256
}

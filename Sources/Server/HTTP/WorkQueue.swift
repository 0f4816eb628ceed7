import Foundation

/// Runs blocking work away from the threads that serve connections, a few jobs at once, first come
/// first served.
final class WorkQueue: @unchecked Sendable {
  private let queue = OperationQueue()
  private let most: Int

  /// - Parameters:
  ///   - width: how many jobs run at once.
  ///   - most: how many may wait or run; more are refused.
  init(width: Int, most: Int) {
    queue.maxConcurrentOperationCount = width
    self.most = most
  }

  /// Begins a job that nobody waits for, unless there is other work.
  func begin(_ body: @escaping @Sendable () -> Void) {
    guard queue.operationCount < queue.maxConcurrentOperationCount else { return }
    queue.addOperation(body)
  }

  /// Runs a job; throws what it throws, and ``ServerError/Code/busy`` when too many wait.
  func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    guard queue.operationCount < most else {
      throw ServerError(.busy, "the server has too much to do; try again")
    }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: body)) }
    }
  }
}

import Foundation
import Synchronization

/// Waits for something asynchronous, because the command itself does one thing after another.
func waiting<T: Sendable>(for body: @escaping @Sendable () async throws -> T) throws -> T {
  let outcome = Outcome<T>()
  Task {
    do { outcome.put(.success(try await body())) } catch { outcome.put(.failure(error)) }
  }
  return try outcome.wait().get()
}

/// A result that one thread waits for.
private final class Outcome<T: Sendable>: Sendable {
  private let result = Mutex<Result<T, any Error>?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  func put(_ result: Result<T, any Error>) {
    self.result.withLock { $0 = result }
    isThere.signal()
  }

  func wait() -> Result<T, any Error> {
    isThere.wait()
    return result.withLock { $0 } ?? .failure(CancellationError())
  }
}

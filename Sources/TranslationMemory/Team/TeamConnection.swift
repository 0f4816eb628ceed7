import Bitext
import TeamMemory

/// A memory and the connection to its team's database, which is made when it is needed and made anew
/// when it broke.
public struct TeamConnection: Sendable {
  private let memory: Memory
  private let log: PostgresUnitLog

  init(memory: Memory, log: PostgresUnitLog) {
    self.memory = memory
    self.log = log
  }

  /// See ``Memory/synchronise(_:progress:)``.
  @discardableResult
  public func synchronise(
    progress: (any ProgressReporter)? = nil
  ) async throws -> SyncReport {
    try await memory.synchronise(with: log, progress: progress)
  }

  /// The host that changes go to unencrypted over a network; nil when none is, or all is encrypted.
  public func exposedHost() async throws -> String? { try await log.exposedHost() }
}

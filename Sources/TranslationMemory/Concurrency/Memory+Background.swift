extension Memory {
  /// Does long work with the memory without blocking the cooperative pool: `work` runs on a thread
  /// that is there for it.
  ///
  /// Every call of a memory blocks for as long as it takes: a look-up about a millisecond, learning or
  /// a large import minutes. From asynchronous code the long ones are called so:
  ///
  ///     let report = try await memory.background { try $0.importUnits(from: "agency.tmx") }
  ///
  /// Cancelling the task cancels the work, as far as the call can be cancelled; then it throws
  /// `CancellationError` and the memory is as it was. Throws what `work` throws.
  public func background<Result: Sendable>(
    _ work: @escaping @Sendable (Memory) throws -> Result
  ) async throws -> Result {
    try await withTaskExecutorPreference(BlockingExecutor.shared) {
      try await Self.run(work, self)
    }
  }

  /// Asynchronous and of no actor, so that it runs where the task prefers.
  private nonisolated static func run<Result: Sendable>(
    _ work: @Sendable (Memory) throws -> Result, _ memory: Memory
  ) async throws -> Result {
    try work(memory)
  }
}

import Foundation
import Testing
import TranslationMemory

/// Long work from asynchronous code.
@Suite struct BackgroundTests {
  @Test(.timeLimit(.minutes(1))) func `Work that blocks leaves other tasks their threads`()
    async throws
  {
    let memory = try Memory()
    let gate = DispatchSemaphore(value: 0)
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<count {
        group.addTask {
          try await memory.background { _ in
            gate.wait()
            return number
          }
        }
      }
      // Would never run if the blocked work held the pool.
      await Task.detached { for _ in 0..<count { gate.signal() } }.value
      let sum = try await group.reduce(0, +)
      #expect(sum == count * (count - 1) / 2)
    }
  }

  @Test func `Cancelling the task cancels the work, and the memory is as it was`() async throws {
    let memory = try Memory()
    let rows = (0..<5000).map { "<tu><tuv xml:lang=\"ru\"><seg>Встреча \($0)</seg></tuv></tu>" }
    let file = Array(
      """
      <tmx version="1.4"><header srclang="ru"/><body>\(rows.joined())</body></tmx>
      """.utf8)
    let task = Task {
      try await memory.background { memory in
        while !Task.isCancelled { usleep(1000) }
        return try memory.importUnits(bytes: file, named: "a.tmx")
      }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    #expect(try memory.size().units == 0)
  }

  @Test func `What the work returns and throws comes out`() async throws {
    let memory = try Memory()
    #expect(try await memory.background { try $0.size().units } == 0)
    await #expect(throws: MemoryError.noVariants) {
      _ = try await memory.background { try $0.add(TranslationUnit(variants: [])).id }
    }
  }
}

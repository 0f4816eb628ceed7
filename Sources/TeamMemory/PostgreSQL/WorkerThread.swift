import Foundation

/// A thread of its own that runs an actor's code, so that calls which wait for the network never
/// hold up a thread of the pool that all tasks share.
///
/// It ends when ``stop()`` was called and nothing is left to run.
final class WorkerThread: SerialExecutor {
  private let queue = JobQueue()

  init(name: String) {
    let queue = self.queue
    // The thread holds the executor while a job runs, through the job's actor.
    let executor = Unmanaged.passUnretained(self)
    let start = ThreadStart(queue: queue, executor: executor)
    let thread = Thread { start.run() }
    thread.name = name
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) { queue.add(UnownedJob(job)) }

  func stop() { queue.close() }
}

private struct ThreadStart: @unchecked Sendable {
  let queue: JobQueue
  let executor: Unmanaged<WorkerThread>

  func run() {
    while let job = queue.next() {
      job.runSynchronously(on: executor._withUnsafeGuaranteedRef { $0.asUnownedSerialExecutor() })
    }
  }
}

/// Jobs in the order they came.
private final class JobQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []
  private var isClosed = false

  func add(_ job: UnownedJob) {
    condition.lock()
    jobs.append(job)
    condition.signal()
    condition.unlock()
  }

  func close() {
    condition.lock()
    isClosed = true
    condition.signal()
    condition.unlock()
  }

  /// Waits for a job; nil when there will be none.
  func next() -> UnownedJob? {
    condition.lock()
    defer { condition.unlock() }
    while jobs.isEmpty {
      if isClosed { return nil }
      condition.wait()
    }
    return jobs.removeFirst()
  }
}

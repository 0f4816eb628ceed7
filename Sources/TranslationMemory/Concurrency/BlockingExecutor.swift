import Dispatch

/// Runs tasks that block, on threads of their own. So the cooperative pool, which has one thread
/// for each core, stays free for other tasks.
///
/// A task that moves here stays the same task: its cancellation, priority and local values hold.
final class BlockingExecutor: TaskExecutor {
  static let shared = BlockingExecutor()

  private let threads = DispatchQueue(label: "tm.blocking", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    threads.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

import Dispatch
import Matching

/// Makes a run of gathered postings on another core, while more are gathered: to sort them takes as
/// long as to gather them.
final class RunMaking: @unchecked Sendable {
  private let isDone = DispatchSemaphore(value: 0)
  /// The working thread's until it is done, the caller's then.
  private var builder: PostingBuilder
  private var run: [UInt8] = []

  init(_ builder: PostingBuilder) {
    self.builder = builder
    DispatchQueue.global().async { [self] in
      run = PostingRuns.run(of: &self.builder)
      isDone.signal()
    }
  }

  /// The run, as soon as it is made; to be called once.
  func result() -> [UInt8] {
    isDone.wait()
    return run
  }
}

/// Whoever wants to show how far long work has come: a terminal, a server, a test.
public protocol ProgressReporter: AnyObject {
  /// Called often and cheaply; an observer shows what it likes, when it likes.
  func report(_ progress: WorkProgress)
}

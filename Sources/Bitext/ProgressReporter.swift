/// Something that shows how far long work has come: a terminal, a server, a test.
public protocol ProgressReporter: AnyObject {
  /// Called very often, so it should return at once; what it shows, and when, is its own choice.
  func report(_ progress: WorkProgress)
}

/// How far a long piece of work has come.
public struct WorkProgress: Sendable {
  /// What is being done: `importing news.tmx`.
  public let title: String
  /// Bytes read or written so far, and how many there are when that is known.
  public let bytes: Int
  public let totalBytes: Int?
  /// Units or segments done so far.
  public let items: Int

  public init(title: String, bytes: Int, totalBytes: Int?, items: Int) {
    self.title = title
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.items = items
  }
}

/// Whoever wants to show how far long work has come: a terminal, a server, a test.
public protocol ProgressReporter: AnyObject {
  /// Called often and cheaply; an observer shows what it likes, when it likes.
  func report(_ progress: WorkProgress)
}

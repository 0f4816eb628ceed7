import Interchange

/// Files that this process is writing and that do not have their names yet.
///
/// They are removed when writing fails, and when a later run finds them. A program that is told to
/// stop by a signal can remove them itself.
public enum UnfinishedFiles {
  /// To be called before ``remove()`` can be called in a signal handler.
  public static func prepare() { PartialFileRegistry.prepare() }

  /// Removes the files; may be called in a signal handler.
  public static func remove() { PartialFileRegistry.removeAll() }
}

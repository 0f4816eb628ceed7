/// What is wrong with a file of tokens.
public enum TokenFileError: Error, Sendable, Equatable {
  case unreadable(path: String)
  case unwritable(path: String, reason: String)
  /// Others than its owner may read it.
  case open(path: String)
  case malformed(path: String, line: Int)
  case doubled(path: String, line: Int, first: Int)
  case empty(path: String)
}

extension TokenFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path): "cannot read \(path)"
    case .unwritable(let path, let reason): "cannot make \(path): \(reason)"
    case .open(let path):
      "\(path) can be read by others; `chmod 600 \(path)` keeps the tokens yours"
    case .malformed(let path, let line):
      "\(path):\(line): a line is NAME, read or write, and a token of 16 or more letters, digits, "
        + "- . _ ~, with spaces between"
    case .doubled(let path, let line, let first):
      "\(path):\(line): the token is that of line \(first)"
    case .empty(let path): "\(path) has no tokens"
    }
  }
}

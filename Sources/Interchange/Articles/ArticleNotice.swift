/// Something to be said of an article that was read: a guessed encoding, bytes that are no text, a
/// part that was passed over.
public enum ArticleNotice: Sendable, Equatable {
  /// Nothing said what its encoding is.
  case guessedEncoding(String)
  /// What it says is its encoding, and what that is.
  case contradictedEncoding(declared: String, actual: String)
  /// Bytes that are no text, replaced by U+FFFD, and where the first is, counted from 0.
  case malformedBytes(encoding: String, first: Int)
  /// Elements nested deeper than any are kept, from this line on.
  case deepNesting(limit: Int, line: Int)
  /// Something that begins at this line and never ends, so that what follows is not text.
  case unclosed(what: String, line: Int)
  /// A page that shows no text: it is hidden, or a script would write it.
  case nothingShown
  /// A part of a document that is not read.
  case unreadPart(String)

  /// What to say to whoever handed it in.
  public var message: String {
    switch self {
    case .guessedEncoding(let name): "not UTF-8; read as \(name)"
    case .contradictedEncoding(let declared, let actual):
      "says it is \(declared), but reads as \(actual); read as that"
    case .malformedBytes(let encoding, let first):
      "malformed \(encoding) at byte \(first); replaced with U+FFFD there and wherever else it occurs"
    case .deepNesting(let limit, let line):
      "elements are nested more than \(limit) deep from line \(line) on; deeper ones are read as if "
        + "they stood side by side"
    case .unclosed(let what, let line):
      "the \(what) of line \(line) is never closed, so what follows it is not read"
    case .nothingShown: "the page shows no text; it is hidden, or a script would write it"
    case .unreadPart(let name): "\(name), which is embedded in it, is not read"
    }
  }
}

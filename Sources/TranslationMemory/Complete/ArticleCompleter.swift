import Completion
import Linguistics
import MemoryStore

/// A completer with the state of the memories it was made from.
struct ArticleCompleter {
  let completer: Completer
  /// Which tables it knows, see ``SessionCompletion``.
  let lexicon: CompletionLexicon
  /// The last unit it knows of each memory.
  var lastUnits: [Int]

  func confirm(_ source: String, _ target: String) {
    completer.confirm(source, target)
  }
}

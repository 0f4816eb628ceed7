import Foundation
import Linguistics

/// What was confirmed in an article. Completion relies on it more than on anything else.
///
/// It belongs to one session and lives as long as the article is worked on; nothing of it is stored.
/// It may be used from any task; completions in one article take turns.
public final class CompletionArticle: @unchecked Sendable {
  /// A sentence and its final translation.
  struct Pair {
    let source: String
    let target: String
  }

  private let lock = NSLock()
  private var pairs: [LanguageTag: [Pair]] = [:]
  private var completers: [LanguageTag: ArticleCompleter] = [:]

  public init() {}

  /// Learns from a sentence whose translation is final. One that was confirmed before with the same
  /// translation teaches nothing more.
  public func confirm(_ source: String, as target: String, in language: LanguageTag) {
    lock.withLock {
      var known = pairs[language] ?? []
      if known.contains(where: { $0.source == source && $0.target == target }) { return }
      known.append(Pair(source: source, target: target))
      pairs[language] = known
      completers[language]?.confirm(source, target)
    }
  }

  /// Lends the completer of a language to one look-up; `make` is given what was confirmed so far.
  func withCompleter<T>(
    _ language: LanguageTag, _ body: (inout ArticleCompleter?, [Pair]) throws -> T
  ) rethrows -> T {
    try lock.withLock { try body(&completers[language], pairs[language] ?? []) }
  }
}

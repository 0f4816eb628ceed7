import Foundation
import Linguistics
import Workspace

extension Workbench {
  /// What the translator of a segment is likely to type next, after what was confirmed in the article;
  /// see ``SuggestionSession/completion(for:typed:into:in:least:)``.
  ///
  /// - Parameters:
  ///   - number: the segment's.
  ///   - id: the article's.
  ///   - typed: what its translation begins with.
  ///   - language: the language translated into; the article's first one unless given.
  public func completion(
    for number: Int, in id: Int, typed: String, into language: LanguageTag? = nil
  ) throws -> Completion {
    let article = try articles.article(id)
    let segment = try article.segment(number)
    let target = try segment.translation(into: language ?? article.summary.targets[0]).language
    let session = try session(.editing(from: article.summary.source, to: [target]))
    let confirmed = article.segments.filter { $0.id != segment.id }.compactMap { other in
      other.translations.first { $0.language == target && $0.isConfirmed }
        .map { (source: other.source, translation: $0) }
    }
    return try session.completion(
      for: segment.source, typed: typed, into: target,
      in: completions.article(id, of: session, into: target, confirmed))
  }
}

/// What completion has learnt of the articles that were worked on lately.
final class CompletionShelf: @unchecked Sendable {
  private struct Key: Hashable {
    let article: Int
    let session: ObjectIdentifier
    let language: LanguageTag
  }

  private struct Learnt {
    let session: SuggestionSession
    let article = CompletionArticle()
    /// The latest revision of what it has learnt from.
    var revision = 0
  }

  private let lock = NSLock()
  private var articles: [Key: Learnt] = [:]
  /// The keys, that asked for last at the end.
  private var order: [Key] = []
  private static let capacity = 8

  /// The article with what was confirmed of it since it was last asked for.
  func article(
    _ id: Int, of session: SuggestionSession, into language: LanguageTag,
    _ confirmed: [(source: String, translation: WorkTranslation)]
  ) -> CompletionArticle {
    lock.withLock {
      let key = Key(article: id, session: ObjectIdentifier(session), language: language)
      var learnt = articles[key] ?? Learnt(session: session)
      for pair in confirmed where pair.translation.revision > learnt.revision {
        learnt.article.confirm(pair.source, as: pair.translation.text, in: language)
      }
      learnt.revision = confirmed.map(\.translation.revision).reduce(learnt.revision, max)
      articles[key] = learnt
      order.removeAll { $0 == key }
      order.append(key)
      if order.count > Self.capacity { articles[order.removeFirst()] = nil }
      return learnt.article
    }
  }
}

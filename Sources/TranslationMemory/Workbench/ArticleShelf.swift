import Foundation
import Workspace

/// The articles that were read lately: a look-up for each key typed must not read the whole article
/// each time.
final class ArticleShelf: @unchecked Sendable {
  private let workspace: Workspace
  private let lock = NSLock()
  /// That asked for last at the end.
  private var articles: [WorkArticle] = []
  private static let capacity = 8

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// An article's segments and translations as they are now; its comments and units may be older.
  ///
  /// Throws ``/Workspace/WorkspaceError/noSuchArticle(_:)``.
  func article(_ id: Int) throws -> WorkArticle {
    let revision = try workspace.revision(of: id)
    let kept = lock.withLock {
      articles.first { $0.summary.id == id && $0.summary.revision == revision }
    }
    if let kept { return kept }
    let article = try workspace.article(id)
    lock.withLock {
      articles.removeAll { $0.summary.id == id }
      articles.append(article)
      if articles.count > Self.capacity { articles.removeFirst() }
    }
    return article
  }
}

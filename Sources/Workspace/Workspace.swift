import Foundation
import GRDB
import Linguistics

/// Articles under translation: one SQLite file beside a memory.
///
/// Every change is one transaction that is on the disk when the call returns, so that nothing typed is
/// lost with the process. May be used from many tasks at once; calls block for as long as they take.
///
///     let workspace = try Workspace(at: Workspace.path(besides: "news.sqlite"))
///     let id = try workspace.add(article)
///     try workspace.put(TranslationEdit(number: 1, …), in: id)
public struct Workspace: Sendable {
  public let path: String
  let pool: DatabasePool
  /// Tells what time it is, as seconds since 1970.
  let clock: @Sendable () -> Double

  /// Opens the workspace in the file at `path`, made if there is none; throws ``WorkspaceError``.
  public init(at path: String) throws {
    try self.init(at: path) { Date().timeIntervalSince1970 }
  }

  init(at path: String, clock: @escaping @Sendable () -> Double) throws {
    self.path = path
    self.clock = clock
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // When a call has returned, its change outlasts a power cut too.
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA synchronous = FULL") }
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.barrierWriteWithoutTransaction {
        try WorkspaceSchema.bringUpToDate($0, path: path)
      }
    } catch {
      throw Self.translating(error, path)
    }
  }

  /// Where the workspace of a memory is: `news.workspace.sqlite` beside `news.sqlite`.
  public static func path(besides memory: String) -> String {
    let url = URL(fileURLWithPath: memory)
    return url.deletingPathExtension().appendingPathExtension("workspace.sqlite").path
  }

  /// Takes an article in; returns its number.
  public func add(_ article: NewArticle) throws -> Int {
    guard !article.targets.isEmpty,
      !article.targets.contains(where: article.source.isSameLanguage(as:)),
      Set(article.targets.map(\.primary)).count == article.targets.count
    else { throw WorkspaceError.badLanguages }
    return try write { db in
      try db.execute(
        sql: "INSERT INTO article VALUES (NULL, ?, ?, ?, ?, ?, ?, 1, 1)",
        arguments: [
          article.name, article.source.literal,
          article.targets.map(\.literal).joined(separator: ","), article.ending,
          article.file.map { Data($0) }, now,
        ])
      let id = Int(db.lastInsertedRowID)
      let table = SegmentTable(db: db, article: id)
      for (index, entry) in article.segments.enumerated() {
        let isLast = index + 1 == article.segments.count
        try table.insert(
          SegmentRow(
            id: nil, kind: entry.segment.kind, lead: entry.lead, source: entry.segment.text,
            endsParagraph: isLast
              || article.segments[index + 1].segment.paragraph != entry.segment.paragraph,
            translations: article.targets.map {
              WorkTranslation(language: $0, text: "", state: .empty, origin: nil, revision: 1)
            }), at: index + 1)
      }
      return id
    }
  }

  /// All articles, the last changed first.
  public func articles() throws -> [ArticleSummary] {
    try read { db in
      try Int.fetchAll(db, sql: "SELECT id FROM article ORDER BY changed DESC, id DESC")
        .map { try ArticleReader(db: db, id: $0).summary() }
    }
  }

  /// The article of that number with its segments; throws ``WorkspaceError/noSuchArticle(_:)``.
  public func article(_ id: Int) throws -> WorkArticle {
    try read { try ArticleReader(db: $0, id: id).article() }
  }

  /// The latest revision of an article, which grows with each change of its segments and their
  /// translations; throws ``WorkspaceError/noSuchArticle(_:)``.
  public func revision(of id: Int) throws -> Int {
    try read { db in
      let revision = try Int.fetchOne(
        db, sql: "SELECT revision FROM article WHERE id = ?", arguments: [id])
      guard let revision else { throw WorkspaceError.noSuchArticle(id) }
      return revision
    }
  }

  /// The file an article was read from.
  public func file(of id: Int) throws -> [UInt8]? {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT file FROM article WHERE id = ?", arguments: [id])
      guard let row else { throw WorkspaceError.noSuchArticle(id) }
      let file: Data? = row["file"]
      return file.map { Array($0) }
    }
  }

  /// Takes an article out, with all that was translated of it; the memory keeps what was confirmed.
  public func delete(_ id: Int) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
      guard db.changesCount > 0 else { throw WorkspaceError.noSuchArticle(id) }
    }
  }

  // MARK: Transactions

  var now: String {
    Date(timeIntervalSince1970: clock()).ISO8601Format(.iso8601)
  }

  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try pool.read(body) } catch { throw Self.translating(error, path) }
  }

  func write<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try pool.write(body) } catch { throw Self.translating(error, path) }
  }

  private static func translating(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    if error.resultCode == .SQLITE_NOTADB { return WorkspaceError.notAWorkspace(path: path) }
    return WorkspaceError.storage(path: path, detail: error.message ?? "\(error.resultCode)")
  }
}

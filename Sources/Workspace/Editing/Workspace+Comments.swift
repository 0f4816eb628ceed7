import GRDB

extension Workspace {
  /// The comments on a segment, the oldest first.
  public func comments(on number: Int, in article: Int) throws -> [SegmentComment] {
    try read { try Self.comments(on: ArticleReader(db: $0, id: article).segment(number), $0) }
  }

  /// Adds a comment; returns all there are on the segment.
  public func comment(_ text: String, on number: Int, in article: Int) throws -> [SegmentComment] {
    try write { db in
      let segment = try ArticleReader(db: db, id: article).segment(number)
      try db.execute(
        sql: "INSERT INTO comment VALUES (NULL, ?, ?, ?, ?)",
        arguments: [article, segment.id, text, now])
      return try Self.comments(on: segment, db)
    }
  }

  /// Takes a comment out; returns those that are left on the segment.
  public func deleteComment(
    _ id: Int, on number: Int, in article: Int
  ) throws -> [SegmentComment] {
    try write { db in
      let segment = try ArticleReader(db: db, id: article).segment(number)
      try db.execute(
        sql: "DELETE FROM comment WHERE id = ? AND segment = ?", arguments: [id, segment.id])
      guard db.changesCount > 0 else { throw WorkspaceError.noSuchComment(id) }
      return try Self.comments(on: segment, db)
    }
  }

  private static func comments(on segment: WorkSegment, _ db: Database) throws -> [SegmentComment] {
    try Row.fetchAll(
      db, sql: "SELECT id, text, date FROM comment WHERE segment = ? ORDER BY id",
      arguments: [segment.id]
    ).map { SegmentComment(id: $0["id"], text: $0["text"], date: $0["date"]) }
  }
}

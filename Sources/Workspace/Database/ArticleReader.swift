import GRDB
import Linguistics

/// Reads one article of an open database.
struct ArticleReader {
  let db: Database
  let id: Int

  func article() throws -> WorkArticle {
    let row = try row()
    let segments = try segments()
    let steps = try Row.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM step WHERE article = ?1 AND NOT isUndone) AS canUndo,
          EXISTS (SELECT 1 FROM step WHERE article = ?1 AND isUndone) AS canRedo
        """, arguments: [id])
    return WorkArticle(
      summary: summary(row, segments), segments: segments, ending: row["ending"],
      canUndo: steps?["canUndo"] ?? false, canRedo: steps?["canRedo"] ?? false)
  }

  func summary() throws -> ArticleSummary { try summary(row(), segments()) }

  /// The segments in order, or only the one of that number.
  func segments(_ number: Int? = nil) throws -> [WorkSegment] {
    let condition = number == nil ? "" : " AND segment.position = \(number ?? 0)"
    var translations: [Int: [WorkTranslation]] = [:]
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT translation.* FROM translation JOIN segment ON segment.id = translation.segment
        WHERE article = ?\(condition) ORDER BY translation.segment, translation.position
        """, arguments: [id])
    while let row = try cursor.next() {
      translations[row["segment"], default: []].append(Self.translation(row))
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT segment.*, unit.unit, unit.isOwn,
          (SELECT count(*) FROM comment WHERE comment.segment = segment.id) AS comments
        FROM segment LEFT JOIN unit ON unit.segment = segment.id
        WHERE segment.article = ?\(condition) ORDER BY segment.position
        """, arguments: [id]
    ).map { row in
      let unit: Int? = row["unit"]
      return WorkSegment(
        id: row["id"], number: row["position"],
        kind: SegmentKind(rawValue: row["kind"]) ?? .sentence, source: row["source"],
        lead: row["lead"], endsParagraph: row["endsParagraph"], words: row["words"],
        translations: translations[row["id"]] ?? [], comments: row["comments"],
        unit: unit.map { ConfirmedUnit(id: $0, isOwn: row["isOwn"]) })
    }
  }

  /// The segment of that number; throws ``WorkspaceError/noSuchSegment(_:)``.
  func segment(_ number: Int) throws -> WorkSegment {
    guard let segment = try segments(number).first else {
      _ = try row()
      throw WorkspaceError.noSuchSegment(number)
    }
    return segment
  }

  private func row() throws -> Row {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, name, source, targets, ending, changed, revision, structure
        FROM article WHERE id = ?
        """, arguments: [id])
    guard let row else { throw WorkspaceError.noSuchArticle(id) }
    return row
  }

  private func summary(_ row: Row, _ segments: [WorkSegment]) -> ArticleSummary {
    let targets: String = row["targets"]
    return ArticleSummary(
      id: id, name: row["name"], source: LanguageTag(row["source"]),
      targets: targets.split(separator: ",").map { LanguageTag(String($0)) },
      progress: ArticleProgress(segments), changed: row["changed"], revision: row["revision"],
      structure: row["structure"])
  }

  private static func translation(_ row: Row) -> WorkTranslation {
    let origin: String? = row["origin"]
    return WorkTranslation(
      language: LanguageTag(row["language"]), text: row["text"],
      state: TranslationState(rawValue: row["state"]) ?? .draft,
      origin: origin.flatMap(TranslationOrigin.init(rawValue:)), revision: row["revision"])
  }
}

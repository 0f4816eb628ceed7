import GRDB

/// What a memory holds, in numbers.
public struct MemoryStatistics: Sendable, Codable, Equatable {
  public struct Language: Sendable, Codable, Equatable {
    /// The primary subtag.
    public let code: String
    /// Different texts.
    public let texts: Int
    /// Units with at least one variant in the language.
    public let units: Int
  }

  public struct Origin: Sendable, Codable, Equatable {
    public let name: String
    public let units: Int
    /// When it was imported first, UTC.
    public let added: String
  }

  public let units: Int
  public let languages: [Language]
  public let origins: [Origin]
  /// Generations of the index.
  public let generations: Int
  /// Postings of the index, in all languages.
  public let postings: Int
}

extension MemoryStore {
  package func statistics() throws -> MemoryStatistics {
    try read { db in
      let languages = try Row.fetchAll(
        db,
        sql: """
          SELECT code,
            (SELECT count(*) FROM text WHERE text.language = language.id) AS texts,
            (SELECT count(DISTINCT unit) FROM variant JOIN tag ON tag.id = variant.tag
             WHERE tag.language = language.id) AS units
          FROM language ORDER BY units DESC, code
          """
      ).map {
        MemoryStatistics.Language(
          code: try $0.decode(forColumn: "code"), texts: try $0.decode(forColumn: "texts"),
          units: try $0.decode(forColumn: "units"))
      }
      let origins = try Row.fetchAll(
        db,
        sql: """
          SELECT name, count(unit.id) AS units, min(added) AS added
          FROM origin JOIN unit ON unit.origin = origin.id
          GROUP BY name ORDER BY min(origin.id)
          """
      ).map {
        MemoryStatistics.Origin(
          name: try $0.decode(forColumn: "name"), units: try $0.decode(forColumn: "units"),
          added: try $0.decode(forColumn: "added"))
      }
      return MemoryStatistics(
        units: try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0,
        languages: languages.filter { $0.units > 0 }, origins: origins,
        generations: try Int.fetchOne(db, sql: "SELECT count(*) FROM generation") ?? 0,
        postings: try Int.fetchOne(
          db, sql: "SELECT CAST(total(postings) AS INTEGER) FROM generation") ?? 0)
    }
  }
}

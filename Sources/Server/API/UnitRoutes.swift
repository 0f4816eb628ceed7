import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The units of the memory: finding, adding, changing, deleting.
enum UnitRoutes {
  static let all = [
    Route(.get, "/api/v1/units", list),
    Route(.post, "/api/v1/units", add),
    Route(.get, "/api/v1/units/{id}") { call in
      let id = try call.number("id")
      return try await call.services.lookUps.run { [memory = call.services.memory] in
        try .json(UnitDocument(unit(id, memory)))
      }
    },
    Route(.put, "/api/v1/units/{id}", edit),
    Route(.delete, "/api/v1/units/{id}") { call in
      let id = try call.number("id")
      let (author, workbench) = (call.author, call.services.workbench)
      return try await call.services.changes.run {
        try workbench.deleteUnit(id, by: author)
        return try .json(EmptyDocument())
      }
    },
    Route(.get, "/api/v1/history/{id}", history),
  ]

  private static func unit(_ id: Int, _ memory: Memory) throws -> StoredUnit {
    guard let unit = try memory.unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
    return unit
  }

  private struct Units: Encodable {
    let units: [UnitDocument]
    let hasMore: Bool
  }

  /// Units with a phrase, or the newest.
  @Sendable private static func list(_ call: Call) async throws -> Response {
    let limit = try call.parameter("limit", in: 1...200, default: 50)
    let offset = try call.parameter("offset", in: 0...10_000, default: 0)
    let phrase = try call.parameter("phrase").map(call.text)
    let language = try call.parameter("lang").map(Call.language)
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      let memory = workbench.memory
      guard let phrase else {
        let units = try memory.newestUnits(limit + 1, after: offset)
        return try .json(
          Units(units: units.prefix(limit).map { UnitDocument($0) }, hasMore: units.count > limit))
      }
      var options = ConcordanceOptions()
      options.language =
        language ?? LanguageTag(LanguageGuesser.language(of: phrase) ?? .russian)
      options.limit = offset + limit
      let session = try workbench.session(
        SessionRequest(from: options.language, to: [options.language]))
      let found = try session.hits(phrase, options: options)
      let units = try found.hits.dropFirst(offset).compactMap { try memory.unit($0.unit) }
      return try .json(Units(units: units.map { UnitDocument($0) }, hasMore: found.hasMore))
    }
  }

  private struct NewUnit: Decodable {
    let from: String
    let to: String
    let source: String
    let target: String
  }

  @Sendable private static func add(_ call: Call) async throws -> Response {
    let new = try await call.json(NewUnit.self)
    let (from, to) = try (Call.language(new.from), Call.language(new.to))
    let (author, workbench) = (call.author, call.services.workbench)
    return try await call.services.changes.run {
      let id = try workbench.addUnit(
        [
          Variant(language: from, content: SegmentContent(new.source)),
          Variant(language: to, content: SegmentContent(new.target)),
        ], by: author)
      return try .json(UnitDocument(unit(id, workbench.memory)), status: .created)
    }
  }

  private struct Texts: Decodable {
    let texts: [String: String]
  }

  /// Gives a unit other texts; an empty one takes its language out.
  @Sendable private static func edit(_ call: Call) async throws -> Response {
    let id = try call.number("id")
    let given = try await call.json(Texts.self).texts
    var texts: [LanguageTag: String?] = [:]
    for (language, text) in given {
      texts.updateValue(text.isBlank ? nil : text, forKey: try Call.language(language))
    }
    let (author, workbench, wanted) = (call.author, call.services.workbench, texts)
    return try await call.services.changes.run {
      do { try workbench.editUnit(id, texts: wanted, by: author) } catch MemoryError.noVariants {
        throw ServerError(.conflict, "no text would be left of the unit; delete it instead")
      }
      return try .json(UnitDocument(unit(id, workbench.memory)))
    }
  }

  private struct History: Encodable {
    struct Entry: Encodable {
      let date: String?
      let author: String?
      let what: String
      let texts: [String: String]
    }

    let history: [Entry]
  }

  /// What became of a unit, which may be gone.
  @Sendable private static func history(_ call: Call) async throws -> Response {
    let id = try call.number("id")
    return try await call.services.lookUps.run { [workbench = call.services.workbench] in
      let changes = try workbench.history(of: id)
      return try .json(
        History(
          history: changes.map {
            History.Entry(
              date: $0.date, author: $0.author, what: $0.kind.rawValue, texts: $0.texts)
          }))
    }
  }
}

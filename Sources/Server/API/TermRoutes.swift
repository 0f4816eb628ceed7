import Foundation
import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The termbase: finding, adding, changing and deleting concepts.
enum TermRoutes {
  static let all = [
    Route(.get, "/api/v1/terms", list),
    Route(.post, "/api/v1/terms") { call in
      try await save(call, try await call.json(ConceptDocument.self), as: nil)
    },
    Route(.put, "/api/v1/terms/{id}") { call in
      let id = try call.part("id")
      return try await save(call, try await call.json(ConceptDocument.self), as: id)
    },
    Route(.delete, "/api/v1/terms/{id}") { call in
      let id = try call.part("id")
      return try await call.services.changes.run { [workbench = call.services.workbench] in
        var concept = try workbench.concept(id)
        concept.terms = []
        try workbench.memory.replace(concept)
        return try .json(EmptyDocument())
      }
    },
  ]

  /// A concept as it goes in and out.
  struct ConceptDocument: Codable, Sendable {
    struct TermEntry: Codable, Sendable {
      let lang: String
      let text: String
      let status: TermStatus?
    }

    let id: String?
    let terms: [TermEntry]
    let domain: String?
    let definition: String?
    let note: String?

    init(_ concept: Concept) {
      id = concept.id
      terms = concept.terms.map {
        TermEntry(lang: $0.language.literal, text: $0.text, status: $0.status)
      }
      domain = concept.domain
      definition = concept.definition
      note = concept.note
    }
  }

  private struct Concepts: Encodable {
    let terms: [ConceptDocument]
    let hasMore: Bool
  }

  /// Concepts with a term that holds the phrase, by their first term.
  @Sendable private static func list(_ call: Call) async throws -> Response {
    let limit = try call.parameter("limit", in: 1...500, default: 100)
    let offset = try call.parameter("offset", in: 0...1_000_000, default: 0)
    let phrase = try call.parameter("phrase").map(call.text)
    let language = try call.parameter("lang").map(Call.language)
    return try await call.services.lookUps.run { [workbench = call.services.workbench] in
      let found = try workbench.concepts(containing: phrase, in: language)
      let shown = found.dropFirst(offset).prefix(limit)
      return try .json(
        Concepts(
          terms: shown.map(ConceptDocument.init), hasMore: found.count > offset + shown.count))
    }
  }

  /// Adds a concept, or gives one other terms; what the document does not name stays.
  private static func save(
    _ call: Call, _ document: ConceptDocument, as id: String?
  ) async throws -> Response {
    let terms = try document.terms.map { term in
      let text = term.text.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !text.isEmpty else { throw ServerError(.badRequest, "a term is empty") }
      return Term(language: try Call.language(term.lang), text: text, status: term.status)
    }
    guard !terms.isEmpty else { throw ServerError(.badRequest, "a concept needs a term") }
    let author = call.author
    return try await call.services.changes.run { [workbench = call.services.workbench] in
      let today = String(Date().ISO8601Format().prefix(10))
      var concept = try id.map { try workbench.concept($0) } ?? Concept(terms: [])
      concept.terms = terms.map { term in
        var kept =
          concept.terms.first {
            $0.text == term.text && $0.language.isSameLanguage(as: term.language)
          } ?? term
        kept.status = term.status
        return kept
      }
      concept.domain = document.domain.flatMap { $0.isEmpty ? nil : $0 }
      concept.definition = document.definition.flatMap { $0.isEmpty ? nil : $0 }
      concept.note = document.note.flatMap { $0.isEmpty ? nil : $0 }
      concept.author = concept.author ?? author
      if let id {
        concept.changed = today
        try workbench.memory.replace(concept)
        return try .json(ConceptDocument(workbench.concept(id)))
      }
      concept.created = today
      try workbench.memory.importGlossary(Glossary(concepts: [concept]))
      let names = Set(terms.map(\.text))
      let added = try workbench.concepts(containing: terms[0].text).last {
        Set($0.terms.map(\.text)) == names
      }
      return try .json(ConceptDocument(added ?? concept), status: .created)
    }
  }
}

import Foundation
import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// Articles as wholes: the list, taking one in, reading, deleting, exporting.
enum ArticleRoutes {
  static let all = [
    Route(.get, "/api/v1/articles") { call in
      let articles = try await call.services.changes.run { [workspace = call.services.workspace] in
        try workspace.articles()
      }
      return try .json(ArticlesDocument(articles))
    },
    Route(.post, "/api/v1/articles", add),
    Route(.get, "/api/v1/articles/{id}") { call in
      let article = try await read(call)
      call.services.prepare(article)
      return try .json(ArticleDocument(article))
    },
    Route(.delete, "/api/v1/articles/{id}") { call in
      let id = try call.number("id")
      try await call.services.changes.run { [workspace = call.services.workspace] in
        try workspace.delete(id)
      }
      return try .json(EmptyDocument())
    },
    Route(.get, "/api/v1/articles/{id}/changes", changes),
    Route(.get, "/api/v1/articles/{id}/findings", findings),
    Route(.get, "/api/v1/articles/{id}/codes", codes),
    Route(.get, "/api/v1/articles/{id}/export", export),
  ]

  private struct NewArticle: Decodable {
    /// A language, or several.
    struct Targets: Decodable {
      let tags: [String]

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let list = try? container.decode([String].self) {
          tags = list
        } else {
          tags = try container.decode(String.self).split(separator: ",").map(String.init)
        }
      }
    }

    let name: String
    let text: String
    let from: String?
    let to: Targets
  }

  private struct Created: Encodable {
    let id: Int
  }

  /// An article as JSON, or its file with the rest in the query, which counts before what JSON says.
  @Sendable private static func add(_ call: Call) async throws -> Response {
    let title = call.parameter("name")
    let from = try call.parameter("from").map(Call.language)
    let to = try call.parameter("to").map(Call.languages)
    let bytes = try await call.bytes(upTo: call.services.limits.file)
    // Programs that send files call them JSON too.
    let isJSON =
      to == nil ? title == nil || call.hasJSON : call.hasJSON && JSONInput.isJSON(bytes)
    let given = isJSON ? try Call.decode(NewArticle.self, bytes) : nil
    let language = try given?.from.flatMap { $0.isEmpty ? nil : try Call.language($0) }
    guard let named = try to ?? given?.to.tags.map(Call.language) else {
      throw ServerError(.badRequest, "the parameter `to` is missing")
    }
    let targets = named.enumerated().filter { place, language in
      !named[..<place].contains(where: language.isSameLanguage(as:))
    }.map(\.element)
    let name = String((title ?? given?.name ?? "article").prefix(200))
    let id = try await call.services.intake.run { [workbench = call.services.workbench] in
      let text = try given?.text ?? Article(bytes: bytes, name: name).text
      guard !text.isBlank else { throw ServerError(.noText, "there is no text in the article") }
      return try workbench.add(
        text, named: name, from: from ?? language, to: targets, file: isJSON ? nil : bytes)
    }
    return try .json(Created(id: id), status: .created)
  }

  static func read(_ call: Call) async throws -> WorkArticle {
    let id = try call.number("id")
    return try await call.services.changes.run { [workspace = call.services.workspace] in
      try workspace.article(id)
    }
  }

  private struct Changes: Encodable {
    let segments: [SegmentDocument]
    let revision: Int
    /// Present and true when segments were split or merged.
    let article: Bool?
    let progress: ProgressDocument
    let canUndo: Bool
    let canRedo: Bool
  }

  @Sendable private static func changes(_ call: Call) async throws -> Response {
    let since = try call.parameter("since", in: Call.revisions, default: 0)
    let article = try await read(call)
    let restructures = article.summary.structure > since
    let segments =
      restructures ? article.segments : article.segments.filter { $0.revision > since }
    return try .json(
      Changes(
        segments: segments.map(SegmentDocument.init), revision: article.summary.revision,
        article: restructures ? true : nil,
        progress: ProgressDocument(article.summary.progress), canUndo: article.canUndo,
        canRedo: article.canRedo))
  }

  private struct Codes: Encodable {
    struct Entry: Encodable {
      let number: Int
      let codes: [Code]
    }

    struct Code: Encodable {
      let at: Int
      let tag: String
    }

    let segments: [Entry]
  }

  /// The inline codes of the article's file.
  @Sendable private static func codes(_ call: Call) async throws -> Response {
    let id = try call.number("id")
    return try await call.services.changes.run { [workbench = call.services.workbench] in
      try .json(
        Codes(
          segments: workbench.codes(of: id).map { segment in
            Codes.Entry(
              number: segment.number,
              codes: segment.codes.map { Codes.Code(at: $0.offset, tag: $0.tag) })
          }))
    }
  }

  private struct Findings: Encodable {
    struct Entry: Encodable {
      let number: Int
      let findings: [PairFindingDocument]
    }

    let segments: [Entry]
  }

  /// What is doubtful in what is confirmed.
  @Sendable private static func findings(_ call: Call) async throws -> Response {
    let article = try await read(call)
    let language = try target(of: article, call)
    return try await call.services.lookUps.run { [workbench = call.services.workbench] in
      let found = try workbench.findings(in: article.id, into: language)
      return try .json(
        Findings(
          segments: found.map {
            Findings.Entry(number: $0.number, findings: $0.findings.map(PairFindingDocument.init))
          }))
    }
  }

  /// The language that `to` names, the article's first unless given.
  private static func target(of article: WorkArticle, _ call: Call) throws -> LanguageTag {
    let language =
      try call.parameter("to").map(Call.language) ?? article.summary.targets[0]
    guard let target = article.summary.targets.first(where: language.isSameLanguage(as:)) else {
      throw WorkspaceError.noSuchTarget(language)
    }
    return target
  }

  /// The article as a document, or as XLIFF or TMX for a CAT tool.
  @Sendable private static func export(_ call: Call) async throws -> Response {
    let article = try await read(call)
    let target = try target(of: article, call)
    let workbench = call.services.workbench
    let name = URL(fileURLWithPath: article.summary.name).deletingPathExtension().lastPathComponent
    let format = call.parameter("format") ?? "document"
    switch format {
    case "document":
      let document = try await call.services.changes.run {
        try workbench.document(of: article.id, in: target)
      }
      return .file(
        document.bytes,
        type: document.isPlainText ? "text/plain; charset=utf-8" : "application/octet-stream",
        name: "\(name).\(target.primary).\(document.fileExtension)")
    case "xliff":
      let bytes = try await call.services.changes.run {
        try TemporaryFile.bytes { try workbench.writeXLIFF(of: article.id, in: target, to: $0) }
      }
      return .file(bytes, type: "application/x-xliff+xml", name: "\(name).\(target.primary).xlf")
    case "tmx":
      let bytes = try await call.services.changes.run {
        try TemporaryFile.bytes { try workbench.writeTMX(of: article.id, to: $0) }
      }
      return .file(bytes, type: "application/x-tmx+xml", name: "\(name).tmx")
    default:
      throw ServerError(.badRequest, "`format` is document, xliff or tmx")
    }
  }
}

import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// One segment of an article: its help, its translation, splitting and merging, comments; and undoing.
enum SegmentRoutes {
  private static let segment = "/api/v1/articles/{id}/segments/{n}"

  static let all = [
    Route(.get, segment + "/suggestions", suggestions),
    Route(.put, segment, put),
    Route(.post, "/api/v1/articles/{id}/undo") {
      try await step($0) { try $0.undo(in: $1, by: $2) }
    },
    Route(.post, "/api/v1/articles/{id}/redo") {
      try await step($0) { try $0.redo(in: $1, by: $2) }
    },
    Route(.post, segment + "/split", split),
    Route(.post, segment + "/merge", merge),
    Route(.get, segment + "/comments") { call in
      try await comments(call) { try $0.comments(on: $2, in: $1) }
    },
    Route(.post, segment + "/comments") { call in
      let text = try await call.json(NewComment.self).text
      guard !text.isBlank else {
        throw ServerError(.badRequest, "the comment is empty")
      }
      return try await comments(call) { try $0.comment(text, on: $2, in: $1) }
    },
    Route(.delete, segment + "/comments/{c}") { call in
      let comment = try call.number("c")
      return try await comments(call) { try $0.deleteComment(comment, on: $2, in: $1) }
    },
  ]

  @Sendable private static func suggestions(_ call: Call) async throws -> Response {
    let (id, number) = try (call.number("id"), call.number("n"))
    let targets = try call.parameter("to").map(Call.languages)
    let minimum = try call.parameter(
      "min", in: SuggestionOptions.minimumScores,
      default: SessionRequest.leastForEditing)
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      let found = try workbench.suggestion(
        for: number, in: id, to: targets, minimumScore: minimum)
      return try .json(
        SuggestionDocument(found.suggestion, index: number - 1, to: found.targets))
    }
  }

  private struct Change: Decodable {
    let target: String
    let state: TranslationState
    let revision: Int
    let propagate: Bool?
  }

  private struct Changed: Encodable {
    let segment: SegmentDocument
    let propagated: [SegmentDocument]
    let findings: [PairFindingDocument]
    let progress: ProgressDocument
    let unit: Int?
    let canUndo: Bool
    let canRedo: Bool
  }

  /// Somebody else changed the segment first: gives both texts, so that neither is lost.
  private struct Conflict: AnsweringError {
    struct Document: Encodable {
      let error: ServerError.Document.Detail
      let segment: SegmentDocument
      let yours: String
    }

    let document: Document

    var response: Response {
      (try? .json(document, status: .conflict)) ?? Response(status: .conflict)
    }
  }

  @Sendable private static func put(_ call: Call) async throws -> Response {
    let (id, number) = try (call.number("id"), call.number("n"))
    let change = try await call.json(Change.self)
    let asked = try call.parameter("to").map(Call.language)
    let (author, workbench) = (call.author, call.services.workbench)
    // What is confirmed goes into the memory too, which must not hold up what is typed meanwhile.
    let queue = change.state == .confirmed ? call.services.confirmations : call.services.changes
    let (outcome, language) = try await queue.run {
      let targets = try asked.map { [$0] } ?? workbench.workspace.article(id).summary.targets
      guard targets.count == 1, let language = targets.first else {
        throw ServerError(.conflict, "the article has several languages; `to` says which")
      }
      let edit = TranslationEdit(
        number: number, language: language, text: change.target, state: change.state,
        revision: change.revision, propagates: change.propagate ?? false)
      let outcome: WorkOutcome
      do { outcome = try workbench.put(edit, in: id, by: author) } catch WorkspaceError.stale(
        let segment)
      {
        let error = ServerError(WorkspaceError.stale(segment))
        throw Conflict(
          document: Conflict.Document(
            error: ServerError.Document(error).error, segment: SegmentDocument(segment),
            yours: change.target))
      }
      return (outcome, language)
    }
    return try await (change.state == .confirmed ? call.services.lookUps : queue).run {
      let findings =
        change.state == .confirmed
        ? try workbench.findings(number, in: id, into: language) : []
      let article = try workbench.workspace.article(id)
      return try .json(
        Changed(
          segment: SegmentDocument(outcome.segments[0]),
          propagated: outcome.segments.dropFirst().map(SegmentDocument.init),
          findings: findings.map(PairFindingDocument.init),
          progress: ProgressDocument(article.summary.progress), unit: outcome.unit,
          canUndo: article.canUndo, canRedo: article.canRedo))
    }
  }

  private struct Stepped: Encodable {
    let segments: [SegmentDocument]
    /// Present and true when segments were split or merged: these are then all.
    let article: Bool?
    let progress: ProgressDocument
    let canUndo: Bool
    let canRedo: Bool
  }

  private static func step(
    _ call: Call, _ body: @escaping @Sendable (Workbench, Int, String?) throws -> [WorkSegment]
  ) async throws -> Response {
    let id = try call.number("id")
    let (author, workbench) = (call.author, call.services.workbench)
    return try await call.services.confirmations.run {
      let structure = try workbench.workspace.article(id).summary.structure
      var changed: [WorkSegment] = []
      do { changed = try body(workbench, id, author) } catch WorkspaceError.nothingToUndo {
      } catch WorkspaceError.nothingToRedo {}
      let article = try workbench.workspace.article(id)
      let restructures = article.summary.structure != structure
      return try .json(
        Stepped(
          segments: (restructures ? article.segments : changed).map(SegmentDocument.init),
          article: restructures ? true : nil,
          progress: ProgressDocument(article.summary.progress), canUndo: article.canUndo,
          canRedo: article.canRedo))
    }
  }

  private struct Split: Decodable {
    let at: Int
    let revision: Int
  }

  @Sendable private static func split(_ call: Call) async throws -> Response {
    let (id, number) = try (call.number("id"), call.number("n"))
    let split = try await call.json(Split.self)
    return try await call.services.changes.run { [workspace = call.services.workspace] in
      try .json(
        ArticleDocument(
          workspace.split(number, at: split.at, revision: split.revision, in: id)))
    }
  }

  private struct Merge: Decodable {
    let revision: Int
  }

  @Sendable private static func merge(_ call: Call) async throws -> Response {
    let (id, number) = try (call.number("id"), call.number("n"))
    let revision = try await call.json(Merge.self).revision
    return try await call.services.changes.run { [workspace = call.services.workspace] in
      try .json(ArticleDocument(workspace.merge(number, revision: revision, in: id)))
    }
  }

  private struct NewComment: Decodable {
    let text: String
  }

  private struct Comments: Encodable {
    struct Entry: Encodable {
      let id: Int
      let text: String
      let date: String
    }

    let comments: [Entry]
  }

  private static func comments(
    _ call: Call,
    _ body: @escaping @Sendable (Workspace, _ id: Int, _ number: Int) throws -> [SegmentComment]
  ) async throws -> Response {
    let (id, number) = try (call.number("id"), call.number("n"))
    return try await call.services.changes.run { [workspace = call.services.workspace] in
      try .json(
        Comments(
          comments: body(workspace, id, number).map {
            Comments.Entry(id: $0.id, text: $0.text, date: $0.date)
          }))
    }
  }
}

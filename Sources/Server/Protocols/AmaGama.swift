import Foundation
import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The protocol of amaGama, as Weblate and Virtaal speak it: look-ups and additions for a pair of
/// languages.
///
/// Unlike amaGama's own server it takes any lowest similarity from 30 on, answers an unknown pair with
/// an empty list, and lets nothing be kept in caches.
enum AmaGama {
  private static let unit = "/tmserver/{source}/{target}/unit"

  static let all =
    [Route(.get, "/tmserver/languages", languages), Route(.get, unit, lookUp)]
    + [unit, unit + "/{text}"].flatMap { path in
      [Route(.put, path, add), Route(.post, path, add)]
    } + [
      Route(.get, unit + "/{text}", lookUp),
      Route(.post, "/tmserver/{source}/{target}/store/{name}", store),
      Route(.put, "/tmserver/{source}/{target}/store/{name}", store),
    ]

  private struct Languages: Encodable {
    let sourceLanguages: [String]
    let targetLanguages: [String]
  }

  @Sendable private static func languages(_ call: Call) async throws -> Response {
    try await call.services.lookUps.run { [memory = call.services.memory] in
      let languages = try memory.size().languages.map(\.literal)
      return try .json(Languages(sourceLanguages: languages, targetLanguages: languages))
    }
  }

  private struct Candidate: Encodable {
    let source: String
    let target: String
    /// How alike the sources are, 0 to 100.
    let quality: Int
    /// How good it is beside the others: a match in context is 101.
    let rank: Int
  }

  @Sendable private static func lookUp(_ call: Call) async throws -> Response {
    let (from, to) = try pair(call)
    let text = try sourceText(call)
    let minimum = try call.parameter("min_similarity", in: 0...101, default: 70)
    let most = try call.parameter("max_candidates", in: 0...1_000, default: 5)
    let lowest = min(max(minimum, SuggestionOptions.minimumScores.lowerBound), 101)
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      guard !text.isEmpty, !from.isSameLanguage(as: to) else { return try .json([Candidate]()) }
      var request = SessionRequest(from: from, to: [to])
      request.minimumScore = lowest
      request.limit = most <= 5 ? 5 : 50
      request.onlyMatches = true
      let matches = try workbench.session(request).suggestion(for: text).matches
      return try .json(
        matches.prefix(most).compactMap { match in
          match.targets.first.map { target in
            Candidate(
              source: target.adapted?.source ?? match.source.plain, target: target.text,
              quality: min(100, match.score), rank: match.score)
          }
        })
    }
  }

  private struct NewUnit: Decodable {
    let source: String
    let target: String
  }

  @Sendable private static func add(_ call: Call) async throws -> Response {
    let (from, to) = try pair(call)
    let unit = try Call.decode(
      NewUnit.self, await call.bytes(upTo: call.services.limits.body))
    try await add([(unit.source, unit.target)], from, to, call)
    return Response(status: .ok)
  }

  /// Takes a list of units as JSON, or a file of units.
  @Sendable private static func store(_ call: Call) async throws -> Response {
    let (from, to) = try pair(call)
    let name = try call.part("name")
    let bytes = try await call.bytes(upTo: call.services.limits.file)
    guard !bytes.isEmpty else { throw ServerError(.badRequest, "there are no units in the body") }
    if bytes.first(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) == UInt8(ascii: "[") {
      let units = try Call.decode([NewUnit].self, bytes)
      try await add(units.map { ($0.source, $0.target) }, from, to, call, origin: name)
    } else {
      try await call.services.intake.run { [memory = call.services.memory] in
        var options = ImportOptions()
        (options.sourceLanguage, options.targetLanguage) = (from, to)
        try memory.importUnits(bytes: bytes, named: name, options: options)
      }
    }
    return Response(status: .ok)
  }

  private static func add(
    _ pairs: [(source: String, target: String)], _ from: LanguageTag, _ to: LanguageTag,
    _ call: Call, origin: String? = nil
  ) async throws {
    let (author, workbench) = (call.author, call.services.workbench)
    try await call.services.intake.run {
      for pair in pairs where !pair.source.isBlank && !pair.target.isBlank {
        try workbench.addUnit(
          [
            Variant(language: from, content: SegmentContent(pair.source)),
            Variant(language: to, content: SegmentContent(pair.target)),
          ], by: author, origin: origin)
      }
    }
  }

  private static func pair(_ call: Call) throws -> (LanguageTag, LanguageTag) {
    try (Call.language(call.part("source")), Call.language(call.part("target")))
  }

  /// The text of the path, or of the query.
  private static func sourceText(_ call: Call) throws -> String {
    let text =
      call.parts["text"] == nil
      ? call.parameter("source") ?? "" : try call.part("text")
    return try call.text(text)
  }
}

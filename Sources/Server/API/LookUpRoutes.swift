import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// A finding of a check of one translation.
struct PairFindingDocument: Encodable, Sendable {
  /// A segment of the same article that it disagrees with.
  struct Other: Encodable {
    let number: Int
    let text: String
  }

  let kind: CheckFinding.Kind
  let message: String
  /// What the message says, for pages that say it in another language.
  let missing: [String]
  let faulty: [String]
  let wanted: [String]
  let other: Other?
  /// The place in the target, in UTF-16 units; absent when the fault has none.
  let from: Int?
  let to: Int?

  init(_ finding: CheckFinding) {
    let evidence = finding.evidence
    kind = finding.kind
    message = finding.detail
    (missing, faulty, wanted) = (evidence.missing, evidence.faulty, evidence.wanted)
    other = evidence.other.map { Other(number: $0.line, text: $0.text) }
    from = evidence.place?.lowerBound
    to = evidence.place?.upperBound
  }
}

/// Look-ups of any text, and what the server is.
enum LookUpRoutes {
  static let all = [
    Route(.get, "/health") { _ in try .json(Health()) },
    Route(.get, "/api/v1/about", about),
    Route(.get, "/api/v1/suggest", suggest),
    Route(.get, "/api/v1/complete", complete),
    Route(.get, "/api/v1/concordance", concordance),
    Route(.post, "/api/v1/check", check),
  ]

  private struct Health: Encodable {
    let status = "ok"
  }

  private struct About: Encodable {
    struct Contents: Encodable {
      let name: String
      let units: Int
      let languages: [String]
    }

    let version = Version.current
    let memory: Contents
    let rights: [String]
    let interface = ["ru", "kk", "en"]
  }

  @Sendable private static func about(_ call: Call) async throws -> Response {
    let memory = call.services.memory
    let rights = call.context.client?.rights == .write ? ["read", "write"] : ["read"]
    return try await call.services.lookUps.run {
      let size = try memory.size()
      let name = memory.path.split(separator: "/").last.map(String.init) ?? memory.path
      return try .json(
        About(
          memory: About.Contents(
            name: name, units: size.units, languages: size.languages.map(\.literal)),
          rights: rights))
    }
  }

  @Sendable private static func suggest(_ call: Call) async throws -> Response {
    let from = try call.language("from")
    let to = try Call.languages(call.required("to"))
    let text = try call.text(call.required("text"))
    let minimum = try call.parameter("min", in: SuggestionOptions.minimumScores, default: 70)
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      var request = SessionRequest(from: from, to: to)
      request.minimumScore = minimum
      let session = try workbench.session(request)
      return try .json(
        SuggestionDocument(try session.suggestion(for: text), index: 0, to: to))
    }
  }

  private struct Offer: Encodable {
    let offer: String
    let confidence: Double
    let from: String
  }

  /// What is likely to be typed next: in a segment of an article, or in any text.
  @Sendable private static func complete(_ call: Call) async throws -> Response {
    let typed = try call.text(call.parameter("typed") ?? "")
    let to = try call.parameter("to").map(Call.language)
    let workbench = call.services.workbench
    let id = try call.parameter("article", in: Call.numbers, default: 0)
    let number = try call.parameter("segment", in: Call.numbers, default: 0)
    let from = try call.parameter("from").map(Call.language)
    let find: @Sendable () throws -> Completion
    if call.context.parameters["article"] != nil {
      find = { try workbench.completion(for: number, in: id, typed: typed, into: to) }
    } else {
      let source = try call.text(call.parameter("source") ?? "")
      // Without a text, or a language to offer words of, there is nothing to offer.
      guard !source.isBlank, let from, let to else {
        return try .json(Offer(offer: "", confidence: 0, from: ""))
      }
      let request = SessionRequest(from: from, to: [to])
      find = { try workbench.session(request).completion(for: source, typed: typed) }
    }
    return try await call.services.lookUps.run {
      let found = try find()
      return try .json(
        Offer(
          offer: found.offer, confidence: found.confidence,
          from: found.offer.isEmpty ? "" : found.origin.rawValue))
    }
  }

  @Sendable private static func concordance(_ call: Call) async throws -> Response {
    let phrase = try call.text(call.required("phrase"))
    var options = ConcordanceOptions()
    options.language = try call.language("lang")
    options.targets = try call.parameter("to").map(Call.languages)
    options.limit = try call.parameter("limit", in: 1...200, default: 20)
    let (workbench, asked) = (call.services.workbench, options)
    return try await call.services.lookUps.run {
      let session = try workbench.session(
        SessionRequest(from: asked.language, to: [asked.language]))
      let found = try session.hits(phrase, options: asked)
      return try .json(
        ConcordanceDocument(
          phrase: phrase, language: asked.language, found: found))
    }
  }

  private struct Pair: Decodable {
    let from: String
    let to: String
    let source: String
    let target: String
  }

  private struct Findings: Encodable {
    let findings: [PairFindingDocument]
  }

  @Sendable private static func check(_ call: Call) async throws -> Response {
    let pair = try await call.json(Pair.self)
    let (from, to) = try (Call.language(pair.from), Call.language(pair.to))
    let source = try call.text(pair.source)
    let target = try call.text(pair.target)
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      try .json(
        Findings(
          findings: workbench.findings(source: source, target: target, from: from, to: to)
            .map(PairFindingDocument.init)))
    }
  }
}

extension SuggestionSession {
  /// The units that hold a phrase; none hold one without a word or number.
  func hits(
    _ phrase: String, options: ConcordanceOptions
  ) throws -> ConcordanceResult {
    do { return try concordance(phrase, options: options) } catch ConcordanceError.noWords {
      return ConcordanceResult()
    }
  }
}

import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The protocol of Apertium's server, as OmegaT's connector speaks it: the best match's translation
/// instead of a machine's.
///
/// No match is said in the answer, never by its status; an empty translation would be kept for a day.
enum Apertium {
  static let all = [Route(.get, "/apertium/translate", translate)]

  /// Matches below are no translation.
  private static let least = 75

  private struct Answer: Encodable {
    struct Translation: Encodable {
      let translatedText: String?
    }

    let responseStatus: Int
    let responseDetails: String?
    let responseData: Translation?
  }

  @Sendable private static func translate(_ call: Call) async throws -> Response {
    let parts = (call.parameter("langpair") ?? "").split(separator: "|").map(String.init)
    guard parts.count == 2, let from = try? Call.language(parts[0]),
      let to = try? Call.language(parts[1]), !from.isSameLanguage(as: to)
    else { return try none(400, "langpair is two languages, such as ru|en") }
    guard let query = call.parameter("q"), !query.isBlank else {
      return try none(400, "there is no text in q")
    }
    guard query.unicodeScalars.count <= call.services.limits.text else {
      return try none(413, "the text is too long")
    }
    let workbench = call.services.workbench
    return try await call.services.lookUps.run {
      var request = SessionRequest(from: from, to: [to])
      request.minimumScore = least
      request.onlyMatches = true
      let best = try workbench.session(request).suggestion(for: query).matches.lazy.compactMap(
        \.targets.first
      )
      .first { !$0.text.isEmpty }
      guard let best else { return try none(404, "no match of \(least) % or more") }
      return try .json(
        Answer(
          responseStatus: 200, responseDetails: nil,
          responseData: Answer.Translation(translatedText: best.text)))
    }
  }

  private static func none(_ status: Int, _ details: String) throws -> Response {
    try .json(Answer(responseStatus: status, responseDetails: details, responseData: nil))
  }
}

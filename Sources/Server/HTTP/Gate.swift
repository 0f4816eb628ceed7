import Foundation
import HTTPTypes
import HummingbirdCore
import Logging

/// Stands before the routes: who may come in, and what every answer says.
struct Gate: Sendable {
  let router: Router
  let tokens: Tokens
  let hosts: HostRule
  /// Whether browsers reach it by `https`.
  let isSecure: Bool
  let cookie: String
  let logsTexts: Bool

  private static let openPaths = ["/health", "/assets/"]

  /// Answers a request, whatever becomes of it.
  func respond(to request: Request, logger: Logger) async -> Response {
    let start = ContinuousClock.now
    let target = RequestTarget(request.head.path ?? "/")
    var context = ServerContext(logger: logger)
    var response: Response
    var cause: (any Error)?
    do { response = try await admit(request, target, &context) } catch {
      cause = error
      let told = ServerError(error)
      response =
        told.code == .unauthorised && Self.isPage(target.path) && request.method == .get
        ? Pages.tokenForm : (error as? any AnsweringError)?.response ?? told.response
    }
    CommonFields.add(to: &response.headers)
    log(request, target, response, context, cause, since: start)
    return response
  }

  /// Answers a request that may come in; throws ``ServerError`` for any other.
  private func admit(
    _ request: Request, _ target: RequestTarget, _ context: inout ServerContext
  ) async throws -> Response {
    guard hosts.accepts(request.head.authority) else {
      throw ServerError(.forbidden, "the server does not go by this name")
    }
    guard let parameters = target.parameters, target.path.hasPrefix("/") else {
      throw ServerError(.badRequest, "the address is not UTF-8")
    }
    context.parameters = parameters
    try checkOrigin(of: request)
    if !Self.openPaths.contains(where: target.path.hasPrefix) {
      let client = try client(of: request, target, parameters)
      context.client = client
      let isSafe = request.method == .get || request.method == .head
      if !isSafe {
        if client.rights != .write, target.path != "/api/v1/check" {
          throw ServerError(.forbidden, "this token may read and not change anything")
        }
        if client.proof == .cookie, request.headers[.pageMark] != "1" {
          throw ServerError(.forbidden, "a page that changes something sends X-TM: 1")
        }
      }
      if isSafe, Self.isPage(target.path), let token = parameters["token"] {
        return welcome(token, to: target.without("token"))
      }
    }
    var head = request.head
    head.path = target.query.isEmpty ? target.path : target.path + "?" + target.query
    return try await router.answer(Request(head: head, body: request.body), &context)
  }

  /// A page of another origin may neither read nor write.
  private func checkOrigin(of request: Request) throws {
    if let origin = request.headers[.origin] {
      let own = (isSecure ? "https://" : "http://") + (request.head.authority ?? "")
      guard origin.lowercased() == own.lowercased() else {
        throw ServerError(.forbidden, "a page of another origin asked")
      }
    }
    let site = request.headers[.fetchSite]
    if site == "cross-site", request.headers[.fetchMode] != "navigate" {
      throw ServerError(.forbidden, "a page of another origin asked")
    }
  }

  /// Whose token the request has; the first place that has one counts.
  private func client(
    of request: Request, _ target: RequestTarget, _ parameters: [String: String]
  ) throws -> Client {
    let stated: String?
    if let token = target.pathToken {
      stated = token
    } else if let field = request.headers[.authorization] {
      let parts = field.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "bearer" else {
        throw ServerError(.unauthorised, "the authorization is `Bearer` and a token")
      }
      stated = String(parts[1])
    } else {
      stated = parameters["token"] ?? parameters["key"]
    }
    let token = stated ?? cookieToken(request)
    guard let token else {
      throw ServerError(.unauthorised, "a token is needed: open the address that tm serve printed")
    }
    guard let client = tokens.client(with: token, proof: stated == nil ? .cookie : .stated) else {
      throw ServerError(.unauthorised, "the token is not the right one")
    }
    return client
  }

  private func cookieToken(_ request: Request) -> String? {
    for field in request.headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let pair = pair.trimmingCharacters(in: .whitespaces)
        if pair.hasPrefix(cookie + "=") { return String(pair.dropFirst(cookie.count + 1)) }
      }
    }
    return nil
  }

  /// Gives the page the token as a cookie and takes it out of the address, where it would be seen.
  private func welcome(_ token: String, to path: String) -> Response {
    let attributes = "; Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
    return Response(
      status: .seeOther,
      headers: [
        .location: path, .setCookie: "\(cookie)=\(token)\(attributes); Max-Age=31536000",
      ])
  }

  private static func isPage(_ path: String) -> Bool { Pages.file(for: path) != nil }

  private func log(
    _ request: Request, _ target: RequestTarget, _ response: Response, _ context: ServerContext,
    _ cause: (any Error)?, since start: ContinuousClock.Instant
  ) {
    let level: Logger.Level =
      switch response.status.code {
      case 500...: .error
      case 401, 403, 408, 413, 431: .warning
      default: .info
      }
    // Most requests are not logged: to say it all would take a tenth of a look-up.
    guard level >= context.logger.logLevel else { return }
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    var metadata: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "status": "\(response.status.code)",
      "ms": "\((time * 10).rounded() / 10)",
      "route": "\(context.route ?? "-")",
    ]
    if let client = context.client { metadata["client"] = "\(client.name)" }
    if logsTexts { metadata["target"] = "\(target.without("token"))" }
    if let cause {
      let isFault = logsTexts || response.status.code >= 500
      metadata["cause"] = isFault ? "\(cause)" : "\(ServerError(cause).code)"
    }
    let message: Logger.Message =
      level == .error ? "failed" : level == .warning ? "refused" : "answered"
    context.logger.log(level: level, message, metadata: metadata)
  }
}

/// An error with an answer of its own.
protocol AnsweringError: Error {
  var response: Response { get }
}

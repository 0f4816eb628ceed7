import HTTPTypes
import HummingbirdCore

/// Finds the route that answers a request.
struct Router: Sendable {
  let routes: [Route]
  let services: Services

  /// Answers a request; an address that no route has is not found, and of a known one a method that it
  /// does not have is answered by 405.
  ///
  /// What answers to GET answers to HEAD too, without the content (RFC 9110, section 9.3.2).
  func answer(_ request: Request, _ context: inout ServerContext) async throws -> Response {
    let parts = Route.parts(of: request.uri.path)
    let isHead = request.method == .head
    var known: [String] = []
    for route in routes {
      guard let varying = route.match(parts) else { continue }
      guard route.method == (isHead ? .get : request.method) else {
        known.append(route.method.rawValue)
        continue
      }
      context.route = route.path
      let response = try await route.answer(
        Call(request: request, context: context, parts: varying, services: services))
      return isHead ? response.createHeadResponse() : response
    }
    guard known.isEmpty else { throw WrongMethod(known: known.sorted()) }
    throw ServerError(.notFound, "there is no such address")
  }
}

/// An address was asked with a method it does not know.
private struct WrongMethod: AnsweringError {
  let known: [String]

  var response: Response {
    var response = ServerError(
      .badRequest, "this address knows \(known.joined(separator: ", ")) alone",
      status: .methodNotAllowed
    ).response
    response.headers[.allow] = known.joined(separator: ", ")
    return response
  }
}

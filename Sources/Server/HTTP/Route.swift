import Hummingbird

/// A method and an address the server answers, and how.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// With `{name}` for a part that varies, as OpenAPI writes it.
  let path: String
  let answer: @Sendable (Call) async throws -> Response

  init(
    _ method: HTTPRequest.Method, _ path: String,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) {
    self.method = method
    self.path = path
    self.answer = answer
  }

  /// Makes a router of routes; a method that a known address does not have is answered by 405.
  static func router(_ routes: [Route], services: Services) -> Router<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: PlainErrors(routes: routes))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await route.answer(Call(request: request, context: context, services: services))
      }
    }
    return router
  }

  /// Whether an address, not decoded, is one of this route's.
  func matches(_ address: String) -> Bool {
    let parts = address.split(separator: "/")
    let pattern = path.split(separator: "/")
    return parts.count == pattern.count
      && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }
}

/// Hands errors on as they are: Hummingbird would make answers of its own of some.
private struct PlainErrors: RouterMiddleware {
  typealias Context = ServerContext

  let routes: [Route]

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do { return try await next(request, context) } catch let error as HTTPError
      where error.status == .notFound
    {
      let methods = routes.filter { $0.matches(request.uri.path) }.map(\.method.rawValue)
      throw RaisedError(cause: methods.isEmpty ? error : WrongMethod(known: methods.sorted()))
    } catch { throw RaisedError(cause: error) }
  }
}

/// An error of a route.
struct RaisedError: Error {
  let cause: any Error
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

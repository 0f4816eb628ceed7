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
    router.add(middleware: PlainErrors())
    var methods: [String: [HTTPRequest.Method]] = [:]
    for route in routes {
      methods[route.path, default: []].append(route.method)
      router.on(pattern(route.path), method: route.method) { request, context in
        try await route.answer(Call(request: request, context: context, services: services))
      }
    }
    let all: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
    for (path, known) in methods {
      for method in all where !known.contains(method) {
        if method == .head, known.contains(.get) { continue }
        router.on(pattern(path), method: method) { _, _ -> Response in
          var response = ServerError(
            .badRequest, "this address does not know \(method.rawValue)", status: .methodNotAllowed
          ).response
          response.headers[.allow] = known.map(\.rawValue).sorted().joined(separator: ", ")
          return response
        }
      }
    }
    return router
  }

  private static func pattern(_ path: String) -> RouterPath { RouterPath(path) }
}

/// Hands errors on as they are: Hummingbird would make answers of its own of some.
private struct PlainErrors: RouterMiddleware {
  typealias Context = ServerContext

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do { return try await next(request, context) } catch { throw RaisedError(cause: error) }
  }
}

/// An error of a route.
struct RaisedError: Error {
  let cause: any Error
}

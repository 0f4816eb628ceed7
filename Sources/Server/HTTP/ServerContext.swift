import Logging

/// What a request carries through the server.
struct ServerContext: Sendable {
  let logger: Logger
  /// The path of the route that answers, as the route has it, when one does.
  var route: String?
  /// Who sent it, when that has been found out.
  var client: Client?
  /// Those of the query.
  var parameters: [String: String] = [:]
}

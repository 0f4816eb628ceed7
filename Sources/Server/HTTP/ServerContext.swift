import Hummingbird
import NIOCore

/// What a request carries through the server.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel
  /// Who sent it, when that has been found out.
  var client: Client?
  var parameters: [String: String] = [:]

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

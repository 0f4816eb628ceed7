import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import TranslationMemory

/// Answers what is not HTTP, or has too large a header, as any other request that is refused: in JSON,
/// with a line in the log.
///
/// No request comes of such bytes, so the server's library would answer with a status alone.
final class BrokenRequests: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let logger: Logger
  /// What is wrong with the bytes, once something is.
  private var fault: ServerError?

  init(logger: Logger) {
    self.logger = logger
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError {
      let fault = Self.fault(of: error)
      self.fault = fault
      logger.warning(
        "refused", metadata: ["status": "\(fault.status.code)", "cause": "\(fault.code)"])
    }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard let fault, case .head(let head) = unwrapOutboundIn(data), Self.isBare(head),
      let body = try? JSONText.encode(ServerError.Document(fault))
    else { return context.write(data, promise: promise) }
    self.fault = nil
    var answer = HTTPResponse(status: fault.status)
    answer.headerFields = [
      .contentType: "application/json; charset=utf-8", .contentLength: "\(body.utf8.count)",
      .connection: "close",
    ]
    CommonFields.add(to: &answer.headerFields)
    context.write(wrapOutboundOut(.head(answer)), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(string: body))), promise: promise)
  }

  /// Whether this is the library's own answer: requests before it may still have theirs to come.
  private static func isBare(_ head: HTTPResponse) -> Bool {
    head.status == .badRequest && head.headerFields[.contentLength] == "0"
  }

  private static func fault(of error: HTTPParserError) -> ServerError {
    switch error {
    case .headerOverflow:
      ServerError(
        .tooLarge, "the address and the header fields are too large", status: .badRequest)
    default: ServerError(.badRequest, "what was sent is not a request of HTTP")
    }
  }
}

import Logging
import NIOCore
import NIOHTTPTypes

/// Closes connections whose client takes too long to send a request: clients that send a byte now
/// and then would keep them open for ever (RFC 9112, section 9.5, leaves the time to the server).
final class SlowClients: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  private let limits: Limits
  private let logger: Logger
  private var timer: Scheduled<Void>?
  /// Requests that were read and not answered.
  private var open = 0
  /// Whether bytes have come that are no whole header yet.
  private var hasBegun = false
  /// Whether what was read last was a part of a request.
  private var hasPart = false
  /// Whether a request's header has come and its end has not.
  private var isReceiving = false
  /// Bytes that were dropped of a request that was answered before its end; nil when there is none.
  private var dropped: Int?

  init(limits: Limits, logger: Logger) {
    self.limits = limits
    self.logger = logger
  }

  func handlerAdded(context: ChannelHandlerContext) { expect(within: limits.sending, context) }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    hasPart = true
    switch unwrapInboundIn(data) {
    case .head:
      hasBegun = false
      open += 1
      isReceiving = true
      expect(within: limits.sending, context)
    case .body(let bytes):
      guard let before = dropped else { break }
      dropped = before + bytes.readableBytes
      if before + bytes.readableBytes > limits.dropped { context.close(promise: nil) }
      return
    case .end:
      isReceiving = false
      if dropped == nil {
        timer?.cancel()
      } else {
        dropped = nil
        expect(within: limits.idle, context)
      }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if dropped != nil { context.read() }
    if !hasPart, open == 0 { hasBegun = true }
    hasPart = false
    context.fireChannelReadComplete()
  }

  /// What is sent is no HTTP, or has too large a header: the rest of it is dropped by the decoder.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    isReceiving = true
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    context.write(data, promise: promise)
    guard case .end = unwrapOutboundIn(data) else { return }
    open = max(0, open - 1)
    if isReceiving {
      dropTheRest(context)
    } else if open == 0 {
      expect(within: limits.idle, context)
    }
  }

  /// Reads what is still sent of a request that has its answer: were the connection closed at once, a
  /// client that only sends at first would never see the answer (RFC 9112, section 9.6).
  private func dropTheRest(_ context: ChannelHandlerContext) {
    dropped = 0
    expect(within: limits.dropping, context)
    context.read()
  }

  /// Closes the connection unless something comes in time.
  private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
    timer?.cancel()
    let channel = context.channel
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
      if dropped == nil, isReceiving || hasBegun {
        logger.warning("refused", metadata: ["cause": "\(ServerError.Code.timeout)"])
      }
      channel.close(promise: nil)
    }
  }
}

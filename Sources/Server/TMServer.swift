import Foundation
import HTTPTypes
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import ServiceLifecycle
import TranslationMemory

/// Serves a workbench and its memory: the pages, the API, and the protocols of CAT tools.
public struct TMServer: Sendable {
  private let workbench: Workbench
  private let options: ServerOptions
  private let limits: Limits
  /// Ports tried after the one that was asked for.
  private static let portsTried = 100

  public init(_ workbench: Workbench, options: ServerOptions) {
    self.init(workbench, options: options, limits: Limits())
  }

  init(_ workbench: Workbench, options: ServerOptions, limits: Limits) {
    self.limits = limits
    self.workbench = workbench
    self.options = options
  }

  /// All that it answers.
  static let routes =
    LookUpRoutes.all + ArticleRoutes.all + SegmentRoutes.all + UnitRoutes.all + TermRoutes.all
    + AmaGama.all + Apertium.all + MemoryExport.all + OpenAPI.all + Pages.all

  /// Serves until SIGINT or SIGTERM, then finishes what was begun.
  ///
  /// - Parameter ready: called with the address once it listens, the token in it.
  public func run(ready: @escaping @Sendable (_ address: String) -> Void) async throws {
    var port = options.port
    while true {
      do { return try await serve(port, ready) } catch let error as IOError
        where error.errnoCode == EADDRINUSE && options.takesNextPort && options.port != 0
        && port < options.port + Self.portsTried
      {
        port += 1
      } catch let error as IOError {
        throw ServingError.cannotListen(
          host: options.host, port: port, reason: String(cString: strerror(error.errnoCode)))
      }
    }
  }

  private func serve(
    _ port: Int, _ ready: @escaping @Sendable (_ address: String) -> Void
  ) async throws {
    let isSecure = options.certificate != nil || options.isBehindProxy
    let services = Services(
      workbench: workbench, limits: limits, cores: ProcessInfo.processInfo.activeProcessorCount)
    let gate = Gate(
      router: Router(routes: Self.routes, services: services),
      tokens: options.tokens, hosts: HostRule(names: options.names), isSecure: isSecure,
      cookie: options.tokens.cookieName, logsTexts: options.logsTexts)
    var logger = Logger(label: "tm") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = options.logsRequests || options.logsTexts ? .info : .warning
    let date = ResponseDate()
    let server = try channels(logger).buildServer(
      configuration: ServerConfiguration(
        address: .hostname(options.host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger,
      responder: { [logger] request, writer, _ in
        var response = await gate.respond(to: request, logger: logger)
        response.headers[.date] = date.now
        response.headers[.server] = "tm"
        try await Self.send(response, to: writer)
      },
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? port
        let scheme = options.certificate == nil ? "http" : "https"
        let host = options.host.contains(":") ? "[\(options.host)]" : options.host
        ready("\(scheme)://\(host):\(port)/?token=\(options.tokens.first)")
      })
    try await ServiceGroup(
      services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
    ).run()
  }

  /// Sends an answer; what comes from the client in the meantime and is no HTTP is not answered, for
  /// one answer has begun.
  private static func send(
    _ response: Response, to writer: consuming ResponseWriter
  ) async throws {
    do {
      try await writer.write(response: response.head, body: response.body)
    } catch is HTTPParserError { throw BrokenOff() }
  }

  private func channels(_ logger: Logger) throws -> HTTPServerBuilder {
    let limits = limits
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [
          SlowClients(limits: limits, logger: logger), BrokenRequests(logger: logger),
        ],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
          maxHeaderFieldCount: limits.headerCount)))
    guard let certificate = options.certificate else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate)
      let key = try NIOSSLPrivateKey(file: options.key ?? certificate, format: .pem)
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
      configuration.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: configuration)
    } catch {
      throw ServingError.badCertificate(certificate: certificate, key: options.key ?? certificate)
    }
  }
}

/// A connection ended in the middle of an answer.
private struct BrokenOff: Error {}

import Foundation
import Testing
import TranslationMemory

@testable import Server

/// A server with a memory of its own, on a port that was free.
final class TestServer: @unchecked Sendable {
  let folder: URL
  let memory: Memory
  let workbench: Workbench
  let options: ServerOptions
  private(set) var port = 0
  private var task: Task<Void, any Error>?

  var token: String { options.tokens.first }

  private init(_ folder: URL, _ change: (inout ServerOptions, URL) throws -> Void) throws {
    self.folder = folder
    let path = folder.appendingPathComponent("memory.sqlite").path
    memory = try Memory(at: path, access: .creating)
    workbench = Workbench(try Workspace(at: Workspace.path(besides: path)), memory: memory)
    var options = ServerOptions(tokens: try .own(besides: path))
    options.port = 0
    try change(&options, folder)
    self.options = options
  }

  /// Starts a server, lets `body` use it, and stops it.
  ///
  /// - Parameter sending: the seconds a client may take to send a request. Many: where other tests
  ///   take the processors, an honest client is slow too.
  static func run<T: Sendable>(
    sending: Int64 = 120,
    _ change: (inout ServerOptions, URL) throws -> Void = { _, _ in },
    _ body: (TestServer) async throws -> T
  ) async throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tm-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try TestServer(folder, change)
    try await server.start(sending: sending)
    let result: Result<T, any Error>
    do { result = .success(try await body(server)) } catch { result = .failure(error) }
    await server.stop()
    return try result.get()
  }

  private func start(sending: Int64) async throws {
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    var limits = Limits()
    limits.sending = .seconds(sending)
    limits.dropped = 4 << 20
    limits.dropping = .seconds(120)
    let server = TMServer(workbench, options: options, limits: limits)
    task = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    for await address in addresses {
      port = try #require(URLComponents(string: address)?.port)
      return
    }
    try await task?.value
  }

  func stop() async {
    task?.cancel()
    _ = await task?.result
  }

  // MARK: Asking

  /// Sends a request with the token, unless it is told otherwise.
  func ask(
    _ method: String, _ path: String, body: String? = nil, fields: [String: String] = [:],
    hasToken: Bool = true
  ) async throws -> Reply {
    var fields = fields
    fields["Host"] = fields["Host"] ?? "127.0.0.1:\(port)"
    if hasToken, fields["Authorization"] == nil { fields["Authorization"] = "Bearer \(token)" }
    if let body {
      fields["Content-Length"] = "\(body.utf8.count)"
      fields["Content-Type"] = fields["Content-Type"] ?? "application/json"
    }
    fields["Connection"] = "close"
    let head =
      "\(method) \(path) HTTP/1.1\r\n"
      + fields.map { "\($0.key): \($0.value)\r\n" }.sorted().joined() + "\r\n"
    return try await Reply(send(head + (body ?? "")))
  }

  func get(_ path: String, fields: [String: String] = [:]) async throws -> Reply {
    try await ask("GET", path, fields: fields)
  }

  /// Sends bytes as they are and reads until the server closes the connection.
  func send(_ text: String) async throws -> Data {
    try await connected { try $0.exchange(text) }
  }

  /// Does with a connection what blocks a thread, which tasks must not.
  func connected<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let port = port
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try body(Connection(port: port)) })
      }
    }
  }
}

/// An answer of the server.
struct Reply {
  let status: Int
  let fields: [String: String]
  let body: Data

  init(_ data: Data) throws {
    let end = try #require(data.range(of: Data("\r\n\r\n".utf8)), "no answer")
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    status = try #require(Int(lines[0].split(separator: " ")[1]))
    fields = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map {
          (
            line[..<$0].lowercased(),
            line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)
          )
        }
      }, uniquingKeysWith: { $0 + ", " + $1 })
    var rest = data[end.upperBound...]
    guard fields["transfer-encoding"]?.lowercased() == "chunked" else {
      body = Data(rest)
      return
    }
    var whole = Data()
    while let line = rest.range(of: Data("\r\n".utf8)),
      let size = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), size > 0
    {
      whole += rest[line.upperBound..<line.upperBound + size]
      rest = rest[(line.upperBound + size + 2)...]
    }
    body = whole
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON.
  var json: [String: Any] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any], "\(text)")
    }
  }

  var list: [[String: Any]] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: body) as? [[String: Any]], "\(text)")
    }
  }

  /// The code of an error.
  var code: String? {
    get throws { (try json["error"] as? [String: Any])?["code"] as? String }
  }
}

/// One connection to this machine.
final class Connection {
  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
  }

  deinit { close(descriptor) }

  /// Sends as much as the server takes; false when it has closed the connection.
  @discardableResult
  func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// What the server sends until it closes the connection.
  func read() -> Data {
    var result = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  func exchange(_ text: String) throws -> Data {
    write(text)
    return read()
  }
}

import Foundation

/// One HTTP request over a socket of its own. Foundation's client on Linux cannot read the header
/// fields that chromedriver answers with.
struct PlainHTTP {
  let port: UInt16

  struct Failure: Error {}

  /// The body of the answer and its status.
  func ask(_ method: String, _ path: String, body: Data) throws -> (status: Int, body: Data) {
    let socket = try connected()
    defer { close(socket) }
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    try send(Data(head.utf8) + body, to: socket)
    return try answer(from: socket)
  }

  private func connected() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw Failure()
    }
    return descriptor
  }

  private func send(_ data: Data, to socket: Int32) throws {
    var rest = data
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure() }
      rest = rest.dropFirst(count)
    }
  }

  private func answer(from socket: Int32) throws -> (status: Int, body: Data) {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = data.firstRange(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: data[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }?
          .split(separator: ":").last.flatMap {
            Int($0.trimmingCharacters(in: .whitespaces))
          }
        let body = data[end.upperBound...]
        if let length, body.count >= length {
          return (Int(head.split(separator: " ")[1]) ?? 0, Data(body.prefix(length)))
        }
      }
      let count = read(socket, &buffer, buffer.count)
      guard count > 0 else { throw Failure() }
      data += buffer.prefix(count)
    }
  }
}

import Foundation
import Glibc
import Synchronization

/// A network between a program and a server that can be cut: it passes on what comes in at a port of
/// this machine.
public final class Proxy: Sendable {
  public let port: Int
  private let target: Int
  private let listener: Int32
  private let open = Mutex<Set<Int32>>([])
  private let isCut = Mutex(false)
  private let counted = Mutex(0)

  /// How many times something came from the program so far: what is short comes at once.
  public var requests: Int { counted.withLock { $0 } }

  public init(to target: Int) throws {
    self.target = target
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.bound(listener)
    listen(listener, 64)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        if client < 0 { return }
        if let self { serve(client) } else { close(client) }
      }
    }
  }

  deinit {
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// Breaks all connections and lets none through until ``mend()``.
  public func cut() {
    isCut.withLock { $0 = true }
    open.withLock { all in all.forEach { shutdown($0, Int32(SHUT_RDWR)) } }
  }

  public func mend() { isCut.withLock { $0 = false } }

  private func serve(_ client: Int32) {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard !isCut.withLock({ $0 }), Self.connect(server, port: target) else {
      close(client)
      close(server)
      return
    }
    open.withLock { $0.formUnion([client, server]) }
    let ends = Mutex(2)
    let end: @Sendable () -> Void = { [weak self] in
      shutdown(client, Int32(SHUT_RDWR))
      shutdown(server, Int32(SHUT_RDWR))
      let left = ends.withLock { left in
        left -= 1
        return left
      }
      guard left == 0 else { return }
      self?.open.withLock {
        _ = $0.remove(client); _ = $0.remove(server)
      }
      close(client)
      close(server)
    }
    for (from, to) in [(client, server), (server, client)] {
      Thread.detachNewThread { [weak self] in
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = recv(from, &buffer, buffer.count, 0)
          if count <= 0 { break }
          if from == client { self?.counted.withLock { $0 += 1 } }
          var sent = 0
          while sent < count {
            let step = send(
              to, Array(buffer[sent..<count]), count - sent, Int32(MSG_NOSIGNAL))
            if step <= 0 { break }
            sent += step
          }
          if sent < count { break }
        }
        end()
      }
    }
  }

  private static func connect(_ socket: Int32, port: Int) -> Bool {
    var address = local(port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func local(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// Binds a socket to a free port of this machine; returns the port.
  static func bound(_ socket: Int32) throws -> Int {
    var address = local(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard isBound else { throw ClusterError(what: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

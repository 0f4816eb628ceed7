import HTTPTypes
import HummingbirdCore

/// A method and an address the server answers, and how.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// With `{name}` for a part that varies, as OpenAPI writes it.
  let path: String
  let answer: @Sendable (Call) async throws -> Response
  private let pattern: [Part]

  private enum Part: Sendable {
    case fixed(Substring)
    case varying(name: String)
  }

  init(
    _ method: HTTPRequest.Method, _ path: String,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) {
    self.method = method
    self.path = path
    self.answer = answer
    pattern = Self.parts(of: path).map {
      $0.hasPrefix("{") ? .varying(name: String($0.dropFirst().dropLast())) : .fixed($0)
    }
  }

  /// An address in the parts that routes compare, not decoded.
  static func parts(of address: String) -> [Substring] { address.split(separator: "/") }

  /// The varying parts by their names, not decoded; nil when an address is none of this route's.
  func match(_ parts: [Substring]) -> [String: String]? {
    guard parts.count == pattern.count else { return nil }
    var varying: [String: String] = [:]
    for (part, expected) in zip(parts, pattern) {
      switch expected {
      case .fixed(let text): if part != text { return nil }
      case .varying(let name): varying[name] = String(part)
      }
    }
    return varying
  }
}

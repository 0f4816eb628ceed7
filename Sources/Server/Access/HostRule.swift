/// Which names the server answers to.
///
/// A page of another site can make its own name point at this machine (DNS rebinding) and would then
/// be of the same origin as the server; but its name is in the request. An address cannot be made to
/// point elsewhere, so addresses are always right.
struct HostRule: Sendable {
  /// Names beside `localhost`, in lower case, without port.
  let names: Set<String>

  init(names: [String]) {
    self.names = Set(names.map { $0.lowercased() })
  }

  /// Whether a `Host` field (RFC 9110, section 7.2) names this server.
  func accepts(_ host: String?) -> Bool {
    guard let host, let name = Self.name(in: host) else { return false }
    return name == "localhost" || names.contains(name) || Self.isAddress(name)
  }

  /// The host without its port, in lower case; nil when it is no host.
  static func name(in host: String) -> String? {
    let host = host.lowercased()
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      let rest = host[host.index(after: end)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      return String(host[...end])
    }
    guard let colon = host.firstIndex(of: ":") else { return host.isEmpty ? nil : host }
    guard isPort(host[colon...]), colon != host.startIndex else { return nil }
    return String(host[..<colon])
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && (1...5).contains(text.count - 1)
      && text.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") { return name.hasSuffix("]") && name.contains(":") }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isNumber) }
  }
}

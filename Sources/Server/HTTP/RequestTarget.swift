/// The target of a request (RFC 9112, section 3.2), parted before anything is decoded, so that an
/// encoded slash stays inside its part.
struct RequestTarget: Sendable, Equatable {
  /// As it came, without the query and without a token before it.
  var path: String
  /// As it came.
  let query: String
  /// The token of a path that begins with `/t/{token}/`, for clients that take only a base address.
  let pathToken: String?

  init(_ target: String) {
    let mark = target.firstIndex(of: "?")
    var path = target[..<(mark ?? target.endIndex)]
    query = mark.map { String(target[target.index(after: $0)...]) } ?? ""
    if path.hasPrefix("/t/"), let end = path.dropFirst(3).firstIndex(of: "/") {
      pathToken = String(path.dropFirst(3)[..<end])
      path = path[end...]
    } else {
      pathToken = nil
    }
    self.path = String(path)
  }

  /// The pairs of the query, decoded; nil when they are not UTF-8.
  var parameters: [String: String]? {
    var parameters: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(parts[0], isQuery: true),
        let value = PercentCoding.decode(parts.count > 1 ? parts[1] : "", isQuery: true)
      else { return nil }
      if parameters[name] == nil { parameters[name] = value }
    }
    return parameters
  }

  /// The target without one parameter of the query.
  func without(_ name: String) -> String {
    let rest = query.split(separator: "&").filter {
      $0 != name[...] && !$0.hasPrefix(name + "=")
    }
    return rest.isEmpty ? path : path + "?" + rest.joined(separator: "&")
  }
}

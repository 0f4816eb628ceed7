import CPostgreSQL

/// Where a team's database is, as libpq takes it (PostgreSQL's documentation, section 34.1): a URL
/// or `keyword=value` pairs, with as many hosts as there are copies.
///
/// A password in it is used and not kept.
public struct TeamAddress: Sendable, Equatable {
  private(set) var settings: [String: String]
  /// Whether the text held a password.
  public let hadPassword: Bool
  private var password: String?

  /// Throws ``TeamError/invalidAddress(_:)``.
  public init(_ text: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &message) else {
      defer { PQfreemem(message) }
      throw TeamError.invalidAddress(PostgresConnection.message(message))
    }
    defer { PQconninfoFree(options) }
    settings = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        settings[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    password = settings.removeValue(forKey: "password")
    hadPassword = password != nil
  }

  /// The address as `keyword=value` pairs, without a password.
  public var text: String {
    settings.sorted { $0.key < $1.key }.map { key, value in
      let isPlain = !value.isEmpty && !value.contains { " '\\".contains($0) || $0.isWhitespace }
      let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "\(key)=\(isPlain ? value : "'\(quoted)'")"
    }.joined(separator: " ")
  }

  /// Which of several hosts to connect to.
  enum Target: String {
    /// The one that can be written.
    case primary
    /// A standby, or the primary if there is none.
    case preferStandby = "prefer-standby"
  }

  /// The settings of one connection: what the address says comes first.
  func settings(for target: Target) -> [String: String] {
    // A network that is cut reports no error, so the connection is tested from time to time.
    var all = [
      "connect_timeout": "10", "tcp_user_timeout": "20000", "keepalives_idle": "20",
      "keepalives_interval": "5", "keepalives_count": "3", "fallback_application_name": "tm",
      "target_session_attrs": target.rawValue,
    ]
    all.merge(settings) { $1 }
    if target == .preferStandby { all["target_session_attrs"] = target.rawValue }
    all["password"] = password
    all["client_encoding"] = "UTF8"
    return all
  }
}

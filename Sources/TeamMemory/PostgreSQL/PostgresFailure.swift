/// What libpq or the server says, in the team's own terms.
enum PostgresFailure {
  /// `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY`, macros that Swift cannot import.
  static let sqlState = Int32(UInt8(ascii: "C"))
  static let primaryMessage = Int32(UInt8(ascii: "M"))

  /// A connection that was not made. libpq gives no code here, only the server's words, and those
  /// in the server's language; what is not known of a server that asked for no password is that it
  /// cannot be reached.
  static func connecting(_ message: String, wasAskedForPassword: Bool) -> TeamError {
    func says(_ parts: String...) -> Bool { parts.contains { message.contains($0) } }
    if says("password", "authentication", "pg_hba.conf", "no role", "role \"") {
      return .refused(message)
    }
    if says(
      "session is not read-write", "session is read-only", "not in hot standby mode",
      "server is in hot standby")
    {
      return .readOnly
    }
    if says("database \""), says("does not exist") { return .noDatabase(message) }
    if says(
      "invalid connection option", "invalid port", "invalid sslmode", "invalid integer",
      "invalid value", "could not match")
    {
      return .invalidAddress(message)
    }
    return wasAskedForPassword ? .refused(message) : .unreachable(message)
  }

  static func broken(_ message: String) -> TeamError { .lost(message) }

  /// By SQLSTATE (PostgreSQL's documentation, appendix A).
  static func error(_ code: String, _ message: String) -> TeamError {
    switch code {
    case "25006": .readOnly
    case "53100": .full
    case "53000", "53200", "53300": .unreachable(message)
    case "42501": .notPermitted(message)
    case "28000", "28P01": .refused(message)
    case "3D000": .noDatabase(message)
    case "55P03", "40P01": .busy
    case _ where code.hasPrefix("57P") || code.hasPrefix("08"): .lost(message)
    default: .server(code: code, message: message)
    }
  }
}

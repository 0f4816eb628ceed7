/// Why a team's database could not be used.
public enum TeamError: Error, Equatable, Sendable {
  /// The address is none; what libpq says of it.
  case invalidAddress(String)
  /// A name of a team other than small Latin letters, digits and `_`.
  case invalidName(String)
  /// No server answers; what libpq says.
  case unreachable(String)
  /// The connection broke.
  case lost(String)
  /// The server does not let this user in; what it says.
  case refused(String)
  /// The server has no such database.
  case noDatabase(String)
  /// The database holds no team of that name.
  case noTeam(String)
  /// This user may not do that; what the server says.
  case notPermitted(String)
  /// The server can be read but not written.
  case readOnly
  /// The server has no space left.
  case full
  /// A later `tm` made the team's tables.
  case newer(version: Int, supported: Int)
  /// An earlier `tm` made the team's tables.
  case older(version: Int, supported: Int)
  /// Another member kept writing for too long.
  case busy
  /// A change in the log that this version cannot read.
  case unreadable(String)
  /// The server said something else: its code (SQLSTATE) and its words.
  case server(code: String, message: String)
}

extension TeamError: CustomStringConvertible {
  /// What happened and what to do, for a person.
  public var description: String {
    switch self {
    case .invalidAddress(let detail):
      "this is no address of a database (\(detail)); it is like postgresql://aigul@host/database"
    case .invalidName(let name):
      """
      a team cannot be called \(name): a name begins with a letter and has at most 40 small Latin \
      letters, digits and _
      """
    case .unreachable(let detail):
      "the team's database cannot be reached (\(detail)); the memory works on without it"
    case .lost(let detail):
      """
      the connection to the team's database broke (\(detail)); nothing is lost, what was not sent \
      goes with the next synchronisation
      """
    case .refused(let detail):
      """
      the team's database does not let you in (\(detail)); the password belongs into ~/.pgpass or \
      PGPASSWORD
      """
    case .noDatabase(let detail): "there is no such database (\(detail))"
    case .noTeam(let name): "the database holds no team called \(name)"
    case .notPermitted(let detail):
      "the team's database does not allow you to do this (\(detail)); ask who looks after it"
    case .readOnly:
      """
      the team's database can only be read now; nothing is lost, what was not sent goes with the \
      next synchronisation
      """
    case .full:
      """
      the team's database has no space left; nothing is lost, what was not sent goes with the next \
      synchronisation
      """
    case .newer(let version, let supported):
      """
      the team's tables were made by a newer tm (format \(version), this one knows \(supported)); \
      update tm, the memory works on without them
      """
    case .older(let version, let supported):
      "the team's tables are of an older tm (format \(version), this one needs \(supported))"
    case .busy:
      "another member has been writing to the team's database for too long; try again later"
    case .unreadable(let what): "the team's database holds \(what), which this tm cannot read"
    case .server(let code, let message): "the team's database says: \(message) (\(code))"
    }
  }
}

/// How the server is reached, and by whom.
public struct ServerOptions: Sendable {
  /// The address it listens on.
  public var host = "127.0.0.1"
  /// The port; 0 for any that is free.
  public var port = 8427
  /// Whether the next free port is taken when that one is not.
  public var takesNextPort = true
  public var tokens: Tokens
  /// Names it goes by, beside `localhost` and addresses.
  public var names: [String] = []
  /// Files in PEM; with them it speaks TLS alone.
  public var certificate: String?
  public var key: String?
  /// Whether a proxy before it speaks TLS.
  public var isBehindProxy = false
  /// Whether the log holds addresses with what they look up, and errors in full.
  public var logsTexts = false
  /// Whether every request is logged, not only refused and failed ones.
  public var logsRequests = false

  public init(tokens: Tokens) {
    self.tokens = tokens
  }
}

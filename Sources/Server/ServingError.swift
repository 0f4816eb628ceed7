/// Why the server could not start.
public enum ServingError: Error, Sendable, Equatable {
  case cannotListen(host: String, port: Int, reason: String)
  /// The files hold no certificate and key that belong together.
  case badCertificate(certificate: String, key: String)
}

extension ServingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotListen(let host, let port, let reason):
      "cannot listen on \(host):\(port): \(reason)"
    case .badCertificate(let certificate, let key):
      "\(certificate) and \(key) are no certificate and key in PEM that belong together"
    }
  }
}

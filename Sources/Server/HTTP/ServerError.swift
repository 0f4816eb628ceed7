import Hummingbird

/// Why a request was not met, as the client is told.
struct ServerError: Error, Sendable, Equatable {
  enum Code: String, Sendable, Encodable {
    case notFound = "not-found"
    case badRequest = "bad-request"
    case conflict
    case forbidden
    case unauthorised
    case tooLarge = "too-large"
    case busy
    case unsupported
    case timeout
    case failed

    var status: HTTPResponse.Status {
      switch self {
      case .notFound: .notFound
      case .badRequest: .badRequest
      case .conflict: .conflict
      case .forbidden: .forbidden
      case .unauthorised: .unauthorized
      case .tooLarge: .contentTooLarge
      case .busy: .serviceUnavailable
      case .unsupported: .unsupportedMediaType
      case .timeout: .requestTimeout
      case .failed: .internalServerError
      }
    }
  }

  let code: Code
  /// In words a translator understands.
  let message: String
  /// Where it is another than the code's.
  var status: HTTPResponse.Status

  init(_ code: Code, _ message: String, status: HTTPResponse.Status? = nil) {
    self.code = code
    self.message = message
    self.status = status ?? code.status
  }

  /// The body of the answer.
  struct Document: Encodable {
    struct Detail: Encodable {
      let code: Code
      let message: String
    }

    let error: Detail

    init(_ error: ServerError) {
      self.error = Detail(code: error.code, message: error.message)
    }
  }

  var response: Response {
    var response = (try? Response.json(Document(self), status: status)) ?? Response(status: status)
    if code == .busy { response.headers[.retryAfter] = "1" }
    return response
  }
}

import HTTPTypes
import HummingbirdCore

/// Why a request was not met, as the client is told.
struct ServerError: Error, Sendable, Equatable {
  /// What a program goes by, and what the pages have words for.
  enum Code: String, Sendable, Encodable, CaseIterable {
    case notFound = "not-found"
    case badRequest = "bad-request"
    /// There is nothing to translate in an article.
    case noText = "no-text"
    /// An article's language is not one that is cut into sentences, or is the translation's too.
    case languages
    /// A file is of no kind that is read, or is broken.
    case unreadable
    case conflict
    /// A segment cannot be split there.
    case cannotSplit = "cannot-split"
    /// A segment cannot be merged with the next one.
    case cannotMerge = "cannot-merge"
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
      case .badRequest, .noText, .languages, .unreadable: .badRequest
      case .conflict, .cannotSplit, .cannotMerge: .conflict
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

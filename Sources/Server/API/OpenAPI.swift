import HTTPTypes
import HummingbirdCore

/// The description of the API (OpenAPI 3.1).
enum OpenAPI {
  static let all = [
    Route(.get, "/api/v1/openapi.json") { _ in
      .bytes(Array(document.utf8), type: "application/json; charset=utf-8")
    }
  ]

  static var document: String { WebFiles.all["openapi.json"] ?? "" }
}

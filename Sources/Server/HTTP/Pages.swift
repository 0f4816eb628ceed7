import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The pages of the workbench and what they are made of, which the program carries with it.
enum Pages {
  static let all =
    ["/", "/articles/{id}", "/memory", "/glossary"].map { path in
      Route(.get, path) { call in
        guard let name = file(for: call.request.uri.path) else {
          throw ServerError(.notFound, "there is no such page")
        }
        return answer(name, in: call)
      }
    } + [
      Route(.get, "/assets/{name}") { call in
        let name = try call.part("name")
        guard WebFiles.all[name] != nil, !name.hasSuffix(".html") else {
          throw ServerError(.notFound, "there is no such file")
        }
        return answer(name, in: call)
      }
    ]

  /// Which file a page is; nil for an address that is none.
  static func file(for path: String) -> String? {
    switch path {
    case "/": "articles.html"
    case "/memory": "memory.html"
    case "/glossary": "glossary.html"
    case _ where path.hasPrefix("/articles/") && UInt32(path.dropFirst(10)) != nil: "article.html"
    default: nil
    }
  }

  /// What a browser sees that has no token: a form to enter it.
  static var tokenForm: Response {
    var response = file("token.html")
    response.status = .unauthorized
    return response
  }

  private static func answer(_ name: String, in call: Call) -> Response {
    guard call.request.headers[.ifNoneMatch] != tag else {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    var response = file(name)
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  private static func file(_ name: String) -> Response {
    let ending = name.split(separator: ".").last ?? ""
    return .bytes(
      Array((WebFiles.all[name] ?? "").utf8), type: types[String(ending)] ?? "text/plain")
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    "json": "application/json; charset=utf-8",
  ]

  /// The files of one build never change.
  private static let tag = "\"\(Version.current)-\(WebFiles.digest)\""
}

import Foundation
import Testing

@testable import Server

@Suite struct WebFileTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Server")

  @Test func whatTheProgramCarriesIsWhatStandsInItsSources() throws {
    var files = ["openapi.json": Self.sources.appendingPathComponent("API/openapi.json")]
    let web = Self.sources.appendingPathComponent("Web")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: web.path)) ?? [] {
      files[name] = web.appendingPathComponent(name)
    }
    #expect(
      Set(WebFiles.all.keys) == Set(files.keys), "run .ci/embed-web after a change of the files")
    for (name, file) in files {
      #expect(
        try WebFiles.all[name] == String(contentsOf: file, encoding: .utf8),
        "\(name) changed; run .ci/embed-web")
    }
  }
}

@Suite struct OpenAPITests {
  @Test func theDescriptionHasTheRoutesTheServerHas() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? [String: Any])
    #expect(document["openapi"] as? String == "3.1.0")
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let described = Set(
      paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
    let served = Set(TMServer.routes.map { "\($0.method.rawValue) \($0.path)" })
    #expect(described.subtracting(served).isEmpty)
    #expect(served.subtracting(described).isEmpty)
    #expect(served.count == TMServer.routes.count, "a route twice")
  }
}

import Foundation
import Testing
import TranslationMemory

@testable import Server

/// The API's description says what the code does: what it forbids is refused, and what is refused
/// is in it.
@Suite struct DescriptionTests {
  private struct Parameter {
    let name: String
    let place: String
    let isRequired: Bool
    let schema: [String: Any]

    init(_ object: [String: Any]) throws {
      name = try #require(object["name"] as? String)
      place = try #require(object["in"] as? String)
      isRequired = object["required"] as? Bool ?? false
      schema = try #require(object["schema"] as? [String: Any])
    }

    /// A value that the description allows.
    var good: String {
      if let least = schema["minimum"] as? Int { return "\(max(least, place == "path" ? 1 : 0))" }
      if let choices = schema["enum"] as? [String] { return choices[0] }
      if name == "file" { return "ru-en.tmx" }
      return ["source": "ru", "from": "ru", "lang": "ru", "target": "en", "to": "en"][name] ?? "a"
    }

    /// Values that it forbids.
    func bad() throws -> [String] {
      if schema["type"] as? String == "integer" {
        let most = try #require(schema["maximum"] as? Int)
        let least = try #require(schema["minimum"] as? Int)
        return ["", "\(most + 1)", "\(least - 1)", "1.5", "x", "1 "]
      }
      if schema["enum"] is [Any] { return ["x"] }
      guard let pattern = schema["pattern"] as? String else { return [] }
      let rule = try Regex(pattern)
      let most = schema["maxLength"] as? Int ?? .max
      let long = Array(repeating: "ru", count: 200).joined(separator: ",")
      return [
        "", "r", "!!", "ru--x", "ru-", "ru-123456789", "ru-a-b-c-d", "ru,", ",ru", "ру", long,
      ].filter { $0.firstMatch(of: rule) == nil || $0.count > most }
    }
  }

  private struct Operation {
    let method: String
    let path: String
    let parameters: [Parameter]
    let statuses: Set<String>

    /// Its address with good values, and another one for a parameter; nil leaves that out.
    func address(_ other: String? = nil, value: String?) -> String {
      var address = path
      var query: [String] = []
      for parameter in parameters {
        let isOther = parameter.name == other
        let text = isOther ? value : parameter.good
        if parameter.place == "path" {
          address = address.replacingOccurrences(
            of: "{\(parameter.name)}", with: PercentCoding.encode(text ?? ""))
        } else if let text, isOther || parameter.isRequired {
          query.append("\(parameter.name)=\(PercentCoding.encode(text))")
        }
      }
      return query.isEmpty ? address : address + "?" + query.joined(separator: "&")
    }
  }

  private static func document() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? [String: Any])
  }

  private static func operations() throws -> [Operation] {
    let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
    return try paths.flatMap { path, methods in
      try methods.map { method, operation in
        Operation(
          method: method.uppercased(), path: path,
          parameters: try (operation["parameters"] as? [[String: Any]] ?? []).map(Parameter.init),
          statuses: Set((operation["responses"] as? [String: Any] ?? [:]).keys))
      }
    }
  }

  @Test func parametersThatItForbidsAreRefused() async throws {
    try await TestServer.run { server in
      _ = try await server.open("Посол прибыл.")
      for operation in try Self.operations() where operation.method == "GET" {
        for parameter in operation.parameters where parameter.place == "query" {
          let missing: [String?] = parameter.isRequired ? [nil] : []
          for value in try parameter.bad().map(Optional.some) + missing {
            let address = operation.address(parameter.name, value: value)
            let reply = try await server.get(address)
            #expect(reply.status == 400, "\(address) \(reply.status)")
          }
        }
      }
    }
  }

  @Test func pathsThatItForbidsAreRefused() async throws {
    try await TestServer.run { server in
      for operation in try Self.operations() where operation.method == "GET" {
        for parameter in operation.parameters where parameter.place == "path" {
          for value in try parameter.bad() where !value.isEmpty {
            let address = operation.address(parameter.name, value: value)
            let status = try await server.get(address).status
            #expect([400, 404].contains(status), "\(address) \(status)")
          }
        }
      }
    }
  }

  @Test func whatIsAllowedIsAnsweredAsItSays() async throws {
    try await TestServer.run { server in
      _ = try await server.open("Посол прибыл.")
      for operation in try Self.operations() where operation.method == "GET" {
        let address = operation.address(value: nil)
        let status = try await server.get(address).status
        #expect(operation.statuses.contains("\(status)"), "\(address) \(status)")
        #expect(status < 400 || status == 404, "\(address) \(status)")
      }
    }
  }

  /// What no schema can say: the request is well formed, and the article or the unit is not so.
  @Test func whatStandsAgainstARequestIsAConflict() async throws {
    try await TestServer.run { server in
      let id = try await server.open("Посол прибыл.\nСтороны обменялись мнениями.")
      let path = "/api/v1/articles/\(id)/segments/"
      for (way, body, code) in [
        ("1/merge", ["revision": 1], "cannot-merge"),
        ("1/split", ["revision": 1, "at": 999], "cannot-split"),
        ("1/split", ["revision": 0, "at": 3], "conflict"),
      ] {
        let reply = try await server.ask("POST", path + way, body: server.json(body))
        #expect(reply.status == 409, "\(way)")
        #expect(try reply.code == code)
      }
      let unit = try await server.ask(
        "POST", "/api/v1/units",
        body: server.json(["from": "ru", "to": "en", "source": "Да.", "target": "Yes."]))
      let number = try #require(try unit.json["id"] as? Int)
      let empty = try await server.ask(
        "PUT", "/api/v1/units/\(number)",
        body: server.json(["texts": ["ru": "", "en": " \u{A0}"]]))
      #expect(empty.status == 409)
      #expect(try server.memory.size().units == 1)
    }
  }

  @Test func errorsHaveTheCodesItNamesAndWordsOnThePages() throws {
    let components = try #require(try Self.document()["components"] as? [String: Any])
    let text = String(
      decoding: try JSONSerialization.data(withJSONObject: components), as: UTF8.self)
    for code in ServerError.Code.allCases {
      #expect(text.contains("\"\(code.rawValue)\""))
      // The pages never send these.
      if code == .badRequest || code == .unsupported { continue }
      for language in ["en", "ru", "kk"] {
        #expect(
          WebFiles.all["words.\(language).js"]?.contains("\"error.\(code.rawValue)\"") == true,
          "\(code) in \(language)")
      }
    }
  }
}

import Foundation
import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// One request on its way through a route, with what the route may use.
struct Call: Sendable {
  let request: Request
  let context: ServerContext
  /// The varying parts of the path by their names, not decoded.
  let parts: [String: String]
  let services: Services

  /// A part of the path, decoded.
  func part(_ name: String) throws -> String {
    guard let raw = parts[name], let text = PercentCoding.decode(raw) else {
      throw ServerError(.badRequest, "the address is not UTF-8")
    }
    return text
  }

  /// A number in the path.
  func number(_ name: String) throws -> Int {
    guard let number = Int(try part(name)), number >= 0 else {
      throw ServerError(.notFound, "there is no such address")
    }
    return number
  }

  /// A parameter of the query; nil when it is missing or empty.
  func parameter(_ name: String) -> String? {
    context.parameters[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  func required(_ name: String) throws -> String {
    guard let value = parameter(name) else {
      throw ServerError(.badRequest, "the parameter `\(name)` is missing")
    }
    return value
  }

  /// A number of the query, within a range.
  func parameter(_ name: String, in range: ClosedRange<Int>, default value: Int) throws -> Int {
    guard let text = context.parameters[name] else { return value }
    guard let number = Int(text), range.contains(number) else {
      throw ServerError(
        .badRequest,
        "`\(name)` is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A language of the query.
  func language(_ name: String) throws -> LanguageTag { try Self.language(required(name)) }

  /// A language by its code: two to eight letters, and up to three subtags of one to eight letters
  /// and digits (RFC 5646, section 2.1, and what tools make of it).
  static func language(_ text: String) throws -> LanguageTag {
    let subtags = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard subtags.count <= 4, (2...8).contains(subtags[0].count), subtags[0].allSatisfy(isLetter),
      subtags.dropFirst().allSatisfy({
        (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) }
      })
    else { throw ServerError(.badRequest, "`\(text.prefix(40))` is not the code of a language") }
    return LanguageTag(text)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Languages with commas between, of 200 letters in all at most.
  static func languages(_ text: String) throws -> [LanguageTag] {
    guard text.utf8.count <= 200 else {
      throw ServerError(.badRequest, "these are too many languages")
    }
    return try text.split(separator: ",", omittingEmptySubsequences: false).map {
      try language(String($0))
    }
  }

  /// Numbers of articles and segments.
  static let numbers = 0...Int(Int32.max)
  /// Revisions, as large as JSON's numbers are exact in every program (RFC 8259, section 6).
  static let revisions = 0...1 << 53 - 1

  /// A text to look up.
  func text(_ text: String) throws -> String {
    guard text.unicodeScalars.count <= services.limits.text else {
      // An address is not the content that 413 speaks of (RFC 9110, section 15.5.14).
      throw ServerError(
        .tooLarge, "a text to look up has at most \(services.limits.text) letters",
        status: request.method == .get ? .badRequest : nil)
    }
    return text
  }

  /// Whether the body says that it is JSON.
  var hasJSON: Bool {
    let media = request.headers[.contentType]?.split(separator: ";").first?
      .trimmingCharacters(in: .whitespaces).lowercased()
    return media == "application/json"
  }

  /// The body, as JSON of this form.
  func json<T: Decodable>(_ type: T.Type) async throws -> T {
    guard hasJSON else {
      throw ServerError(.unsupported, "the body of this request is application/json")
    }
    return try Self.decode(type, try await bytes(upTo: services.limits.body))
  }

  static func decode<T: Decodable>(_ type: T.Type, _ bytes: [UInt8]) throws -> T {
    do { return try JSONDecoder().decode(type, from: JSONInput.withoutNull(bytes)) } catch {
      throw ServerError(.badRequest, "the body is not JSON of the form this request has")
    }
  }

  /// The whole body.
  func bytes(upTo limit: Int) async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw ServerError(.tooLarge, "the request is larger than \(limit >> 20) MB")
    }
    let buffer = try await request.body.collect(upTo: limit)
    return Array(buffer.readableBytesView)
  }

  /// The name of the client, as what it changes says.
  var author: String? { context.client?.name }
}

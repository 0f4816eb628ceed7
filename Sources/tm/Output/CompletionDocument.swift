import Foundation
import TranslationMemory

/// A line that `tm complete` reads.
struct CompletionRequest {
  enum Text {
    /// What stands in the translation so far.
    case typed(String)
    /// The translation, now final.
    case confirmed(String)
  }

  let source: String
  let text: Text

  /// Throws ``CompletionRequestError``.
  init(_ line: String) throws {
    guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8)) else {
      throw CompletionRequestError.notJSON
    }
    guard let object = value as? [String: Any] else { throw CompletionRequestError.notAnObject }
    func string(_ key: String) throws -> String? {
      guard let value = object[key] else { return nil }
      guard let text = value as? String else { throw CompletionRequestError.notAString(key) }
      return text
    }
    guard let source = try string("source") else { throw CompletionRequestError.noSource }
    self.source = source
    switch (try string("typed"), try string("confirmed")) {
    case (let typed?, nil): text = .typed(typed)
    case (nil, let confirmed?): text = .confirmed(confirmed)
    default: throw CompletionRequestError.noText
    }
  }
}

/// Why a line is no request.
enum CompletionRequestError: Error, CustomStringConvertible {
  case notJSON
  case notAnObject
  case noSource
  case noText
  case notAString(String)

  var description: String {
    switch self {
    case .notJSON: "this line is not JSON"
    case .notAnObject: "this line is not a JSON object"
    case .noSource: #""source" is missing, the segment that is translated"#
    case .noText: #"one of "typed" and "confirmed" is needed, the translation so far or its end"#
    case .notAString(let key): "\"\(key)\" is not a string"
    }
  }
}

/// An offer as `tm complete` prints it.
struct CompletionDocument: Encodable {
  let offer: String
  let confidence: Double
  let from: Completion.Origin

  init(_ completion: Completion) {
    offer = completion.offer
    confidence = (completion.confidence * 1000).rounded() / 1000
    from = completion.origin
  }
}

/// What is printed instead of an answer.
struct CompletionFailure: Encodable {
  let error: String
}

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

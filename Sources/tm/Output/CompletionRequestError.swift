import Foundation
import TranslationMemory

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

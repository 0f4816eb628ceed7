import Foundation
import TranslationMemory

/// What is printed instead of an answer.
struct CompletionFailure: Encodable {
  let error: String
}
